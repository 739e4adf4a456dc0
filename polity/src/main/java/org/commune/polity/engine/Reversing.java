package org.commune.polity.engine;

import java.util.List;
import java.util.stream.Stream;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.EmergencyDeed;
import org.commune.polity.deed.JusticeDeed;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.deed.PublicationDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.decisions.Delegating;
import org.commune.polity.engine.emergencies.Emergencies;
import org.commune.polity.engine.justice.Sanctioning;
import org.commune.polity.engine.membership.Departing;
import org.commune.polity.engine.membership.Joining;
import org.commune.polity.engine.membership.Membership;
import org.commune.polity.engine.openness.Sealing;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Documents;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Document;
import org.commune.polity.state.EmergencyNow;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Unit;
import org.commune.polity.state.UnitId;
import org.pcollections.TreePSet;

/**
 * What can be undone when a decision counts as never made: sanctions, seals, emergencies,
 * delegations. Money that is spent and seats that others have filled since stay as the record has
 * them; whoever annuls decides on those anew.
 */
final class Reversing {
  private Reversing() {}

  /** The effects that undo what a decision did. */
  static List<Effect> of(Scene scene, Decision decision) {
    return of(scene, decision.deed(), decision.by());
  }

  private static List<Effect> of(Scene scene, Deed deed, String by) {
    return switch (deed) {
      case DecisionDeed.IssueDecree decree ->
          decree.measure().map(m -> of(scene, m, by)).orElse(List.of());
      case DecisionDeed.Delegate delegate -> Delegating.ended(scene, delegate.delegation());
      case MembershipDeed.Expel expel -> reinstated(scene, expel.person(), by);
      case MembershipDeed.RefuseMember refuse -> Joining.reopened(scene, refuse);
      case MembershipDeed.SuspendMember suspend ->
          Membership.readmitted(scene, List.of(suspend.person()));
      case JusticeDeed.Sanction sanction -> lifted(scene, sanction, by);
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

  private static List<Effect> lifted(Scene scene, JusticeDeed.Sanction sanction, String by) {
    return switch (sanction.sanction()) {
      case EXPULSION -> reinstated(scene, sanction.person(), by);
      case SUSPENSION -> Membership.readmitted(scene, sanction.person());
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
  private static List<Effect> reinstated(Scene scene, List<PersonId> persons, String by) {
    Course course = new Course(scene);
    for (PersonId id : persons) {
      scene
          .state()
          .person(id)
          .filter(p -> p.status() == Person.Status.EXPELLED)
          .ifPresent(p -> reinstate(course, p, units(scene, p, by)));
    }
    return course.effects();
  }

  private static void reinstate(Course course, Person person, List<UnitId> units) {
    course.then(
        Write.person(
            person
                .with(Person.Status.MEMBER)
                .in(TreePSet.from(units))
                .withoutFact(Departing.LEFT_UNITS),
            person.id() + " is a member again"));
    for (UnitId id : units) {
      course
          .state()
          .unit(id)
          .ifPresent(
              unit -> course.then(Write.unit(unit.with(unit.members().plus(person.id())), "")));
    }
  }

  /** The units that the person was expelled from; else the one whose assembly expelled. */
  private static List<UnitId> units(Scene scene, Person person, String by) {
    String left = person.facts().getOrDefault(Departing.LEFT_UNITS, by.replaceAll("^[^/]*/?", ""));
    return Stream.of(left.split(" ", -1))
        .map(UnitId::new)
        .filter(u -> scene.state().unit(u).filter(Unit::counts).isPresent())
        .toList();
  }
}
