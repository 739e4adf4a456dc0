package org.commune.server.page.body;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commune.charter.Print;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Body;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.polity.Legible;
import org.commune.polity.Polity;
import org.commune.polity.deed.Deed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Register;
import org.commune.server.page.Moments;
import org.commune.server.page.Page;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;
import org.commune.server.page.act.Offer;
import org.commune.server.page.motion.MotionLine;

/**
 * A body: its seats, its meeting, what is before it, what it decided, what it may do.
 *
 * @param seats empty where all members of a unit sit
 * @param powers what it may do, each in a sentence with its article
 */
public record BodyPage(
    BodyId body,
    String title,
    String kind,
    Phrase article,
    String size,
    Optional<Phrase> chair,
    List<SeatLine> seats,
    Optional<MeetingCard> meeting,
    boolean meetingsHidden,
    Optional<String> lastMet,
    List<MotionLine> motions,
    List<DecisionLine> decisions,
    List<PowerLine> powers,
    List<Offer> open,
    List<Offer> closed)
    implements Page {

  /** A power that the body holds. */
  public record PowerLine(String says, Phrase article) {}

  /** A decision of the body, newest first. */
  public record DecisionLine(Phrase what, String at, String status, Phrase article) {}

  /** A meeting that is called or open. */
  public record MeetingCard(
      Moments.Clock at,
      boolean open,
      boolean quorate,
      boolean extraordinary,
      boolean secondCall,
      int present,
      List<String> agenda) {}

  private static final int MOST = 30;

  /** The acts that are done to a body as such. */
  static final Set<String> ACTS =
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
          "report",
          "report_back",
          "resign",
          "disclose_pay",
          "address_document",
          "call_election",
          "commit_seed",
          "draw_lot");

  public static Optional<BodyPage> of(Sight sight, BodyId id) {
    return sight.state().body(id).map(body -> of(sight, body));
  }

  private static BodyPage of(Sight sight, Composition body) {
    BodyId id = body.id();
    Optional<Law.Defined<Body>> defined = Optional.ofNullable(sight.law().bodies().get(id.name()));
    boolean meetings = sight.may(new Legible.Meetings(id));
    List<Offer> offers = offers(sight, d -> d.onBody().filter(id::equals).isPresent());
    return new BodyPage(
        id,
        sight.names().title(id),
        defined.map(d -> sight.texts().of("kind." + d.is().kind().name())).orElse(""),
        defined.map(d -> sight.cite(d.article())).orElse(Phrase.NOTHING),
        size(sight, body),
        body.chair().map(sight.names()::person),
        SeatLine.all(sight, body),
        meetings ? meeting(sight, body) : Optional.empty(),
        !meetings,
        body.lastMet().map(sight.moments()::at),
        motions(sight, id.toString()),
        decisions(sight, id.toString()),
        powers(sight, id),
        Offer.open(offers),
        Offer.closed(offers));
  }

  private static String size(Sight sight, Composition body) {
    return body.size() == 0
        ? sight
            .texts()
            .count("body.members", Polity.sitting(sight.law(), sight.state(), body.id()).size())
        : sight.texts().of("body.seats", body.filled(), body.size());
  }

  static List<Offer> offers(Sight sight, java.util.function.Predicate<Deed> about) {
    return sight
        .reader()
        .filter(_ -> !sight.past())
        .map(
            r -> Offer.all(sight, Polity.possibilities(sight.law(), sight.state(), r, ACTS, about)))
        .orElse(List.of());
  }

  static Optional<MeetingCard> meeting(Sight sight, Composition body) {
    return body.meeting()
        .map(m ->
            new MeetingCard(
                sight.moments().clock(m.at()),
                m.isOpen(),
                m.quorateAtOpening(),
                m.extraordinary(),
                m.secondCall(),
                m.present().size(),
                m.agenda()));
  }

  static List<MotionLine> motions(Sight sight, String in) {
    return sight.state().each(Register.MOTIONS).stream()
        .filter(m -> m.in().equals(in))
        .sorted(
            Comparator.comparing(Motion::isOpen)
                .reversed()
                .thenComparing(Motion::proposedAt, Comparator.<Instant>reverseOrder()))
        .limit(MOST)
        .map(m -> MotionLine.of(sight, m))
        .toList();
  }

  private static List<DecisionLine> decisions(Sight sight, String by) {
    if (!sight.mayReadRegister()) {
      return List.of();
    }
    return sight.state().each(Register.DECISIONS).stream()
        .filter(d -> d.by().equals(by))
        .sorted(Comparator.comparing(Decision::at).reversed())
        .limit(MOST)
        .map(d ->
            new DecisionLine(
                sight.deeds().of(d.deed()).capital(),
                sight.moments().day(d.at()),
                sight.texts().of("decision." + d.status()),
                sight.cite(d.article())))
        .toList();
  }

  private static List<PowerLine> powers(Sight sight, BodyId body) {
    Stream<Power> held =
        sight.law().clauses().stream()
            .filter(Power.class::isInstance)
            .map(Power.class::cast)
            .filter(p -> p.holders().stream().anyMatch(h -> isOf(h, body)));
    return held.map(p -> new PowerLine(Print.clause(p), sight.cite(p.article())))
        .distinct()
        .toList();
  }

  private static boolean isOf(Actor holder, BodyId body) {
    return holder.role() == Actor.Role.WHOLE && holder.id().equals(body.name());
  }

  /** Whether anything can be done here. */
  public boolean acts() {
    return !open.isEmpty() || !closed.isEmpty();
  }

  @Override
  public String template() {
    return "body";
  }

  @Override
  public String place() {
    return "bodies";
  }
}
