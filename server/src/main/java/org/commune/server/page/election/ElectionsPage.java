package org.commune.server.page.election;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.Register;
import org.commune.server.page.Moments;
import org.commune.server.page.Names;
import org.commune.server.page.Page;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;
import org.commune.server.page.act.Offer;
import org.commune.server.page.act.Offers;

/** All elections: those under way, then those decided. */
public record ElectionsPage(
    String title, List<Line> open, List<Line> decided, List<Offer> offers, List<Offer> closed)
    implements Page {

  /** An election in a list. */
  public record Line(
      Phrase name,
      Phrase body,
      int seats,
      int candidates,
      String status,
      String tone,
      Optional<Moments.Clock> next,
      List<Phrase> elected) {}

  public static ElectionsPage of(Sight sight) {
    List<ElectionNow> all =
        sight.state().each(Register.ELECTIONS).stream()
            .sorted(Comparator.comparing(ElectionNow::called).reversed())
            .toList();
    List<Offer> offers = Offers.of(sight, Set.of("call_election", "draw_lot"), _ -> true);
    return new ElectionsPage(
        sight.texts().of("nav.elections"),
        all.stream().filter(ElectionNow::isOpen).map(e -> line(sight, e)).toList(),
        all.stream().filter(e -> !e.isOpen()).map(e -> line(sight, e)).toList(),
        Offer.open(offers),
        Offer.closed(offers));
  }

  private static Line line(Sight sight, ElectionNow election) {
    return new Line(
        Phrase.link(
            Phrase.capital(Names.readable(election.id())), sight.page("election", election.id())),
        sight.names().body(election.body()),
        election.seats(),
        election.candidates().size(),
        sight.texts().of("election." + election.status()),
        tone(election.status()),
        next(sight, election),
        election.elected().stream().map(sight.names()::person).toList());
  }

  static String tone(ElectionNow.Status status) {
    return switch (status) {
      case NOMINATIONS, CAMPAIGN -> "open";
      case VOTING, COUNTED -> "running";
      case DECLARED -> "open done";
      case ANNULLED -> "lost";
    };
  }

  /** When its phase ends. */
  static Optional<Moments.Clock> next(Sight sight, ElectionNow election) {
    return switch (election.status()) {
      case NOMINATIONS -> Optional.of(sight.moments().clock(election.nominationsEnd()));
      case CAMPAIGN -> Optional.of(sight.moments().clock(election.votingOpens()));
      case VOTING -> Optional.of(sight.moments().clock(election.votingCloses()));
      case COUNTED, DECLARED, ANNULLED -> Optional.empty();
    };
  }

  @Override
  public String template() {
    return "elections";
  }

  @Override
  public String place() {
    return "elections";
  }
}
