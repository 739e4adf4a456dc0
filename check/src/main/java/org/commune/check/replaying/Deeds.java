package org.commune.check.replaying;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commune.charter.language.Actor;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.charter.measure.Malformed;
import org.commune.charter.measure.Span;
import org.commune.check.game.Command;
import org.commune.polity.Polity;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.EmergencyDeed;
import org.commune.polity.deed.JusticeDeed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.PublicationDeed;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Decision;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.EmergencyNow;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;

/**
 * The deeds of the engine for which a command of the game stands, one after the other where it
 * takes several: an abstract "admits people of its own" is as many admissions as make a majority.
 */
final class Deeds {
  /** Longer than anything in an organisation. */
  private static final Span FOR_EVER = new Span(1200, 0, 0, 0, 0);

  private final Proceedings proceedings;
  private final Set<PersonId> crowd;

  Deeds(Proceedings proceedings, Set<PersonId> crowd) {
    this.proceedings = proceedings;
    this.crowd = crowd;
  }

  /** What a command is in the engine; empty where nothing is known that it could be. */
  List<Deed> of(Command command) {
    String on = command.origin().on();
    return switch (command.origin().act()) {
      case "recall" ->
          seats(on, s -> new SeatDeed.Recall(Optional.of(s), Optional.empty(), ground()));
      case "dismiss" -> seats(on, s -> new SeatDeed.Dismiss(s, ground()));
      case "dissolve_body" ->
          bodies(on).stream().map(b -> (Deed) new SeatDeed.DissolveBody(b, ground())).toList();
      case "annul_election" -> elections(on);
      case "appoint" -> vacant(on, (s, p) -> new SeatDeed.Appoint(s.body(), p, Optional.empty()));
      case "fill_vacancy" -> vacant(on, SeatDeed.FillVacancy::new);
      case "co_opt" -> vacant(on, (s, p) -> new SeatDeed.CoOpt(s.body(), p));
      case "extend_term" ->
          bodies(on).stream().map(b -> (Deed) new SeatDeed.ExtendTerm(b, FOR_EVER)).toList();
      case "suspend_recall" ->
          bodies(on).stream().map(b -> (Deed) new SeatDeed.SuspendRecall(b, FOR_EVER)).toList();
      case "expel" -> expel();
      case "admit_member" -> admit();
      case "alter_roll" -> strike(on);
      case "adjourn" ->
          bodies(on).stream().map(b -> (Deed) new MeetingDeed.Adjourn(b, ground())).toList();
      case "postpone_meeting" ->
          bodies(on).stream()
              .map(b ->
                  (Deed)
                      new MeetingDeed.PostponeMeeting(
                          b,
                          FOR_EVER.after(
                              proceedings.now(),
                              proceedings.law().charter().timezone(),
                              Span.DayCount.CALENDAR)))
              .toList();
      case "declare_emergency" ->
          List.of(
              new EmergencyDeed.DeclareEmergency(
                  "emergency",
                  emergencyGround(),
                  Optional.of("evidence"),
                  List.of(),
                  Optional.empty()));
      case "renew_emergency" ->
          emergencies().map(e -> new EmergencyDeed.RenewEmergency(e, Optional.empty()));
      case "end_emergency" -> emergencies().map(EmergencyDeed.EndEmergency::new);
      case "decide_case" -> cases();
      case "seal_record" -> records().map(this::seal).toList();
      case "open_record" ->
          proceedings.state().each(Register.DOCUMENTS).stream()
              .filter(d -> d.sealedUntil().isPresent())
              .map(d -> (Deed) new PublicationDeed.OpenRecord(d.id()))
              .toList();
      default -> List.of();
    };
  }

  /** One thing that is recorded: a motion that is there, or else one of the crowd to seal it. */
  private Stream<String> records() {
    return Stream.concat(
            proceedings.state().each(Register.MOTIONS).stream().map(Motion::id),
            Stream.of("recorded").filter(this::brings))
        .limit(1);
  }

  private boolean brings(String motion) {
    Deed seal = seal(motion);
    return proceedings.law().bodies().keySet().stream()
        .flatMap(b -> proceedings.venues(b).stream())
        .map(venue ->
            new MotionDeed.ProposeMotion(
                motion, venue, Optional.of(seal), Optional.empty(), List.of()))
        .anyMatch(propose -> proceedings.anyone(crowd, propose));
  }

  /** A seal, for as long as the law allows. */
  private Deed seal(String record) {
    Span most =
        proceedings.law().powers("seal_record").stream()
            .flatMap(p -> p.conditions().stream())
            .filter(Condition.LifeAtMost.class::isInstance)
            .map(c -> ((Condition.LifeAtMost) c).atMost())
            .findFirst()
            .orElse(FOR_EVER);
    return new PublicationDeed.SealRecord(record, ground(), most);
  }

  private Optional<String> emergencyGround() {
    return proceedings.law().charter().articles().stream()
        .flatMap(a -> a.emergency().stream())
        .flatMap(e -> e.grounds().stream())
        .findFirst()
        .or(this::ground);
  }

  private interface OnSeat {
    Deed deed(SeatId seat);
  }

  private interface OnVacancy {
    Deed deed(SeatId seat, PersonId person);
  }

  /** A ground may always be stated. */
  private Optional<String> ground() {
    return Optional.of("interest of the organisation");
  }

  private List<BodyId> bodies(String name) {
    return proceedings.bodies(name);
  }

  /** The seats in a body that others hold. */
  private List<Deed> seats(String body, OnSeat deed) {
    List<Deed> deeds = new ArrayList<>();
    for (BodyId id : bodies(body)) {
      for (Seat seat : seatsOf(id)) {
        if (seat.holder().filter(h -> !crowd.contains(h)).isPresent()) {
          deeds.add(deed.deed(new SeatId(id, seat.number())));
        }
      }
    }
    return deeds;
  }

