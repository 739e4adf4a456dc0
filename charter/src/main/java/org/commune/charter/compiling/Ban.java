package org.commune.charter.compiling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.PowerGrant.Circumstance;
import org.commune.charter.law.Bar;
import org.commune.charter.law.Bar.During;
import org.commune.charter.law.Bar.In;

/** A bar before it has its place in the law. */
record Ban(
    String act,
    List<Actor> holders,
    List<Actor> except,
    List<Actor> target,
    Set<String> scope,
    In in,
    List<During> when,
    List<Circumstance> unless,
    String says) {

  /** A bar on everybody. */
  static Ban of(String act, String says) {
    return new Ban(
        act, List.of(), List.of(), List.of(), Set.of(), In.ANY, List.of(), List.of(), says);
  }

  Ban against(List<Actor> whom) {
    return new Ban(act, whom, except, target, scope, in, when, unless, says);
  }

  Ban against(Actor whom) {
    return against(List.of(whom));
  }

  Ban except(List<Actor> allowed) {
    return new Ban(act, holders, allowed, target, scope, in, when, unless, says);
  }

  Ban on(List<Actor> targets) {
    return new Ban(act, holders, except, targets, scope, in, when, unless, says);
  }

  Ban on(Actor onlyTarget) {
    return on(List.of(onlyTarget));
  }

  Ban about(Set<String> subjects) {
    return new Ban(act, holders, except, target, subjects, in, when, unless, says);
  }

  Ban about(String subject) {
    return about(Set.of(subject));
  }

  Ban inside(In kind) {
    return new Ban(act, holders, except, target, scope, kind, when, unless, says);
  }

  /** Standing at this time too, besides those it has. */
  Ban during(During time) {
    List<During> all = new ArrayList<>(when);
    all.add(time);
    return new Ban(act, holders, except, target, scope, in, List.copyOf(all), unless, says);
  }

  Ban unless(List<Circumstance> circumstances) {
    return new Ban(act, holders, except, target, scope, in, when, circumstances, says);
  }

  Bar bar(String id, ArticleNo article) {
    return new Bar(id, article, act, holders, except, target, scope, in, when, unless, says);
  }
}
