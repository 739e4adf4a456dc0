package org.commune.polity.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commune.charter.Compile;
import org.commune.charter.law.Law;
import org.commune.polity.Act;
import org.commune.polity.Entry;
import org.commune.polity.Organisation;
import org.commune.polity.Polity;
import org.commune.polity.Possibilities;
import org.commune.polity.Possibilities.Possibility;
import org.commune.polity.Ruling;
import org.commune.polity.deed.Deed;
import org.commune.polity.engine.Possible;
import org.commune.polity.founding.Founding;
import org.commune.polity.script.Line;
import org.commune.polity.script.Player;
import org.commune.polity.script.Script;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.State;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * "What may I do now?" is complete: whatever is admitted in a scenario was among the open
 * possibilities of its doer just before, in kind and target.
 */
class PossibilitiesTest {
  /** So many acts of one kind are looked at in a scenario; every step's with many trials. */
  private static final int EACH = Integer.getInteger("commune.trials", 1);

  @TestFactory
  Stream<DynamicTest> whatIsAdmittedWasPossibleJustBefore() {
    return Shelf.scenarios().stream()
        .map(s -> DynamicTest.dynamicTest(s.name(), () -> assertThat(missing(s)).isEmpty()));
  }

  private static List<String> missing(Shelf.Scenario scenario) {
    List<String> missing = new ArrayList<>();
    Organisation now = founded(scenario);
    List<String> seen = new ArrayList<>();
    for (Line line : lines(scenario)) {
      for (Entry entry : line.entries()) {
        if (entry instanceof Entry.OfAct(Act act, Ruling.Admitted _)) {
          String kind = act.deed().act();
          if (seen.stream().filter(kind::equals).count() < EACH) {
            seen.add(kind);
            Organisation before = new Organisation(now.law(), now.state().at(act.at()));
            if (!Possible.contains(before, act)) {
              missing.add("step " + line.number() + ", " + act.by() + ": " + act.deed());
            }
          }
        }
        now = now.after(entry);
      }
    }
    return missing;
  }

  private static List<Line> lines(Shelf.Scenario scenario) {
    return Player.play(Compile.law(scenario.charter()), scenario.script())
            instanceof Player.Played.Through through
        ? through.lines()
        : List.of();
  }

  private static Organisation founded(Shelf.Scenario scenario) {
    Law law = Compile.law(scenario.charter());
    Script script = scenario.script();
    return Founding.found(law, script.setup(), script.start())
            instanceof Founding.Outcome.Founded(Organisation organisation)
        ? organisation
        : new Organisation(law, State.empty(script.start()));
  }

  @Test
  void everyKindOfDeedIsThoughtOf() {
    assertThat(Possible.known()).containsExactlyInAnyOrderElementsOf(kinds(Deed.class));
  }

  /** A small organisation with a bit of everything. */
  private static Shelf.Scenario cooperative() {
    return Shelf.scenarios().stream()
        .filter(s -> s.name().startsWith("43-"))
        .findFirst()
        .orElseThrow();
  }

  /** All records of a sealed family. */
  private static Set<Class<?>> kinds(Class<?> family) {
    Set<Class<?>> all = new HashSet<>();
    if (family.isRecord()) {
      all.add(family);
    } else {
      for (Class<?> member : family.getPermittedSubclasses()) {
        all.addAll(kinds(member));
      }
    }
    return all;
  }

  @Test
  void whatIsClosedHasItsGroundsAndNothingIsToldTwice() {
    Shelf.Scenario scenario = cooperative();
    Organisation now = founded(scenario);
    for (String person : now.state().all(Register.PEOPLE).keySet().stream().limit(2).toList()) {
      Possibilities all = Polity.possibilities(now.law(), now.state(), new PersonId(person));
      assertThat(all.closed())
          .allMatch(
              p -> p.ruling() instanceof Ruling.Refused refused && !refused.grounds().isEmpty());
      Set<String> told = new TreeSet<>();
      for (Possibility possibility : all.all()) {
        assertThat(told.add(possibility.deed().toString())).as("%s", possibility.deed()).isTrue();
      }
    }
  }

  /** The test looks at one target alone; a few of all show that it finds there what is told. */
  @Test
  void whatIsLookedForAloneIsToldAmongAll() {
    Shelf.Scenario scenario = cooperative();
    Organisation now = founded(scenario);
    String person = now.state().all(Register.PEOPLE).keySet().iterator().next();
    List<Possibility> all =
        Polity.possibilities(now.law(), now.state(), new PersonId(person)).all();
    for (int i = 0; i < all.size(); i += Math.max(1, all.size() / 10)) {
      Act act = new Act("possible", Instant.EPOCH, new PersonId(person), all.get(i).deed());
      assertThat(Possible.contains(now, act)).as("%s", act.deed()).isEqualTo(all.get(i).open());
    }
  }

  @Test
  void anActThatTheLawDoesNotGrantIsNotAmongThem() {
    Shelf.Scenario scenario = Shelf.scenarios().getFirst();
    Organisation now = founded(scenario);
    String somebody = now.state().all(Register.PEOPLE).keySet().iterator().next();
    Act planted =
        new Act(
            "planted",
            now.state().now(),
            new PersonId(somebody),
            new org.commune.polity.deed.EmergencyDeed.EndEmergency("none"));
    assertThat(Possible.contains(now, planted)).isFalse();
  }
}
