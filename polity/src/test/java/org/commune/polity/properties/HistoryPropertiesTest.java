package org.commune.polity.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Clause;
import org.commune.charter.law.How;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.polity.Act;
import org.commune.polity.Entry;
import org.commune.polity.Organisation;
import org.commune.polity.Ruling;
import org.commune.polity.Ruling.Outcome;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.testkit.Gen;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;

/** Under any charter, whatever people try in any order, what the engine promises holds. */
class HistoryPropertiesTest {
  private static final int TRIALS = 60;

  /** A charter, and what is tried under it. */
  private record Case(Sample sample, List<History.Attempt> attempts) {
    History history() {
      return History.of(sample.law(), attempts);
    }
  }

  private static final Gen<Case> CASES =
      source -> new Case(Sample.draw(source), History.ATTEMPTS.draw(source));

  private static void always(Property.Claim<Case> claim) {
    Property.forAll(CASES).withTrials(TRIALS).check(claim);
  }

  @Test
  void replayingARecordGivesTheSameRulingsAndTheSameState() {
    always(c -> {
      History history = c.history();
      assertThat(Replay.flaws(history.founded(), history.entries(), history.after().state()))
          .isEmpty();
    });
  }

  @Test
  void nothingIsAdmittedThatNoClauseGrants() {
    always(c -> assertThat(Judges.ungranted(c.sample().law(), c.history())).isEmpty());
  }

  @Test
  void aRecallEndsEveryPowerOfTheSeatInTheSameEntry() {
    always(c -> assertThat(Judges.powersWithoutSeat(c.history())).isEmpty());
  }

  @Test
  void aClockRunsNeitherEarlyNorTwiceNorLate() {
    always(c -> assertThat(Judges.clocks(c.history())).isEmpty());
  }

  @Test
  void votesComeOutAsWholeNumbersSay() {
    always(c -> assertThat(Judges.decisions(c.sample(), Judges::naive, c.history())).isEmpty());
  }

  @Test
  void noArticleChangesBelowItsTier() {
    always(c -> assertThat(Judges.tiers(c.sample(), c.history())).isEmpty());
  }

  @Test
  void anActSentTwiceHasOneEffect() {
    always(c -> assertThat(Judges.repeats(c.history())).isEmpty());
  }

  @Test
  void whatAPersonIsToldIsHowTheEngineRules() {
    always(c -> {
      Organisation after = c.history().after();
      for (PersonId person : List.of(Sample.person(1), Sample.person(5), new PersonId("nobody"))) {
        assertThat(Judges.possibilities(after, person)).isEmpty();
      }
    });
  }

  @Test
  void aBodyIsAsLargeAsTheNumberOfThoseWhoSitInIt() {
    always(c -> assertThat(Judges.sizes(c.history().after())).isEmpty());
  }

  /** Histories in which nothing happens would prove nothing. */
  @Test
  void theHistoriesComeToEveryKindOfOutcome() {
    Map<Outcome.Decision, Integer> seen = new EnumMap<>(Outcome.Decision.class);
    List<String> changes = new ArrayList<>();
    List<String> recalls = new ArrayList<>();
    List<String> clocks = new ArrayList<>();
    always(c -> {
      for (Entry entry : c.history().entries()) {
        if (entry instanceof Entry.OfAct(Act act, Ruling.Admitted admitted)) {
          admitted.outcome().ifPresent(o -> seen.merge(o.decision(), 1, Integer::sum));
        }
        for (Effect effect : entry.effects()) {
          if (effect instanceof Effect.CharterChanged changed) {
            changes.add(changed.says());
          }
          if (effect.says().contains("recall")) {
            recalls.add(effect.says());
          }
        }
        if (entry instanceof Entry.OfClock clock) {
          clocks.add(clock.clause());
        }
      }
    });
    assertThat(seen)
        .containsKeys(
            Outcome.Decision.CARRIED,
            Outcome.Decision.REJECTED,
            Outcome.Decision.VOID,
            Outcome.Decision.READ);
    assertThat(changes).isNotEmpty();
    assertThat(recalls).isNotEmpty();
    assertThat(clocks).isNotEmpty();
  }

  // Planted faults: each judge finds out what it is there for.

  private static final Sample PLAIN = Sample.PLAIN;

  /** A session of the assembly: what it decides ({@code pick}), and how it votes. */
  private static History.Attempt session(int pick, int yes, int no) {
    return new History.Attempt(0, 1, pick, yes, no, yes + no, 1);
  }

  private static final int STATEMENT = 1;
  private static final int RECALL = 3;

  private static final History.Attempt PUBLISH = new History.Attempt(9, 5, 0, 0, 0, 0, 1);

  @Test
  void anEntryLeftOutIsNoticed() {
    History history = History.of(PLAIN.law(), List.of(session(STATEMENT, 4, 1)));
    for (int left = 0; left < history.entries().size(); left++) {
      List<Entry> others = new ArrayList<>(history.entries());
      others.remove(left);
      assertThat(Replay.flaws(history.founded(), others, history.after().state())).isNotEmpty();
    }
  }

