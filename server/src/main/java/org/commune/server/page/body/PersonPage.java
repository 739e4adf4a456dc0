package org.commune.server.page.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.Print;
import org.commune.charter.language.Mandate;
import org.commune.charter.language.Recall;
import org.commune.charter.law.Law;
import org.commune.polity.Legible;
import org.commune.polity.Polity;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Document;
import org.commune.polity.state.Instruction;
import org.commune.polity.state.PayNow;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Petition;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.Service;
import org.commune.server.page.DeedWords;
import org.commune.server.page.Moments;
import org.commune.server.page.Names;
import org.commune.server.page.Page;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;
import org.commune.server.page.act.Offer;

/**
 * A person as a delegate: who sent them, what they are instructed and how they voted, what they
 * reported, and who is about to recall them.
 *
 * @param own whether it is the reader
 * @param instructions newest first, each with the vote against it
 */
public record PersonPage(
    String title,
    boolean own,
    String status,
    List<Phrase> units,
    Optional<String> since,
    Optional<String> suspended,
    List<Held> seats,
    List<Told> instructions,
    List<Report> reports,
    List<Term> service,
    List<Offer> open,
    List<Offer> closed)
    implements Page {

  /** A seat that the person holds. */
  public record Held(
      Phrase body,
      SeatLine line,
      Optional<String> mandate,
      List<RecallWay> ways,
      List<PetitionLine> petitions,
      Optional<String> pay) {}

  /** How the seat can be recalled: the clause in a sentence. */
  public record RecallWay(String says, Phrase article) {}

  /** A petition for the recall of the seat. */
  public record PetitionLine(
      Phrase title, int signatures, String started, Optional<Moments.Clock> dies) {}

  /** An instruction, and how the person voted. */
  public record Told(
      Phrase by,
      Phrase on,
      String instruction,
      Optional<String> vote,
      boolean against,
      String at) {}

  /** What the person reported. */
  public record Report(String text, Phrase to, String at) {}

  /** A time in a body. */
  public record Term(Phrase body, String from, Optional<String> to) {}

  private static final Set<String> ACTS =
      Set.of("start_petition", "recall", "resign", "report_back", "complain");

  public static Optional<PersonPage> of(Sight sight, PersonId person) {
    if (!sight.isReader(person) && !sight.mayReadRegister()) {
      return Optional.empty();
    }
    return sight.state().person(person).map(p -> page(sight, person));
  }

  private static PersonPage page(Sight sight, PersonId person) {
    var of = sight.state().person(person).orElseThrow();
    List<SeatId> held = held(sight, person);
    List<Offer> offers =
        sight
            .reader()
            .filter(_ -> !sight.past())
            .map(r ->
                Offer.all(
                    sight,
                    Polity.possibilities(
                        sight.law(), sight.state(), r, ACTS, d -> concerns(d, person, held))))
            .orElse(List.of());
    return new PersonPage(
        Names.readable(person.id()),
        sight.isReader(person),
        sight.texts().of("person." + of.status()),
        of.units().stream().map(sight.names()::unit).toList(),
        of.isMember() ? Optional.of(sight.moments().day(of.since())) : Optional.empty(),
        of.suspension()
            .filter(_ -> of.suspended(sight.state().now()))
            .map(s -> sight.moments().at(s.until())),
        held.stream().map(s -> seat(sight, s)).toList(),
        instructions(sight, person, held),
        reports(sight, person),
        service(sight, person),
        Offer.open(offers),
        Offer.closed(offers));
  }

  /** Whether a deed is about the person's seats, or the person. */
  private static boolean concerns(Deed deed, PersonId person, List<SeatId> held) {
    return switch (deed) {
      case MotionDeed.StartPetition petition ->
          petition.deed() instanceof SeatDeed.Recall recall
              && recall.seat().filter(held::contains).isPresent();
      default ->
          deed.onSeat().filter(held::contains).isPresent() || deed.persons().contains(person);
    };
  }

  private static List<SeatId> held(Sight sight, PersonId person) {
    return sight.state().each(Register.BODIES).stream()
        .sorted(Comparator.comparing(Composition::id))
        .flatMap(b -> b.seatOf(person).stream())
        .toList();
  }

  private static Held seat(Sight sight, SeatId id) {
    Composition body = sight.state().body(id.body()).orElseThrow();
    Seat seat = sight.state().seat(id).orElseThrow();
    Optional<String> recall = SeatLine.recallOf(sight.law(), id.body().name(), seat);
    return new Held(
        sight.names().body(id.body()).capital(),
        SeatLine.of(sight, body, seat),
        mandate(sight, id.body().name()),
        recall.map(r -> ways(sight, r)).orElse(List.of()),
        petitions(sight, id),
        sight.state().get(Register.PAY, id.toString()).map(PayNow::total).map(DeedWords::grouped));
  }

  private static Optional<String> mandate(Sight sight, String body) {
    return Optional.ofNullable(sight.law().bodies().get(body))
        .map(Law.Defined::is)
        .flatMap(b ->
            b.seatGroups().stream().flatMap(g -> g.mandate().stream()).findFirst().or(b::mandate))
        .flatMap(m -> Optional.ofNullable(sight.law().mandates().get(m.id())))
        .map(m ->
            sight
                .texts()
                .of(
                    m.is().kind() == Mandate.Kind.INSTRUCTED
                        ? "mandate.instructed"
                        : "mandate.free"));
  }

  /** The clauses by which a recall of that name can be done, in sentences. */
  private static List<RecallWay> ways(Sight sight, String recall) {
    Optional<Law.Defined<Recall>> defined = Optional.ofNullable(sight.law().recalls().get(recall));
    return defined.stream()
        .flatMap(
            d -> sight.law().powers("recall").stream().filter(p -> p.article().equals(d.article())))
        .map(p -> new RecallWay(Print.clause(p), sight.cite(p.article())))
        .distinct()
        .toList();
  }

  private static List<PetitionLine> petitions(Sight sight, SeatId seat) {
    return sight.state().each(Register.PETITIONS).stream()
        .filter(p -> !p.dead())
        .filter(p ->
            p.deed() instanceof SeatDeed.Recall recall && recall.seat().equals(Optional.of(seat)))
        .map((Petition p) ->
            new PetitionLine(
                Phrase.of(Names.readable(p.id())),
                p.signatures().size(),
                sight.moments().day(p.startedAt()),
                sight.state().each(Register.TIMERS).stream()
                    .filter(t -> t.subject().equals(p.id()))
                    .map(t -> sight.moments().clock(t.due()))
                    .findFirst()))
        .toList();
  }

  private static List<Told> instructions(Sight sight, PersonId person, List<SeatId> held) {
    List<Told> told = new ArrayList<>();
    for (SeatId seat : held) {
      List<String> senders = sight.state().seat(seat).map(Seat::senders).orElse(List.of());
      sight.state().each(Register.INSTRUCTIONS).stream()
          .filter(i -> i.body().equals(seat.body()) && senders.contains(i.sender()))
          .sorted(Comparator.comparing(Instruction::at).reversed())
          .forEach(i -> told.add(told(sight, i, person)));
    }
    return List.copyOf(told);
  }

  private static Told told(Sight sight, Instruction instruction, PersonId person) {
    Optional<MotionDeed.Choice> vote =
        sight
            .state()
            .motion(instruction.on())
            .filter(m -> sight.may(new Legible.VoteOf(m.id(), person)))
            .flatMap(m -> m.vote())
            .flatMap(v -> Optional.ofNullable(v.votes().get(person.id())))
            .flatMap(c -> c.choice());
    return new Told(
        sight.names().doer(instruction.sender()),
        sight.names().thing("motion", instruction.on()),
        word(sight, instruction.choice()),
        vote.map(c -> word(sight, c)),
        instruction.breaches().contains(person),
        sight.moments().day(instruction.at()));
  }

  private static String word(Sight sight, MotionDeed.Choice choice) {
    return sight.texts().of("vote." + choice.name().toLowerCase(java.util.Locale.ROOT));
  }

  private static List<Report> reports(Sight sight, PersonId person) {
    return sight.state().each(Register.DOCUMENTS).stream()
        .filter(d -> d.kind() == Document.Kind.REPORT && d.by().equals(person.id()))
        .filter(d -> sight.may(new Legible.OfDocument(d.id())))
        .sorted(Comparator.comparing(Document::at).reversed())
        .map(d ->
            new Report(
                d.text().orElse(""),
                d.addressee().map(sight.names()::body).orElse(Phrase.NOTHING),
                sight.moments().day(d.at())))
        .toList();
  }

  private static List<Term> service(Sight sight, PersonId person) {
    return sight.state().get(Register.SERVICE, person.id()).map(Service::terms).stream()
        .flatMap(List::stream)
        .map(t ->
            new Term(
                sight.names().body(t.body()).capital(),
                sight.moments().day(t.from()),
                t.to().map(sight.moments()::day)))
        .toList();
  }

  @Override
  public String template() {
    return "person";
  }

  @Override
  public String place() {
    return own ? "mandates" : "bodies";
  }
}
