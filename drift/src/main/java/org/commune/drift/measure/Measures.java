package org.commune.drift.measure;

import org.commune.drift.Indicator;
import org.commune.polity.Entry;
import org.commune.polity.Ruling;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.Decision;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Person;
import org.commune.polity.state.Register;

/** How the figure of each indicator is taken. */
public final class Measures {
  private Measures() {}

  /** A new measure of an indicator. */
  public static Measure of(Indicator indicator) {
    return switch (indicator) {
      case FAR_DECISIONS -> Tally.share(Measures::farDecisions);
      case DECREES -> Tally.share(Measures::decrees);
      case UNOPPOSED -> Tally.share(Measures::unopposed);
      case TURNOUT -> Tally.share(Turnout::of);
      case PARTICIPATION -> new Participation();
      case SILENT_ASSEMBLIES -> new SilentAssemblies();
      case UNELECTED -> new Standing(Seats::unelected);
      case VACANT -> new Standing(Seats::vacant);
      case OVERDUE -> new Standing(Seats::overdue);
      case UNFACED -> new Standing(Seats::unfaced);
      case POSTPONED -> Tally.count(Measures::postponed);
      case EMERGENCY -> new UnderEmergency();
      case EXPELLED -> Tally.count(Measures::expelled);
      case REFUSED -> Tally.share(Measures::refused);
      case CONCENTRATION -> new Standing(Concentration::of);
      case CHARTER_CHANGES -> Tally.count(Measures::charterChanges);
      case CONTINUITY -> new Continuity();
    };
  }

  private static Tally.Added farDecisions(Seen seen) {
    return seen.written(Register.DECISIONS)
        .filter(d -> d.was().isEmpty())
        .map(d -> new Steps(seen.before()).far(d.is().by()))
        .map(far -> new Tally.Added(far ? 1 : 0, 1))
        .reduce(Tally.Added.NOTHING, Measures::sum);
  }

  private static Tally.Added decrees(Seen seen) {
    return seen.written(Register.DECISIONS)
        .filter(d -> d.was().isEmpty())
        .map(Seen.Written::is)
        .map((Decision d) -> new Tally.Added(d.act().equals("issue_decree") ? 1 : 0, 1))
        .reduce(Tally.Added.NOTHING, Measures::sum);
  }

  private static Tally.Added unopposed(Seen seen) {
    return seen.written(Register.MOTIONS)
        .filter(m -> m.becomes(Measures::isVotedOn))
        .map(m -> m.is().result().orElseThrow())
        .map(result -> new Tally.Added(result.no() == 0 ? 1 : 0, 1))
        .reduce(Tally.Added.NOTHING, Measures::sum);
  }

  /** Votes that were void for want of a quorum decided nothing; options have no votes against. */
  private static boolean isVotedOn(Motion motion) {
    return motion.result().isPresent()
        && motion.options().isEmpty()
        && motion.status() != Motion.Status.VOID;
  }

  private static long postponed(Seen seen) {
    return seen.written(Register.ELECTIONS)
        .filter(e ->
            e.becomes(now -> now.status() == ElectionNow.Status.ANNULLED)
                || e.was()
                    .filter(was -> was.round() == e.is().round())
                    .filter(was -> was.votingCloses().isBefore(e.is().votingCloses()))
                    .isPresent())
        .count();
  }

  private static long expelled(Seen seen) {
    return seen.written(Register.PEOPLE)
        .filter(p -> p.becomes(person -> person.status() == Person.Status.EXPELLED))
        .count();
  }

  private static Tally.Added refused(Seen seen) {
    return switch (seen.entry()) {
      case Entry.OfAct(_, Ruling.Refused _) -> new Tally.Added(1, 1);
      case Entry.OfAct(_, Ruling.Admitted _) -> new Tally.Added(0, 1);
      case Entry.OfAct _, Entry.OfClock _ -> Tally.Added.NOTHING;
    };
  }

  private static long charterChanges(Seen seen) {
    return seen.entry().effects().stream().filter(Effect.CharterChanged.class::isInstance).count();
  }

  static Tally.Added sum(Tally.Added a, Tally.Added b) {
    return new Tally.Added(a.part() + b.part(), a.whole() + b.whole());
  }
}
