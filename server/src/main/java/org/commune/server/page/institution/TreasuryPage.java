package org.commune.server.page.institution;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commune.charter.Print;
import org.commune.charter.law.Limit;
import org.commune.charter.law.Power;
import org.commune.polity.state.LedgerEntry;
import org.commune.polity.state.PayNow;
import org.commune.polity.state.Register;
import org.commune.server.page.DeedWords;
import org.commune.server.page.Names;
import org.commune.server.page.Page;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;
import org.commune.server.page.act.Offer;
import org.commune.server.page.act.Offers;

/** Money: the ledger, what seats are paid, the limits on both, and who may spend what. */
public record TreasuryPage(
    String title,
    List<Entry> ledger,
    List<Paid> pay,
    List<FigureLine> figures,
    List<Rule> limits,
    List<Rule> powers,
    List<Offer> open,
    List<Offer> closed,
    boolean hidden)
    implements Page {

  /** An entry of the ledger. */
  public record Entry(String kind, String amount, String purpose, Phrase by, String at) {}

  /** What a seat is paid in a year, with what else counts as pay. */
  public record Paid(Phrase seat, String amount, List<String> perks, String total, String since) {}

  /** A figure that the organisation records. */
  public record FigureLine(String name, String value) {}

  /** A limit or a power in a sentence. */
  public record Rule(String says, Phrase article) {}

  private static final Set<String> ACTS =
      Set.of("budget", "spend", "borrow", "set_pay", "audit", "disclose_pay", "inspect");

  public static TreasuryPage of(Sight sight) {
    boolean hidden = !sight.mayReadRegister();
    List<Offer> offers = Offers.of(sight, ACTS, _ -> true);
    return new TreasuryPage(
        sight.texts().of("treasury.title"),
        hidden ? List.of() : ledger(sight),
        hidden ? List.of() : pay(sight),
        sight.state().each(Register.FIGURES).stream()
            .map(f -> new FigureLine(Names.words(f.name()), DeedWords.grouped(f.value())))
            .toList(),
        sight.law().limits().stream()
            .filter(l -> isOfMoney(l.bound()))
            .map(l -> new Rule(Print.clause(l), sight.cite(l.article())))
            .toList(),
        Stream.of("spend", "borrow", "budget", "set_pay")
            .flatMap(a -> sight.law().powers(a).stream())
            .map((Power p) -> new Rule(Print.clause(p), sight.cite(p.article())))
            .distinct()
            .toList(),
        Offer.open(offers),
        Offer.closed(offers),
        hidden);
  }

  private static boolean isOfMoney(Limit.Bound bound) {
    return bound instanceof Limit.Bound.Pay
        || bound instanceof Limit.Bound.PaidPosts
        || bound instanceof Limit.Bound.PaidTime
        || bound instanceof Limit.Bound.PayRise
        || bound instanceof Limit.Bound.Reserve
        || bound instanceof Limit.Bound.WithoutBudget;
  }

  private static List<Entry> ledger(Sight sight) {
    return sight.state().each(Register.LEDGER).stream()
        .sorted(Comparator.comparing(LedgerEntry::at).reversed())
        .map(e ->
            new Entry(
                sight.texts().of("ledger." + e.kind()),
                DeedWords.grouped(e.amount()),
                Names.readable(e.purpose()),
                sight.names().doer(e.by()),
                sight.moments().day(e.at())))
        .toList();
  }

  private static List<Paid> pay(Sight sight) {
    return sight.state().each(Register.PAY).stream()
        .sorted(Comparator.comparing(PayNow::seat))
        .map(p ->
            new Paid(
                sight.names().seat(p.seat()),
                DeedWords.grouped(p.amount()),
                p.perks().entrySet().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .map(e -> Names.words(e.getKey()) + " " + DeedWords.grouped(e.getValue()))
                    .toList(),
                DeedWords.grouped(p.total()),
                sight.moments().day(p.since())))
        .toList();
  }

  @Override
  public String template() {
    return "treasury";
  }

  @Override
  public String place() {
    return "treasury";
  }
}
