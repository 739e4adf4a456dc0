package org.commune.server.page.motion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Clause;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Register;
import org.commune.polity.state.Timer;
import org.commune.polity.state.VoteNow;
import org.commune.server.page.Moments;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;

/** The path of a motion from its proposal to its effect, with the clocks that run on it. */
public final class MotionPath {
  private MotionPath() {}

  /**
   * A step.
   *
   * @param state past, now, next or broken: the class of its mark
   */
  public record Step(
      String state, Phrase says, Optional<String> when, Optional<Moments.Clock> clock) {}

  static List<Step> of(Sight sight, Motion motion) {
    List<Step> steps = new ArrayList<>();
    steps.add(
        past(
            sight.texts().of("path.proposed"),
            sight.names().doer(motion.proposer()),
            sight.moments().at(motion.proposedAt())));
    if (motion.changedAt().isAfter(motion.proposedAt())) {
      steps.add(
          past(
              sight.texts().of("path.changed"),
              Phrase.NOTHING,
              sight.moments().at(motion.changedAt())));
    }
    vote(sight, motion).ifPresent(steps::add);
    motion
        .firstCarried()
        .ifPresent(at ->
            steps.add(
                past(
                    sight.texts().of("path.read", motion.reading() - 1),
                    Phrase.NOTHING,
                    sight.moments().at(at))));
    steps.addAll(ratifications(sight, motion));
    clocks(sight, motion).forEach(steps::add);
    steps.add(end(sight, motion));
    return List.copyOf(steps);
  }

  private static Step past(String words, Phrase by, String when) {
    Phrase says = Phrase.of(words);
    return new Step(
        "past", by.isEmpty() ? says : says.plus(" ").plus(by), Optional.of(when), Optional.empty());
  }

  private static Optional<Step> vote(Sight sight, Motion motion) {
    return motion
        .vote()
        .map((VoteNow v) -> {
          boolean open = motion.status() == Motion.Status.VOTING;
          return new Step(
              open ? "now" : "past",
              Phrase.of(sight.texts().of(open ? "path.voting" : "path.voted")),
              Optional.of(sight.texts().of("path.from", sight.moments().at(v.opened()))),
              open ? v.closes().map(sight.moments()::clock) : Optional.empty());
        });
  }

  /** The motions by which others ratify this one or consent to it. */
  private static List<Step> ratifications(Sight sight, Motion motion) {
    return sight.state().each(Register.MOTIONS).stream()
        .filter(m -> m.parent().equals(Optional.of(motion.id())))
        .sorted(Comparator.comparing(Motion::proposedAt).thenComparing(Motion::id))
        .map(m ->
            new Step(
                switch (m.status()) {
                  case CARRIED -> "past";
                  case REJECTED, VOID, LAPSED, WITHDRAWN -> "broken";
                  default -> "now";
                },
                Phrase.of(sight.texts().of("path.ratified") + " ")
                    .plus(sight.names().venue(m.in()))
                    .plus(": ")
                    .plus(Phrase.link(MotionLine.status(sight, m), sight.page("motion", m.id()))),
                Optional.empty(),
                m.vote()
                    .flatMap(VoteNow::closes)
                    .filter(_ -> m.isOpen())
                    .map(sight.moments()::clock)))
        .toList();
  }

  /** The times that run for the motion and are not its vote's. */
  private static List<Step> clocks(Sight sight, Motion motion) {
    return sight.state().each(Register.TIMERS).stream()
        .filter(t -> t.subject().equals(motion.id()))
        .filter(t -> !t.clause().equals(VoteNow.CLOSING))
        .map((Timer t) ->
            new Step(
                "next",
                Phrase.of(sight.texts().of("path.clock") + " ").plus(cited(sight, t.clause())),
                Optional.of(sight.moments().at(t.due())),
                Optional.of(sight.moments().clock(t.due()))))
        .toList();
  }

  private static Phrase cited(Sight sight, String clause) {
    Optional<ArticleNo> article =
        sight.law().clauses().stream()
            .filter(c -> c.id().equals(clause))
            .map(Clause::article)
            .findFirst();
    return article.map(sight::cite).orElse(Phrase.NOTHING);
  }

  private static Step end(Sight sight, Motion motion) {
    Optional<String> when = motion.result().map(Motion.Result::at).map(sight.moments()::at);
    String state =
        switch (motion.status()) {
          case CARRIED -> "past";
          case REJECTED, VOID, LAPSED, WITHDRAWN -> "broken";
          default -> "next";
        };
    return new Step(
        state,
        Phrase.of(
            motion.isOpen() ? sight.texts().of("path.effect") : MotionLine.status(sight, motion)),
        motion.isOpen() ? Optional.empty() : when,
        Optional.empty());
  }
}
