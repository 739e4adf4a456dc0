package org.commune.polity.engine.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Actor;
import org.commune.charter.law.Bar;
import org.commune.charter.law.Power;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.JusticeDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.deed.UnitDeed;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Petition;
import org.commune.polity.state.Register;
import org.jspecify.annotations.Nullable;

/**
 * What a deed is about as clauses see it: whom it is done to, and which subjects it touches. Both
 * are worked out once, and not anew for each of the many clauses on an act.
 */
public final class Matter {
  private final Scene scene;
  private final Deed deed;
  private boolean everybody;

  /** Bodies, kinds of unit and electorates that the deed is done to. */
  private final List<String> names = new ArrayList<>(4);

  /** Those whose decision or motion it is about; it is done to whatever they sit in, too. */
  private final List<PersonId> makers = new ArrayList<>(0);

  private List<PersonId> persons = List.of();
  private @Nullable Set<String> touched;

  private Matter(Scene scene, Deed deed) {
    this.scene = scene;
    this.deed = deed;
    aim(deed);
  }

  public static Matter of(Scene scene, Deed deed) {
    return new Matter(scene, deed);
  }

  /** Whether a power is about this. */
  public boolean isOf(Power power) {
    return isAmong(power.target()) && touches(power.scope());
  }

  /** Whether a bar is about this. */
  public boolean isOf(Bar bar) {
    return isAmong(bar.target()) && touches(bar.scope());
  }

  private boolean isAmong(List<Actor> targets) {
    if (targets.isEmpty()) {
      return true;
    }
    for (Actor target : targets) {
      if (isTarget(target)) {
        return true;
      }
    }
    return false;
  }

  private boolean touches(Set<String> scope) {
    if (scope.isEmpty()) {
      return true;
    }
    if (touched == null) {
      touched = Subjects.touched(scene, deed);
    }
    return touched.stream().anyMatch(scope::contains);
  }

  private boolean isTarget(Actor target) {
    String name = target.id();
    if (everybody || names.contains(name)) {
      return true;
    }
    return makers.stream().anyMatch(p -> Standing.isIn(scene, p, name))
        || persons.stream()
            .anyMatch(
                p -> target.role() == Actor.Role.PERSON_CONCERNED || Standing.isIn(scene, p, name));
  }

  /** The target of these names who is addressed, not what the deed is done to. */
  private static boolean addresses(Deed deed) {
    return deed instanceof DecisionDeed.Consult
        || deed instanceof DecisionDeed.Delegate
        || deed instanceof JusticeDeed.Appeal
        || deed instanceof JusticeDeed.ChallengeResult;
  }

  private void aim(Deed at) {
    if (addresses(at)) {
      everybody = true;
      return;
    }
    at.onBody().ifPresent(b -> names.add(b.name()));
    at.onUnit().ifPresent(u -> names.add(Standing.kindOf(scene, u)));
    switch (at) {
      // A unit that is being founded is of its kind before it is there.
      case UnitDeed.FoundUnit found -> names.add(found.kind());
      case MotionDeed.ReferToReferendum refer -> {
        Optional.ofNullable(scene.law().initiatives().get(refer.initiative()))
            .ifPresent(i -> names.add(i.is().electorate().id()));
        return;
      }
      default -> {}
    }
    Optional<Deed> asked = asked(at);
    if (asked.isPresent()) {
      aim(asked.get());
      return;
    }
    at.onMatter()
        .flatMap(id -> scene.state().get(Register.ELECTIONS, id))
        .ifPresent(e -> names.add(e.body().name()));
    var decision = at.onMatter().flatMap(id -> scene.state().get(Register.DECISIONS, id));
    if (decision.isPresent()) {
      madeBy(decision.get().by());
      return;
    }
    if (at instanceof MotionDeed.ProposeMotion propose) {
      madeBy(propose.in());
    }
    at.onMatter().flatMap(scene.state()::motion).ifPresent(m -> madeBy(m.in()));
    persons = at.persons();
  }

  private void madeBy(String by) {
    names.add(by);
    for (int slash = by.indexOf('/'); slash >= 0; slash = by.indexOf('/', slash + 1)) {
      names.add(by.substring(0, slash));
    }
    PersonId person = new PersonId(by);
    if (scene.state().person(person).isPresent()) {
      makers.add(person);
    }
  }

  /** What a petition or support is for, where the deed is about one. */
  private Optional<Deed> asked(Deed deed) {
    return switch (deed) {
      case DecisionDeed.Consent consent -> Optional.of(consent.deed());
      case DecisionDeed.CoSign sign -> Optional.of(sign.deed());
      case SeatDeed.Recommend recommend -> Optional.of(recommend.deed());
      case MotionDeed.StartPetition start -> Optional.of(start.deed());
      case MotionDeed.SignPetition sign ->
          scene.state().get(Register.PETITIONS, sign.petition()).map(Petition::deed);
      case MotionDeed.VerifyPetition verify ->
          scene.state().get(Register.PETITIONS, verify.petition()).map(Petition::deed);
      case MotionDeed.WithdrawSignature withdraw ->
          scene.state().get(Register.PETITIONS, withdraw.petition()).map(Petition::deed);
      default -> Optional.empty();
    };
  }
}
