package org.commune.polity.engine.membership;

import java.util.Optional;
import org.commune.charter.law.Power;
import org.commune.polity.Ground;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.Person;

/** Entries of a roll that do not follow from its conditions. */
final class Rolls {
  private Rolls() {}

  /** The fact under which an entry is kept that was altered. */
  static String fact(String electorate) {
    return "roll " + electorate;
  }

  static Doing alter(Scene scene, MembershipDeed.AlterRoll deed, Power power) {
    if (!scene.law().electorates().containsKey(deed.electorate())) {
      return Doing.not(
          Ground.of(power.article(), "there is no roll of the name " + deed.electorate()));
    }
    Optional<Person> person = scene.state().person(deed.person());
    if (person.isEmpty()) {
      return Doing.not(
          Ground.of(power.article(), "nobody of the name " + deed.person() + " is known"));
    }
    String entry = deed.change().name();
    if (entry.equals(person.get().facts().get(fact(deed.electorate())))) {
      return Doing.not(
          Ground.of(power.article(), "the entry of " + deed.person() + " is so already"));
    }
    String what =
        switch (deed.change()) {
          case ENTER -> " is entered on the roll of ";
          case STRIKE -> " is struck from the roll of ";
        };
    return Doing.done(
        Write.person(
            person.get().withFact(fact(deed.electorate()), entry),
            deed.person() + what + deed.electorate()));
  }
}
