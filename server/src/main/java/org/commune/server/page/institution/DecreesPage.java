package org.commune.server.page.institution;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.Print;
import org.commune.charter.law.Clause;
import org.commune.charter.law.Limit;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.state.Decision;
import org.commune.polity.state.EmergencyNow;
import org.commune.polity.state.Register;
import org.commune.server.page.Frame;
import org.commune.server.page.Moments;
import org.commune.server.page.Names;
import org.commune.server.page.Page;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;
import org.commune.server.page.act.Offer;
import org.commune.server.page.act.Offers;

/**
 * Decrees, each with its clock and what became of it; emergencies, what they unlock and who can end
 * them; and what the charter says of both.
 */
public record DecreesPage(
    String title,
    List<Decree> running,
    List<Decree> past,
    List<Emergency> emergencies,
    List<Rule> rules,
    List<String> endedBy,
    List<Offer> open,
    List<Offer> closed,
    boolean hidden)
    implements Page {

  /** A decree. */
  public record Decree(
      Phrase what,
      Phrase by,
      String at,
      String status,
      String tone,
      Optional<Moments.Clock> lapses,
      Phrase article,
      Optional<Phrase> motion) {}

  /** An emergency, in force or over. */
  public record Emergency(
      String name,
      boolean inForce,
      Phrase by,
      String ground,
      List<String> unlocks,
      String from,
      Moments.Clock until,
      Optional<String> ended,
      int renewals,
      boolean confirmed,
      boolean reviewed) {}

  /** What the charter says of them. */
  public record Rule(String says, Phrase article) {}

  private static final Set<String> ACTS =
      Set.of(
          "issue_decree",
          "ratify",
          "declare_emergency",
          "confirm_emergency",
          "renew_emergency",
          "end_emergency",
          "review_emergency",
          "veto",
          "hold");

  public static DecreesPage of(Sight sight) {
    List<Offer> offers = Offers.of(sight, ACTS, _ -> true);
    boolean hidden = !sight.mayReadRegister();
    List<Decision> decrees =
        hidden
            ? List.of()
            : sight.state().each(Register.DECISIONS).stream()
                .filter(d -> d.deed() instanceof DecisionDeed.IssueDecree)
                .sorted(Comparator.comparing(Decision::at).reversed())
                .toList();
    return new DecreesPage(
        sight.texts().of("decrees.title"),
        decrees.stream()
            .filter(d -> d.status() == Decision.Status.PROVISIONAL)
            .map(d -> decree(sight, d))
            .toList(),
        decrees.stream()
            .filter(d -> d.status() != Decision.Status.PROVISIONAL)
            .map(d -> decree(sight, d))
            .toList(),
        hidden
            ? List.of()
            : sight.state().each(Register.EMERGENCIES).stream()
                .sorted(Comparator.comparing(EmergencyNow::from).reversed())
                .map(e -> emergency(sight, e))
                .toList(),
        rules(sight),
        Frame.endedBy(sight),
        Offer.open(offers),
        Offer.closed(offers),
        hidden);
  }

  private static Decree decree(Sight sight, Decision decision) {
    return new Decree(
        sight.deeds().of(decision.deed()).capital(),
        sight.names().doer(decision.by()),
        sight.moments().day(decision.at()),
        sight.texts().of("decision." + decision.status()),
        switch (decision.status()) {
          case PROVISIONAL, SUSPENDED -> "running";
          case IN_FORCE, RATIFIED -> "open";
          case LAPSED, ANNULLED, VOID -> "lost";
          case WITHDRAWN -> "done";
        },
        decision.until().map(sight.moments()::clock),
        sight.cite(decision.article()),
        sight
            .state()
            .motion(decision.id())
            .map(m -> Phrase.link(Names.readable(m.id()), sight.page("motion", m.id()))));
  }

  private static Emergency emergency(Sight sight, EmergencyNow now) {
    return new Emergency(
        Phrase.capital(Names.readable(now.id())),
        now.inForce(),
        sight.names().doer(now.declaredBy()),
        Names.words(now.ground()),
        now.unlocks().stream().map(Names::words).toList(),
        sight.moments().at(now.from()),
        sight.moments().clock(now.until()),
        now.ended().map(sight.moments()::at),
        now.renewals(),
        now.confirmed(),
        now.reviewed());
  }

  /** The clauses of the articles that speak of decrees or emergencies: clocks, limits, bars. */
  private static List<Rule> rules(Sight sight) {
    List<Clause> of =
        sight.law().charter().articles().stream()
            .filter(a -> a.decrees().isPresent() || a.emergency().isPresent())
            .flatMap(
                a -> sight.law().clauses().stream().filter(c -> c.article().equals(a.article())))
            .toList();
    return of.stream()
        .sorted(Comparator.comparingInt((Clause c) -> c instanceof Limit ? 1 : 0))
        .map(c -> new Rule(Print.clause(c), sight.cite(c.article())))
        .toList();
  }

  @Override
  public String template() {
    return "decrees";
  }

  @Override
  public String place() {
    return "decrees";
  }
}
