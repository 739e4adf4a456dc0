package org.commune.server.page.body;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Body;
import org.commune.charter.language.Recall;
import org.commune.charter.language.Ref;
import org.commune.charter.language.SeatGroup;
import org.commune.charter.law.Law;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;
import org.commune.server.page.Moments;
import org.commune.server.page.Names;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;

/**
 * A seat: who holds it, who sent the holder, and who can end it.
 *
 * @param holder empty when it is vacant
 * @param since when the holder took it
 * @param recall how it can be recalled, with the article; empty where it cannot
 */
public record SeatLine(
    SeatId seat,
    Optional<Phrase> holder,
    List<Phrase> sentBy,
    Optional<String> since,
    Optional<Moments.Clock> until,
    List<Phrase> alternates,
    boolean provisional,
    boolean chair,
    Optional<Phrase> recall) {

  public static List<SeatLine> all(Sight sight, Composition body) {
    return body.seats().values().stream().map(s -> of(sight, body, s)).toList();
  }

  public static SeatLine of(Sight sight, Composition body, Seat seat) {
    Names names = sight.names();
    return new SeatLine(
        new SeatId(body.id(), seat.number()),
        seat.holder().map(names::person),
        seat.senders().stream().map(names::doer).toList(),
        seat.from().map(sight.moments()::day),
        seat.until().map(sight.moments()::clock),
        seat.alternates().stream().map(names::person).toList(),
        seat.provisional(),
        seat.holder().isPresent() && seat.holder().equals(body.chair()),
        recall(sight, body.id().name(), seat));
  }

  /** The recall to which a seat of a body is open: its name in the charter and its article. */
  private static Optional<Phrase> recall(Sight sight, String body, Seat seat) {
    return recallOf(sight.law(), body, seat)
        .flatMap(name ->
            Optional.ofNullable(sight.law().recalls().get(name))
                .map(r -> Phrase.of(Names.words(name) + " ").plus(sight.cite(r.article()))));
  }

  static Optional<String> recallOf(Law law, String body, Seat seat) {
    Optional<Body> defined = Optional.ofNullable(law.bodies().get(body)).map(Law.Defined::is);
    String sender = seat.senders().stream().findFirst().orElse("").replaceAll("/.*", "");
    Optional<Ref<Recall>> byGroup =
        defined.stream()
            .flatMap(b -> b.seatGroups().stream())
            .filter(g ->
                g.electorate().map(e -> e.id().equals(sender)).orElse(true) || sender.isEmpty())
            .map(SeatGroup::recall)
            .flatMap(Optional::stream)
            .findFirst();
    return byGroup.or(() -> defined.flatMap(Body::recall)).map(Ref::id);
  }
}
