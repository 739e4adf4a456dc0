package org.commune.polity.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.JusticeDeed;
import org.commune.polity.deed.JusticeDeed.Verdict;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.Case;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Register;

/** The decision of a case, and what follows from it. */
final class Judging {
  private Judging() {}

  static Doing decide(
      Scene scene,
      Doer doer,
      Case open,
      JusticeDeed.DecideCase deed,
      Power power,
      Optional<Motion> motion) {
    boolean upheld = deed.verdict() == Verdict.UPHELD;
    Doing decided =
        Doing.done(
            Justice.entered(
                open.decided(deed.verdict(), scene.now()),
                doer + (upheld ? " upholds " : " dismisses ") + open.id()));
    Doing consequences =
        switch (open.kind()) {
          case COMPLAINT -> upheld ? Doing.done() : Doing.done(released(scene, open));
          case APPEAL -> Doing.done(appealed(scene, open, upheld));
          case CHALLENGE ->
              upheld ? annulled(scene, doer, open, deed, power, motion) : Doing.done();
        };
    return switch (consequences) {
      case Doing.Done(List<Effect> effects, _) ->
          decided.and(effects).and(unstayed(scene, open, effects));
      case Doing.Not not -> not;
    };
  }

  /** Who is cleared is no longer suspended for the case. */
  private static List<Effect> released(Scene scene, Case open) {
    List<Effect> effects = new ArrayList<>();
    for (Decision decision : scene.state().each(Register.DECISIONS)) {
      boolean forIt =
          decision.deed() instanceof MembershipDeed.SuspendMember suspend
              && suspend.about().filter(open.id()::equals).isPresent();
      if (forIt && decision.stands()) {
        effects.addAll(
            Undoing.undone(
                scene, decision, Decision.Status.LAPSED, "the suspension ends with " + open.id()));
      }
    }
    return List.copyOf(effects);
  }

  /** What an upheld appeal is against is annulled, and undone as far as it can be. */
  private static List<Effect> appealed(Scene scene, Case open, boolean upheld) {
    return open.against()
        .flatMap(id -> scene.state().get(Register.DECISIONS, id))
        .filter(_ -> upheld)
        .map(d ->
            Undoing.undone(scene, d, Decision.Status.ANNULLED, d.id() + " is annulled on appeal"))
        .orElse(List.of());
  }

  /** The election that was challenged is annulled; a wrong roll or count must be put right. */
  private static Doing annulled(
      Scene scene,
      Doer doer,
      Case open,
      JusticeDeed.DecideCase deed,
      Power power,
      Optional<Motion> motion) {
    String of = open.against().orElseThrow();
    return scene.state().get(Register.ELECTIONS, of).isPresent()
        ? Elections.perform(
            scene, doer, new ElectionDeed.AnnulElection(of, deed.ground()), power, motion)
        : Doing.done(Write.happened(scene, "to be corrected " + of));
  }

  /** A stay lasts until the case is decided; a decision that is left standing stands again. */
  private static List<Effect> unstayed(Scene scene, Case open, List<Effect> consequences) {
    return consequences.isEmpty()
        ? open.against().map(id -> Staying.ended(scene, id)).orElse(List.of())
        : List.of();
  }
}
