package org.commune.polity.properties;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Charter;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.polity.Act;
import org.commune.polity.Entry;
import org.commune.polity.Organisation;
import org.commune.polity.Polity;
import org.commune.polity.Ruling;
import org.commune.polity.Ruling.Outcome;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.deed.PublicationDeed;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.State;
import org.commune.polity.state.Timer;

/**
 * Independent judges of a history: each answers with what is wrong, and with nothing when all is
 * well.
 */
final class Judges {
  private Judges() {}

  /**
   * Nothing was admitted that no clause grants: every act has a power of the law, and without the
   * powers for it the same act is refused.
   */
  static List<String> ungranted(Law law, History history) {
    List<String> flaws = new ArrayList<>();
    List<Organisation> stands = history.stands();
    for (int i = 0; i < stands.size(); i++) {
      if (history.entries().get(i) instanceof Entry.OfAct(Act act, Ruling.Admitted admitted)) {
        Law without = law.without(c -> c instanceof Power p && p.act().equals(act.deed().act()));
        if (law.powers(act.deed().act()).isEmpty()) {
          flaws.add("no clause grants " + act);
        } else if (!(Polity.rule(without, stands.get(i).state(), act, act.at())
            instanceof Ruling.Refused)) {
          flaws.add("without the powers for it " + act + " is still admitted");
        }
      }
    }
    return flaws;
  }

  /** Who does not sit in the council has none of its powers, from the entry of the recall on. */
  static List<String> powersWithoutSeat(History history) {
    List<String> flaws = new ArrayList<>();
    Organisation now = history.founded();
    for (Entry entry : history.entries()) {
      if (entry instanceof Entry.OfAct(Act act, Ruling.Admitted admitted)
          && act.deed() instanceof PublicationDeed
          && !seated(now.state()).contains(act.by())) {
        flaws.add(act + " was admitted without a seat");
      }
      Set<PersonId> before = seated(now.state());
      now = now.after(entry);
      for (PersonId recalled : recalled(entry, before)) {
        flaws.addAll(stillIn(now, recalled));
      }
    }
    return flaws;
  }

  /** Whom the entry recalled: a carried motion to recall, and a holder of that seat before. */
  private static Set<PersonId> recalled(Entry entry, Set<PersonId> before) {
    Set<PersonId> gone = new HashSet<>();
    boolean recall =
        carried(entry).flatMap(Motion::deed).filter(SeatDeed.Recall.class::isInstance).isPresent();
    if (recall) {
      gone.addAll(before);
      gone.removeAll(left(entry));
    }
    return gone;
  }

  /** Who still sits by what the entry itself says of the council. */
  private static Set<PersonId> left(Entry entry) {
    Set<PersonId> left = new HashSet<>();
    for (Effect effect : entry.effects()) {
      if (effect instanceof Effect.Entered<?> entered
          && entered.entry() instanceof org.commune.polity.state.Composition body
          && body.id().equals(BodyId.of("council"))) {
        left.clear();
        left.addAll(body.holders().keySet());
      }
    }
    return left;
  }

  private static List<String> stillIn(Organisation now, PersonId recalled) {
    Act publish =
        new Act(
            "after the recall",
            now.state().now(),
            recalled,
            new PublicationDeed.Publish("x", Optional.empty(), Optional.empty(), Optional.empty()));
    return seated(now.state()).contains(recalled)
            || !(Polity.rule(now.law(), now.state(), publish, publish.at())
                instanceof Ruling.Refused)
        ? List.of(recalled + " keeps powers after the recall")
        : List.of();
  }

  private static Set<PersonId> seated(State state) {
    return state.body(BodyId.of("council")).map(b -> b.holders().keySet()).orElse(Set.of());
  }

  /** The motion that an entry carried and did. */
  private static Optional<Motion> carried(Entry entry) {
    return outcome(entry)
        .filter(o -> o.decision() == Outcome.Decision.CARRIED)
        .flatMap(o -> written(entry, o.motion()));
  }

