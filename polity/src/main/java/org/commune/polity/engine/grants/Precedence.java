package org.commune.polity.engine.grants;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commune.charter.language.ArticleNo;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.OwnDeed;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Decision;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;

/**
 * What prevails when decisions conflict, in the order that the head of a charter gives: whoever
 * stands lower neither undoes what one above has decided nor decides otherwise on its subject while
 * that stands. Who is not in the order is not concerned by it.
 */
final class Precedence {
  /** A vote of an electorate, in the order of a charter. */
  private static final String REFERENDUM = "referendum";

  private Precedence() {}

  /** Why the doer may not do it: one above has decided. */
  static Optional<Ground> refusal(Scene scene, Doer doer, Deed deed) {
    List<String> order = scene.law().charter().conflictOrder();
    if (order.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> own = rank(scene, order, doer);
    return own.flatMap(o -> above(scene, order, o, deed))
        .map(d ->
            new Ground(
                ArticleNo.HEADER,
                "a decision of "
                    + d.by()
                    + " prevails over one of "
                    + order.get(own.orElseThrow()).replace('_', ' ')
                    + ": "
                    + d.id(),
                "have " + d.by() + " decide on it again"));
  }

  private static Optional<Decision> above(Scene scene, List<String> order, int own, Deed deed) {
    return switch (deed) {
      case DecisionDeed.AnnulAct annul -> higher(scene, order, own, annul.matter());
      case DecisionDeed.Hold hold -> higher(scene, order, own, hold.matter());
      case DecisionDeed.Veto veto -> higher(scene, order, own, veto.matter());
      case DecisionDeed.AdoptPolicy _, DecisionDeed.IssueDecree _, OwnDeed _ ->
          scene.state().each(Register.DECISIONS).stream()
              .filter(Decision::stands)
              .filter(d -> sameSubject(d.deed(), deed))
              .filter(d -> isHigher(scene, order, own, d))
              .findFirst();
      default -> Optional.empty();
    };
  }

  private static Optional<Decision> higher(
      Scene scene, List<String> order, int own, String matter) {
    return scene
        .state()
        .get(Register.DECISIONS, matter)
        .filter(d -> isHigher(scene, order, own, d));
  }

  private static boolean isHigher(Scene scene, List<String> order, int own, Decision decision) {
    return rank(scene, order, decision.by()).filter(r -> r < own).isPresent();
  }

  private static boolean sameSubject(Deed decided, Deed deed) {
    boolean subject =
        decided instanceof DecisionDeed.AdoptPolicy
            || decided instanceof DecisionDeed.IssueDecree
            || decided instanceof OwnDeed;
    return subject && decided.scope().stream().anyMatch(deed.scope()::contains);
  }

  private static Optional<Integer> rank(Scene scene, List<String> order, Doer doer) {
    return switch (doer) {
      case Doer.Whole(BodyId body) -> place(order, body.name());
      case Doer.Voters(String electorate) ->
          place(order, electorate).or(() -> place(order, REFERENDUM));
      case Doer.One(PersonId person) ->
          IntStream.range(0, order.size())
              .filter(i -> Standing.holdsOffice(scene, order.get(i), person))
              .boxed()
              .findFirst();
      case Doer.Calendar() -> Optional.empty();
    };
  }

  private static Optional<Integer> rank(Scene scene, List<String> order, String by) {
    return place(order, by.replaceAll("/.*", ""))
        .or(() -> scene.isElectorate(by) ? place(order, REFERENDUM) : Optional.empty());
  }

  private static Optional<Integer> place(List<String> order, String name) {
    int place = order.indexOf(name);
    return place < 0 ? Optional.empty() : Optional.of(place);
  }
}