  private Collection<Seat> seatsOf(BodyId id) {
    return proceedings
        .state()
        .body(id)
        .map(Composition::seats)
        .map(s -> s.values())
        .orElse(List.of());
  }

  /** The vacant seats of a body, each for one of the crowd who sits nowhere yet if there is one. */
  private List<Deed> vacant(String body, OnVacancy deed) {
    List<PersonId> free = free();
    List<Deed> deeds = new ArrayList<>();
    for (BodyId id : bodies(body)) {
      for (Seat seat : seatsOf(id)) {
        if (seat.holder().isEmpty() && !free.isEmpty()) {
          deeds.add(deed.deed(new SeatId(id, seat.number()), free.removeFirst()));
        }
      }
    }
    return deeds;
  }

  /** The crowd, those first who sit nowhere. */
  List<PersonId> free() {
    List<PersonId> all = new ArrayList<>(proceedings.everybody());
    all.retainAll(crowd);
    all.sort(java.util.Comparator.comparing(this::sits));
    return all;
  }

  private boolean sits(PersonId person) {
    return proceedings.state().each(Register.BODIES).stream()
        .anyMatch(c -> c.holders().containsKey(person));
  }

  private List<Deed> elections(String body) {
    return proceedings.state().each(Register.ELECTIONS).stream()
        .filter(e -> e.body().name().equals(body))
        .map(ElectionNow::id)
        .map(e -> (Deed) new ElectionDeed.AnnulElection(e, ground()))
        .toList();
  }

  /** How many more of one's own, or fewer of the others, make a majority of so many. */
  private int wanting(Collection<PersonId> roll) {
    int own = (int) roll.stream().filter(crowd::contains).count();
    return Math.max(0, roll.size() - 2 * own + 1);
  }

  private List<PersonId> others(Collection<PersonId> roll) {
    return roll.stream().filter(p -> !crowd.contains(p)).limit(wanting(roll)).toList();
  }

  private List<Deed> expel() {
    return others(proceedings.everybody()).stream()
        .map(p ->
            (Deed)
                new MembershipDeed.Expel(
                    List.of(p),
                    Cases.offence(proceedings.law()),
                    Cases.about(proceedings.law(), p)))
        .toList();
  }

  /** Strangers apply, who are of the crowd from then on; each is admitted. */
  private List<Deed> admit() {
    List<Deed> deeds = new ArrayList<>();
    int number = wanting(proceedings.everybody());
    for (int n = 1; n <= number; n++) {
      PersonId stranger = new PersonId("x-" + n);
      crowd.add(stranger);
      Optional<org.commune.polity.state.UnitId> unit = lowest(n);
      Optional<String> kind =
          proceedings.everybody().stream()
              .findFirst()
              .flatMap(p -> proceedings.state().person(p))
              .map(p -> p.memberClass())
              .filter(c -> !c.isEmpty());
      proceedings.take(stranger, new MembershipDeed.ApplyForMembership(unit, kind));
      deeds.add(new MembershipDeed.AdmitMember(stranger, unit, kind));
    }
    return deeds;
  }

  private Optional<org.commune.polity.state.UnitId> lowest(int number) {
    List<org.commune.polity.state.UnitId> all =
        proceedings.state().each(Register.UNITS).stream()
            .filter(u -> !proceedings.state().isParent(u.id()))
            .map(u -> u.id())
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(number % all.size()));
  }

  private List<Deed> strike(String electorate) {
    List<PersonId> roll = Polity.roll(proceedings.law(), proceedings.state(), electorate);
    return others(roll).stream()
        .map(p ->
            (Deed) new MembershipDeed.AlterRoll(electorate, p, MembershipDeed.RollChange.STRIKE))
        .toList();
  }

  private java.util.Optional<EmergencyNow> emergency() {
    return proceedings.state().emergency();
  }

  private Mapped emergencies() {
    return new Mapped(emergency().map(EmergencyNow::id));
  }

  /** A deed on something that there may be. */
  private record Mapped(Optional<String> id) {
    List<Deed> map(java.util.function.Function<String, Deed> deed) {
      return id.map(deed).stream().toList();
    }
  }

  /** The appeals that are open, decided for whoever appealed, or against. */
  private List<Deed> cases() {
    JusticeDeed.Verdict verdict = JusticeDeed.Verdict.UPHELD;
    return proceedings.state().each(Register.CASES).stream()
        .filter(c -> c.decided().isEmpty())
        .map(c -> (Deed) new JusticeDeed.DecideCase(c.id(), verdict, ground()))
        .toList();
  }

  /** Who does it and how, by the clause that a command comes from. */
  static List<Power> powers(Law law, Command command) {
    return law.clauses().stream()
        .filter(Power.class::isInstance)
        .map(Power.class::cast)
        .filter(p -> p.id().equals(command.origin().clause()))
        .toList();
  }

  static Optional<Actor> actor(String text) {
    try {
      return Optional.of(Actor.parse(text));
    } catch (Malformed notAnActor) {
      return Optional.empty();
    }
  }

  /** An expulsion that waits for an appeal. */
  List<Deed> appeals() {
    return proceedings.state().each(Register.DECISIONS).stream()
        .filter(d -> d.status() == Decision.Status.PROVISIONAL)
        .filter(d -> d.deed() instanceof MembershipDeed.Expel)
        .map(d -> (Deed) new JusticeDeed.Appeal("appeal-" + d.id(), d.id(), ground()))
        .toList();
  }
}