  @Test
  void aPowerThatStandsInNoCharterIsNoticed() {
    Law law = PLAIN.law();
    List<Clause> more = new ArrayList<>(law.clauses());
    more.add(
        new Power(
            "99/power/1",
            new ArticleNo("99"),
            "sign_petition",
            List.of(Actor.whole("council")),
            false,
            List.of(),
            Set.of(),
            How.USUAL,
            List.of()));
    more.add(
        new Power(
            "99/power/2",
            new ArticleNo("99"),
            "resign",
            law.powers("publish").getFirst().holders(),
            false,
            List.of(),
            Set.of(),
            How.USUAL,
            List.of()));
    Law planted = new Law(law.charter(), more);
    History history = History.of(planted, List.of(new History.Attempt(16, 1, 1, 0, 0, 0, 1)));
    Law without = law.without(c -> c instanceof Power p && p.act().equals("resign"));
    assertThat(Judges.ungranted(without, history)).isNotEmpty();
  }

  @Test
  void aSeatGivenBackAfterARecallIsNoticed() {
    History history = History.of(PLAIN.law(), List.of(session(RECALL, 5, 0)));
    assertThat(Judges.powersWithoutSeat(history)).isEmpty();
    Composition before = history.founded().state().body(BodyId.of("council")).orElseThrow();
    List<Entry> doctored = new ArrayList<>();
    for (Entry entry : history.entries()) {
      if (entry
              instanceof
              Entry.OfAct(Act act, Ruling.Admitted(var articles, var effects, var outcome))
          && outcome.isPresent()) {
        List<Effect> kept =
            effects.stream()
                .filter(e ->
                    !(e instanceof Effect.Entered<?> n
                        && n.in() == Register.BODIES
                        && n.name().equals("council")))
                .toList();
        assertThat(kept).hasSizeLessThan(effects.size());
        doctored.add(new Entry.OfAct(act, new Ruling.Admitted(articles, kept, outcome)));
      } else {
        doctored.add(entry);
      }
    }
    assertThat(before.holders()).hasSize(3);
    assertThat(Judges.powersWithoutSeat(history.with(doctored))).isNotEmpty();
  }

  @Test
  void anActByWhoeverHoldsNoSeatIsNoticed() {
    Law law = PLAIN.law();
    List<Clause> more = new ArrayList<>(law.clauses());
    more.add(
        new Power(
            "99/power/1",
            new ArticleNo("99"),
            "publish",
            law.powers("vote").getFirst().holders(),
            false,
            List.of(),
            Set.of(),
            How.USUAL,
            List.of()));
    History history = History.of(new Law(law.charter(), more), List.of(PUBLISH));
    assertThat(Judges.powersWithoutSeat(history)).isNotEmpty();
  }

  @Test
  void aClockThatRunsEarlyOrTwiceOrNotAtAllIsNoticed() {
    History history =
        History.of(PLAIN.law(), List.of(new History.Attempt(9, 1, 0, 0, 0, 0, 24 * 250)));
    assertThat(history.entries()).anyMatch(Entry.OfClock.class::isInstance);
    assertThat(Judges.clocks(history)).isEmpty();
    int place = 0;
    while (!(history.entries().get(place) instanceof Entry.OfClock)) {
      place++;
    }
    Entry.OfClock clock = (Entry.OfClock) history.entries().get(place);
    List<Entry> twice = new ArrayList<>(history.entries());
    twice.add(place, clock);
    assertThat(Judges.clocks(history.with(twice))).isNotEmpty();
    List<Entry> early = new ArrayList<>(history.entries());
    early.set(
        place,
        new Entry.OfClock(
            clock.at().minusSeconds(1),
            clock.clause(),
            clock.article(),
            clock.subject(),
            clock.effects(),
            clock.outcome()));
    assertThat(Judges.clocks(history.with(early))).isNotEmpty();
    List<Entry> never = new ArrayList<>(history.entries());
    never.remove(place);
    assertThat(Judges.clocks(history.with(never))).isNotEmpty();
  }

  @Test
  void aComparisonThatIsOffByOneIsNoticed() {
    History history = History.of(PLAIN.law(), List.of(session(STATEMENT, 3, 3)));
    assertThat(Judges.decisions(PLAIN, Judges::naive, history)).isEmpty();
    assertThat(
            Judges.decisions(
                PLAIN, (share, count, all) -> count * share.whole() >= all * share.part(), history))
        .isNotEmpty();
  }

  @Test
  void anEntrenchedArticleThatChangedTooEasilyIsNoticed() {
    History history = History.of(PLAIN.law(), List.of(new History.Attempt(0, 2, 7, 5, 0, 5, 1)));
    assertThat(history.after().law().charter()).isNotEqualTo(history.founded().law().charter());
    assertThat(Judges.tiers(PLAIN, history)).isEmpty();
    Sample stricter =
        new Sample(
            PLAIN.base(),
            PLAIN.share(),
            PLAIN.quorum(),
            List.of(PLAIN.tiers().get(0), new Sample.Share(false, 6, 7), PLAIN.tiers().get(2)),
            1,
            false,
            false,
            "nobody");
    assertThat(Judges.tiers(stricter, history)).isNotEmpty();
  }

  @Test
  void anActWithTwoEffectsIsNoticed() {
    History history = History.of(PLAIN.law(), List.of(session(STATEMENT, 4, 1)));
    assertThat(Judges.repeats(history)).isEmpty();
    History forgetful = new History(history.founded(), history.entries(), history.founded());
    assertThat(Judges.repeats(forgetful)).isNotEmpty();
  }
}
