package org.commune.polity.engine;

import java.util.ArrayList;
import java.util.List;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.EmergencyDeed;
import org.commune.polity.deed.JusticeDeed;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.deed.PublicationDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.Document;
import org.commune.polity.state.EmergencyNow;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Unit;

/**
 * What can be undone when a decision counts as never made: sanctions, seals, emergencies,
 * delegations. Money that is spent and seats that others have filled since stay as the record has
 * them; whoever annuls decides on those anew.
 */
final class Reversing {
  private Reversing() {}

  static List<Effect> of(Scene scene, Deed deed) {
    return switch (deed) {
      case DecisionDeed.IssueDecree decree ->
          decree.measure().map(m -> of(scene, m)).orElse(List.of());
      case DecisionDeed.Delegate delegate -> Delegating.ended(scene, delegate.delegation());
      case MembershipDeed.Expel expel -> reinstated(scene, expel.person());
      case MembershipDeed.SuspendMember suspend -> readmitted(scene, List.of(suspend.person()));
      case JusticeDeed.Sanction sanction -> lifted(scene, sanction);
      case PublicationDeed.SealRecord seal -> Sealing.opened(scene, seal.matter());
      case PublicationDeed.AnswerRequest answer ->
          Documents.named(scene, answer.request())
              .filter(Document::answered)
              .map(d ->
                  List.of(Documents.entered(d.unanswered(), d.id() + " must be answered again")))
              .orElse(List.of());
      case EmergencyDeed.DeclareEmergency declare ->
          scene
              .state()
              .get(Register.EMERGENCIES, declare.emergency())
              .filter(EmergencyNow::inForce)
              .map(e -> Emergencies.over(scene, e, e.id() + " ends with its declaration"))
              .orElse(List.of());
      default -> List.of();
    };
  }

  private static List<Effect> lifted(Scene scene, JusticeDeed.Sanction sanction) {
    return switch (sanction.sanction()) {
      case EXPULSION -> reinstated(scene, sanction.person());
      case SUSPENSION -> readmitted(scene, sanction.person());
      case OFFICE_BAN ->
          sanction.person().stream()
              .flatMap(p -> scene.state().person(p).stream())
              .<Effect>map(p ->
                  Write.person(
                      p.withoutFact(Sanctioning.OFFICE_BAN), p.id() + " may hold office again"))
              .toList();
      case REPRIMAND, FINE -> List.of();
    };
  }

  /** Persons who were expelled are members again, of the units that they belonged to. */
  private static List<Effect> reinstated(Scene scene, List<PersonId> persons) {
    List<Effect> effects = new ArrayList<>();
    for (PersonId id : persons) {
      scene
          .state()
          .person(id)
          .filter(p -> p.status() == Person.Status.EXPELLED)
          .ifPresent(p -> {
            effects.add(Write.person(p.with(Person.Status.MEMBER), id + " is a member again"));
            effects.addAll(enrolled(scene, p));
          });
    }
    return List.copyOf(effects);
  }

  private static List<Effect> enrolled(Scene scene, Person person) {
    List<Effect> effects = new ArrayList<>();
    for (Unit unit : scene.state().each(Register.UNITS)) {
      if (person.units().contains(unit.id()) && !unit.members().contains(person.id())) {
        effects.add(Write.unit(unit.with(unit.members().plus(person.id())), ""));
      }
    }
    return effects;
  }

  private static List<Effect> readmitted(Scene scene, List<PersonId> persons) {
    return persons.stream()
        .flatMap(p -> scene.state().person(p).stream())
        .filter(p -> p.suspension().isPresent())
        .<Effect>map(p ->
            Write.person(
                p.with(java.util.Optional.<Person.Suspension>empty()),
                p.id() + " is no longer suspended"))
        .toList();
  }
}
