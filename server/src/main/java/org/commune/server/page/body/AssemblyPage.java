package org.commune.server.page.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Body;
import org.commune.polity.Legible;
import org.commune.polity.Polity;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Instruction;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Petition;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.Unit;
import org.commune.polity.state.UnitId;
import org.commune.server.page.Names;
import org.commune.server.page.Page;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;
import org.commune.server.page.act.Offer;
import org.commune.server.page.motion.MotionLine;

/**
 * The base: the assembly of the reader's unit, or of any unit. Its roll, its meeting, the delegates
 * that it sent and how they kept to what it told them, and the way to call them back.
 *
 * @param roll its members, where the reader may read who they are
 * @param delegates those whom it sent, each with the button that starts a recall
 */
public record AssemblyPage(
    String title,
    Phrase kind,
    Optional<Phrase> body,
    int members,
    List<Phrase> roll,
    Optional<BodyPage.MeetingCard> meeting,
    List<Delegate> delegates,
    List<PetitionLine> petitions,
    List<MotionLine> motions,
    List<Offer> open,
    List<Offer> closed,
    boolean mine)
    implements Page {

  /** A delegate of the assembly. */
  public record Delegate(
      Phrase person,
      Phrase body,
      SeatLine seat,
      int instructions,
      List<Phrase> breaches,
      Optional<Offer> recall) {}

  /** A petition among the members. */
  public record PetitionLine(Phrase what, String title, int signatures, Optional<Offer> sign) {}

  private static final Set<String> ACTS =
      Set.of(
          "convene",
          "postpone_meeting",
          "open_meeting",
          "attend",
          "leave_meeting",
          "take_chair",
          "adjourn",
          "close_meeting",
          "change_agenda",
          "start_petition",
          "sign_petition",
          "found_unit",
          "secede",
          "strike",
          "apply_for_membership");

  /** The reader's own units. */
  public static List<UnitId> mine(Sight sight) {
    return sight
        .reader()
        .flatMap(r -> sight.state().person(r))
        .map(p -> List.copyOf(p.units()))
        .orElse(List.of());
  }

  public static Optional<AssemblyPage> of(Sight sight, UnitId id) {
    return sight.state().unit(id).map(u -> of(sight, u));
  }

  private static AssemblyPage of(Sight sight, Unit unit) {
    Optional<Composition> body = assembly(sight, unit);
    String sender = body.map(b -> b.id().toString()).orElse(unit.id().id());
    List<SeatId> sent = sent(sight, sender);
    List<Offer> offers = offers(sight, body.map(Composition::id), unit.id(), sent);
    List<PersonId> people = Polity.people(sight.law(), sight.state(), Optional.of(unit.id().id()));
    return new AssemblyPage(
        Phrase.capital(Names.readable(unit.id().id())),
        Phrase.of(Phrase.capital(Names.words(unit.kind())))
            .plus(
                unit.parent()
                    .map(p ->
                        Phrase.of(" " + sight.texts().of("unit.in") + " ")
                            .plus(sight.names().unit(p)))
                    .orElse(Phrase.NOTHING)),
        body.map(b -> sight.names().body(b.id())),
        people.size(),
        sight.mayReadRegister() ? people.stream().map(sight.names()::person).toList() : List.of(),
        body.filter(b -> sight.may(new Legible.Meetings(b.id())))
            .flatMap(b -> BodyPage.meeting(sight, b)),
        sent.stream().map(s -> delegate(sight, sender, s, offers)).toList(),
        petitions(sight, unit, offers),
        BodyPage.motions(sight, sender),
        Offer.open(offers).stream()
            .filter(o -> !o.act().equals("sign_petition"))
            .filter(o -> !o.act().equals("start_petition"))
            .toList(),
        Offer.closed(offers),
        mine(sight).contains(unit.id()));
  }

  private static Optional<Composition> assembly(Sight sight, Unit unit) {
    return sight.law().bodies().entrySet().stream()
        .filter(b -> b.getValue().is().kind() == Body.Kind.ASSEMBLY)
        .filter(b -> b.getValue().is().per().equals(Optional.of(unit.kind())))
        .map(b -> sight.state().body(BodyId.of(b.getKey(), unit.id())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static List<SeatId> sent(Sight sight, String sender) {
    List<SeatId> all = new ArrayList<>();
    sight.state().each(Register.BODIES).stream()
        .sorted(Comparator.comparing(Composition::id))
        .forEach(b ->
            b.seats().values().stream()
                .filter(s -> s.holder().isPresent() && s.senders().contains(sender))
                .forEach(s -> all.add(new SeatId(b.id(), s.number()))));
    return List.copyOf(all);
  }

  private static List<Offer> offers(
      Sight sight, Optional<BodyId> body, UnitId unit, List<SeatId> sent) {
    return sight
        .reader()
        .filter(_ -> !sight.past())
        .map(r ->
            Offer.all(
                sight,
                Polity.possibilities(
                    sight.law(), sight.state(), r, ACTS, d -> concerns(d, body, unit, sent))))
        .orElse(List.of());
  }

  private static boolean concerns(
      Deed deed, Optional<BodyId> body, UnitId unit, List<SeatId> sent) {
    return switch (deed) {
      case MotionDeed.StartPetition start ->
          switch (start.deed()) {
            case SeatDeed.Recall recall -> recall.seat().filter(sent::contains).isPresent();
            case MeetingDeed.Convene convene -> body.filter(convene.body()::equals).isPresent();
            default -> false;
          };
      case MotionDeed.SignPetition _ -> true;
      default ->
          (deed.onBody().isPresent() && deed.onBody().equals(body))
              || deed.onUnit().filter(unit::equals).isPresent();
    };
  }

  private static Delegate delegate(Sight sight, String sender, SeatId id, List<Offer> offers) {
    Composition body = sight.state().body(id.body()).orElseThrow();
    Seat seat = sight.state().seat(id).orElseThrow();
    PersonId holder = seat.holder().orElseThrow();
    List<Instruction> told =
        sight.state().each(Register.INSTRUCTIONS).stream()
            .filter(i -> i.body().equals(id.body()) && i.sender().equals(sender))
            .toList();
    return new Delegate(
        sight.names().person(holder),
        sight.names().body(id.body()),
        SeatLine.of(sight, body, seat),
        told.size(),
        told.stream()
            .filter(i -> i.breaches().contains(holder))
            .map(i -> sight.names().thing("motion", i.on()))
            .toList(),
        offers.stream()
            .filter(o -> o.act().equals("start_petition"))
            .filter(o ->
                o.fields().stream()
                    .anyMatch(
                        f -> f.name().equals("d.deed.seat") && f.value().equals(id.toString())))
            .findFirst());
  }

  private static List<PetitionLine> petitions(Sight sight, Unit unit, List<Offer> offers) {
    return sight.state().each(Register.PETITIONS).stream()
        .filter(p -> !p.dead() && concerns(sight, p, unit))
        .sorted(Comparator.comparing(Petition::startedAt).reversed())
        .map(p ->
            new PetitionLine(
                sight.deeds().of(p.deed()).capital(),
                Names.readable(p.id()),
                p.signatures().size(),
                offers.stream()
                    .filter(o -> o.act().equals("sign_petition"))
                    .filter(o -> o.fields().stream().anyMatch(f -> f.value().equals(p.id())))
                    .findFirst()))
        .toList();
  }

  private static boolean concerns(Sight sight, Petition petition, Unit unit) {
    boolean of = petition.unit().equals(Optional.of(unit.id()));
    boolean by =
        sight
            .state()
            .person(petition.starter())
            .filter(p -> p.units().contains(unit.id()))
            .isPresent();
    return of || by;
  }

  @Override
  public String template() {
    return "assembly";
  }

  @Override
  public String place() {
    return mine ? "assembly" : "bodies";
  }
}