  private static Optional<Outcome> outcome(Entry entry) {
    return switch (entry) {
      case Entry.OfAct(Act act, Ruling.Admitted admitted) -> admitted.outcome();
      case Entry.OfAct refused -> Optional.empty();
      case Entry.OfClock clock -> clock.outcome();
    };
  }

  private static Optional<Motion> written(Entry entry, String motion) {
    Optional<Motion> last = Optional.empty();
    for (Effect effect : entry.effects()) {
      if (effect instanceof Effect.Entered<?> entered
          && entered.entry() instanceof Motion written
          && written.id().equals(motion)) {
        last = Optional.of(written);
      }
    }
    return last;
  }

  /** Every clock runs when it is due, once, and before any act that comes after it. */
  static List<String> clocks(History history) {
    List<String> flaws = new ArrayList<>();
    Organisation now = history.founded();
    for (Entry entry : history.entries()) {
      List<Timer> running = List.copyOf(now.state().each(Register.TIMERS));
      switch (entry) {
        case Entry.OfClock clock -> {
          Optional<Timer> timer =
              running.stream()
                  .filter(
                      t -> t.clause().equals(clock.clause()) && t.subject().equals(clock.subject()))
                  .min((a, b) -> a.due().compareTo(b.due()));
          if (timer.isEmpty()) {
            flaws.add(clock.clause() + " of " + clock.subject() + " was not running");
          } else if (timer.get().due().isAfter(clock.at())) {
            flaws.add(clock.clause() + " of " + clock.subject() + " ran early");
          }
        }
        case Entry.OfAct(Act act, Ruling ruling) ->
            running.stream()
                .filter(t -> !t.due().isAfter(act.at()) && !act.at().isBefore(now(history, act)))
                .forEach(t -> flaws.add(t + " had not run before " + act));
      }
      now = now.after(entry);
    }
    return flaws;
  }

  private static Instant now(History history, Act act) {
    return history.founded().state().now().isAfter(act.at()) ? Instant.MAX : act.at();
  }

  /**
   * Votes of the assembly on statements come out as whole numbers say.
   *
   * @param reached whether so many of so many are a share
   */
  static List<String> decisions(Sample sample, Reached reached, History history) {
    List<String> flaws = new ArrayList<>();
    List<Organisation> stands = history.stands();
    for (int i = 0; i < stands.size(); i++) {
      Entry entry = history.entries().get(i);
      State before = stands.get(i).state();
      outcome(entry)
          .flatMap(o -> before.motion(o.motion()).map(m -> judged(sample, reached, before, m, o)))
          .ifPresent(flaws::addAll);
    }
    return flaws;
  }

  /** Whether {@code count} of {@code all} reach a share. */
  interface Reached {
    boolean is(Sample.Share share, long count, long all);
  }

  /** In whole numbers, as a teller would with pencil and paper. */
  static boolean naive(Sample.Share share, long count, long all) {
    BigInteger given = BigInteger.valueOf(count).multiply(BigInteger.valueOf(share.whole()));
    BigInteger needed = BigInteger.valueOf(all).multiply(BigInteger.valueOf(share.part()));
    int order = given.compareTo(needed);
    return share.over() ? order > 0 : order >= 0;
  }

  private static List<String> judged(
      Sample sample, Reached reached, State before, Motion motion, Outcome outcome) {
    if (!(motion.deed().orElse(null) instanceof DecisionDeed.IssueStatement)
        || !motion.in().equals("assembly")) {
      return List.of();
    }
    long yes = votes(motion, Choice.YES);
    long no = votes(motion, Choice.NO);
    long abstain = votes(motion, Choice.ABSTAIN);
    long present =
        before.body(BodyId.of("assembly")).flatMap(b -> b.meeting()).orElseThrow().present().size();
    long all =
        switch (sample.base()) {
          case "for_against" -> yes + no;
          case "cast" -> yes + no + abstain;
          case "present" -> present;
          default -> Sample.MEMBERS;
        };
    Outcome.Decision expected =
        !reached.is(sample.quorum(), present, Sample.MEMBERS)
            ? Outcome.Decision.VOID
            : yes > 0 && reached.is(sample.share(), yes, all)
                ? Outcome.Decision.CARRIED
                : Outcome.Decision.REJECTED;
    return outcome.decision() == expected
        ? List.of()
        : List.of(
            "%s: %d for, %d against, %d abstaining, %d present is %s, and should be %s"
                .formatted(motion.id(), yes, no, abstain, present, outcome.decision(), expected));
  }

