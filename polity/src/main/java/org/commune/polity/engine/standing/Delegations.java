package org.commune.polity.engine.standing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.polity.Doer;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Delegation;
import org.commune.polity.state.Lookup;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;

/** Who acts in whose place. */
public final class Delegations {
  private Delegations() {}

  /** In whose place the doer may do this; to pass a power on or take it back, that power counts. */
  public static List<Doer> inPlaceOf(Scene scene, Doer doer, Deed deed) {
    String power =
        switch (deed) {
          case DecisionDeed.Delegate delegate -> delegate.power();
          case DecisionDeed.RevokeDelegation revoke ->
              scene
                  .state()
                  .get(Register.DELEGATIONS, revoke.delegation())
                  .map(Delegation::power)
                  .orElse("");
          default -> deed.act();
        };
    return inPlaceOf(scene, doer, power);
  }

  /** In whose place the doer may use a power, through delegations that run. */
  public static List<Doer> inPlaceOf(Scene scene, Doer doer, String power) {
    List<Doer> principals = new ArrayList<>();
    follow(scene, doer.toString(), power, principals, new HashSet<>());
    return List.copyOf(principals);
  }

  private static void follow(
      Scene scene, String holder, String power, List<Doer> principals, Set<String> seen) {
    if (!seen.add(holder)) {
      return;
    }
    Delegation.Use use = new Delegation.Use(holder, power);
    for (Delegation delegation : scene.state().find(Lookup.DELEGATIONS_OF, use)) {
      if (runs(scene, delegation)) {
        principals.add(principal(scene, delegation.by()));
        follow(scene, delegation.by(), power, principals, seen);
      }
    }
  }

  private static Doer principal(Scene scene, String by) {
    if (scene.isElectorate(by)) {
      return new Doer.Voters(by);
    }
    return agent(scene, by).orElseGet(() -> new Doer.Whole(BodyId.of(by)));
  }

  /** Who acts under this name: a person, or a body. */
  public static Optional<Doer> agent(Scene scene, String name) {
    PersonId person = new PersonId(name);
    if (scene.state().person(person).isPresent()) {
      return Optional.of(new Doer.One(person));
    }
    return Standing.venueBody(scene, name).filter(scene::exists).map(Doer.Whole::new);
  }

  /** Whether a delegation is in force. */
  public static boolean runs(Scene scene, Delegation delegation) {
    return !delegation.ended()
        && delegation.until().map(end -> end.isAfter(scene.now())).orElse(true);
  }
}
