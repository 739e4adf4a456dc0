package org.commune.polity.engine.justice;

import java.util.Optional;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.deed.JusticeDeed;
import org.commune.polity.engine.decisions.Decisions;
import org.commune.polity.engine.decisions.Undoing;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Case;
import org.commune.polity.state.Decision;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;

/** Appeals against decisions, and challenges of rolls and results. */
final class Appealing {
  private Appealing() {}

  static Doing appeal(Scene scene, Doer doer, JusticeDeed.Appeal deed, Power power) {
    return Decisions.about(
        scene,
        deed.against(),
        power,
        decision ->
            Undoing.gone(decision, power)
                .map(Doing::not)
                .orElseGet(() -> appealed(scene, doer, deed, decision, power)));
  }

  private static Doing appealed(
      Scene scene, Doer doer, JusticeDeed.Appeal deed, Decision decision, Power power) {
    Optional<Case> before = brought(scene, doer, deed.against());
    if (before.isPresent()) {
      return twice(before.get(), power);
    }
    return Justice.opened(
        scene,
        power,
        opened(
            scene,
            deed.about(),
            Case.Kind.APPEAL,
            doer,
            deed.against(),
            decision.deed().persons().stream().findFirst()),
        doer + " appeals against " + deed.against());
  }

  private static Optional<Case> brought(Scene scene, Doer doer, String against) {
    return scene.state().each(Register.CASES).stream()
        .filter(c -> c.openedBy().equals(doer.toString()))
        .filter(c -> c.against().filter(against::equals).isPresent())
        .findFirst();
  }

  private static Doing twice(Case before, Power power) {
    return Doing.not(
        power.article(),
        before.openedBy() + " brought this as " + before.id() + " already",
        before.verdict().isPresent() ? "" : "wait for the decision in " + before.id());
  }

  private static Case opened(
      Scene scene,
      String id,
      Case.Kind kind,
      Doer doer,
      String against,
      Optional<PersonId> person) {
    return Case.brought(
        id,
        kind,
        new Case.Matter(person, Optional.empty(), Optional.empty(), Optional.of(against)),
        doer.toString(),
        scene.now());
  }

  static Doing challenge(Scene scene, Doer doer, JusticeDeed.ChallengeResult deed, Power power) {
    Optional<ElectionNow> election = scene.state().get(Register.ELECTIONS, deed.of());
    boolean known =
        election.isPresent()
            || scene.state().motion(deed.of()).flatMap(m -> m.result()).isPresent()
            || scene.isElectorate(deed.of());
    if (!known) {
      return Doing.not(
          power.article(), "there is neither a result nor a roll named " + deed.of(), "");
    }
    if (election.filter(e -> e.status() == ElectionNow.Status.ANNULLED).isPresent()) {
      return Doing.not(power.article(), deed.of() + " is annulled already", "");
    }
    if (election.isPresent() && election.get().decided().isEmpty()) {
      return Doing.not(
          power.article(), deed.of() + " has no result yet", "challenge it when it is counted");
    }
    Optional<Case> before = brought(scene, doer, deed.of());
    return before.isPresent()
        ? twice(before.get(), power)
        : Justice.opened(
            scene,
            power,
            opened(scene, deed.about(), Case.Kind.CHALLENGE, doer, deed.of(), Optional.empty()),
            doer + " challenges " + deed.of());
  }
}
