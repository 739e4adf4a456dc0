package org.commune.polity.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commune.charter.Compile;
import org.commune.polity.Act;
import org.commune.polity.CountOfBallots;
import org.commune.polity.Entry;
import org.commune.polity.Organisation;
import org.commune.polity.Polity;
import org.commune.polity.Possibilities.Possibility;
import org.commune.polity.Ruling;
import org.commune.polity.Ruling.Outcome.Decision;
import org.commune.polity.Standings;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.founding.Founding;
import org.commune.polity.script.Line;
import org.commune.polity.script.Player;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a page asks about one thing")
final class PageQuestionsTest {
  private static final Set<Decision> CARRIED =
      EnumSet.of(Decision.CARRIED, Decision.READ, Decision.AWAITING_RATIFICATION, Decision.REFUSED);

  private static Stream<Player.Played.Through> played(String... names) {
    return Shelf.scenarios().stream()
        .filter(s -> Stream.of(names).anyMatch(s.name()::contains))
        .flatMap(s ->
            Player.play(Compile.law(s.charter()), s.script())
                    instanceof Player.Played.Through through
                ? Stream.of(through)
                : Stream.of());
  }

  @Test
  @DisplayName("is answered as when everything is asked for")
  void part() {
    Set<String> acts = Set.of("convene", "sign_petition", "resign", "call_vote", "appeal");
    List<Possibility> compared = new ArrayList<>();
    played("10-", "29-")
        .forEach(through -> {
          Organisation now = through.after();
          doers(through.lines())
              .forEach(person -> {
                List<Possibility> whole =
                    Polity.possibilities(now.law(), now.state(), person).acts().stream()
                        .filter(p -> acts.contains(p.deed().act()))
                        .toList();
                assertThat(
                        Polity.possibilities(
                            now.law(), now.state(), person, acts, (Deed _) -> true))
                    .isEqualTo(whole);
                whole.forEach(p ->
                    assertThat(Polity.preview(now.law(), now.state(), person, p.deed()))
                        .isEqualTo(p));
                compared.addAll(whole);
              });
        });
    assertThat(compared).hasSizeGreaterThan(20);
  }

  private static Stream<PersonId> doers(List<Line> lines) {
    return lines.stream()
        .flatMap(l -> l.entries().stream())
        .flatMap(e ->
            e instanceof Entry.OfAct(Act act, var _) ? Stream.of(act.by()) : Stream.<PersonId>of())
        .distinct()
        .limit(2);
  }

  @Test
  @DisplayName("is how a vote stands, and closing it decides just so")
  void standings() {
    List<String> compared = new ArrayList<>();
    Shelf.scenarios().stream()
        .filter(s -> Stream.of("10-", "20-", "21-", "28-", "31-").anyMatch(s.name()::contains))
        .forEach(s -> closings(s, compared));
    assertThat(compared).hasSizeGreaterThan(5);
  }

  private static void closings(Shelf.Scenario scenario, List<String> compared) {
    if (!(Founding.found(
            Compile.law(scenario.charter()), scenario.script().setup(), scenario.script().start())
        instanceof Founding.Outcome.Founded(Organisation now))) {
      return;
    }
    for (Line line : lines(scenario)) {
      for (Entry entry : line.entries()) {
        if (entry instanceof Entry.OfAct(Act act, Ruling.Admitted(_, _, var outcome))
            && act.deed() instanceof MotionDeed.CloseVote close
            && outcome.isPresent()) {
          Organisation before = new Organisation(now.law(), now.state().at(act.at()));
          Optional<Standings> standings =
              Polity.standings(before.law(), before.state(), close.on());
          standings
              .filter(_ -> outcome.get().decision() != Decision.TIED)
              .ifPresent(found -> {
                boolean carried =
                    found.quorum().map(q -> q.met()).orElse(true) && found.requirement().met();
                assertThat(carried)
                    .as("%s, step %s: %s", scenario.name(), line.number(), outcome.get().words())
                    .isEqualTo(CARRIED.contains(outcome.get().decision()));
                compared.add(close.on());
              });
        }
        now = now.after(entry);
      }
    }
  }

  private static List<Line> lines(Shelf.Scenario scenario) {
    return Player.play(Compile.law(scenario.charter()), scenario.script())
            instanceof Player.Played.Through through
        ? through.lines()
        : List.of();
  }

  @Test
  @DisplayName("is how ballots were counted, and it elects who was elected")
  void counts() {
    List<String> counted = new ArrayList<>();
    played("08-", "46-")
        .forEach(through -> {
          Organisation now = through.after();
          for (ElectionNow election : now.state().each(Register.ELECTIONS)) {
            Optional<CountOfBallots> count = Polity.count(now.law(), now.state(), election.id());
            count.ifPresent(c -> {
              assertThat(c.sheet().winners())
                  .as(election.id())
                  .containsExactlyInAnyOrderElementsOf(
                      election.elected().stream().map(PersonId::id).toList());
              counted.add(c.rule().id());
            });
            assertThat(Polity.contested(now.law(), now.state(), election.id())).isPresent();
          }
        });
    assertThat(counted).isNotEmpty();
  }
}