  private static long votes(Motion motion, Choice choice) {
    return motion.vote().orElseThrow().votes().values().stream()
        .filter(v -> v.choice().equals(Optional.of(choice)))
        .count();
  }

  /** No article changes by fewer votes, or in fewer or quicker readings, than its tier asks for. */
  static List<String> tiers(Sample sample, History history) {
    List<String> flaws = new ArrayList<>();
    Organisation now = history.founded();
    for (Entry entry : history.entries()) {
      Organisation next = now.after(entry);
      for (ArticleNo changed : changed(now.law().charter(), next.law().charter())) {
        flaws.addAll(lawful(sample, now.state(), entry, changed));
      }
      now = next;
    }
    return flaws;
  }

  private static List<ArticleNo> changed(Charter before, Charter after) {
    return before.articles().stream()
        .filter(a -> !after.articles().contains(a))
        .map(a -> a.article())
        .toList();
  }

  private static List<String> lawful(Sample sample, State before, Entry entry, ArticleNo changed) {
    Optional<Motion> motion = carried(entry).flatMap(m -> before.motion(m.id()));
    if (motion.isEmpty()) {
      return List.of("article " + changed + " changed without a vote");
    }
    Sample.Share needed =
        switch (changed.number()) {
          case "8" -> sample.tiers().get(1);
          case "9" -> sample.tiers().get(2);
          default -> sample.tiers().get(0);
        };
    long yes = votes(motion.get(), Choice.YES);
    List<String> flaws = new ArrayList<>();
    if (!naive(needed, yes, Sample.MEMBERS)) {
      flaws.add(
          "article %s takes %s of %d, and changed with %d"
              .formatted(changed, needed, Sample.MEMBERS, yes));
    }
    boolean waited =
        motion
            .get()
            .firstCarried()
            .filter(f -> !f.plus(Duration.ofDays(2)).isAfter(entry.at()))
            .isPresent();
    if (sample.readings() == 2 && !waited) {
      flaws.add("article " + changed + " changed without two readings two days apart");
    }
    return flaws;
  }

  /** An act sent again does nothing; another under its id is refused. */
  static List<String> repeats(History history) {
    List<String> flaws = new ArrayList<>();
    Organisation end = history.after();
    for (Entry entry : history.entries()) {
      if (entry instanceof Entry.OfAct(Act act, Ruling ruling)) {
        Organisation.Step again = end.take(act);
        if (!(again.ruling() instanceof Ruling.Repeated)
            || !again.after().state().equals(end.state())) {
          flaws.add(act + " has an effect again");
        }
        Deed other = new MotionDeed.SignPetition("under the same id");
        Act forged = new Act(act.id(), end.state().now(), act.by(), other);
        if (!act.deed().equals(other)
            && !(Polity.rule(end.law(), end.state(), forged, forged.at())
                instanceof Ruling.Refused)) {
          flaws.add("another act is ruled on under the id of " + act);
        }
      }
    }
    return flaws;
  }

  /** What a person is told to be open is admitted, and what is told to be closed refused. */
  static List<String> possibilities(Organisation now, PersonId person) {
    return Polity.possibilities(now.law(), now.state(), person).acts().stream()
        .filter(p ->
            !Polity.rule(
                    now.law(),
                    now.state(),
                    new Act("now", now.state().now(), person, p.deed()),
                    now.state().now())
                .equals(p.ruling()))
        .map(p -> person + " is told wrongly of " + p.deed())
        .toList();
  }

  /** A body is as large as the number of those who sit in it. */
  static List<String> sizes(Organisation now) {
    long sitting = Polity.sitting(now.law(), now.state(), BodyId.of("assembly")).size();
    return sitting == Sample.MEMBERS ? List.of() : List.of("the assembly has " + sitting);
  }
}
