package org.commune.charter.compiling;

import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.PowerGrant.Circumstance;

/** Circumstances with one thing in them. */
final class Circumstances {
  private Circumstances() {}

  static Circumstance vacant(Actor office) {
    return new Circumstance(
        Optional.of(office),
        Optional.empty(),
        false,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty());
  }

  static Circumstance inSession(Actor body) {
    return new Circumstance(
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.of(body),
        false,
        Optional.empty(),
        Optional.empty());
  }

  static Circumstance emergency() {
    return new Circumstance(
        Optional.empty(),
        Optional.empty(),
        true,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty());
  }

  static Circumstance deadlock() {
    return new Circumstance(
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        true,
        Optional.empty(),
        Optional.empty());
  }

  static Circumstance stated(String word) {
    return new Circumstance(
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.of(word));
  }
}
