package org.commune.server.page.institution;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.Print;
import org.commune.polity.Legible;
import org.commune.polity.deed.TendencyDeed;
import org.commune.polity.state.Document;
import org.commune.polity.state.Register;
import org.commune.polity.state.Tendency;
import org.commune.server.page.Names;
import org.commune.server.page.Page;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;
import org.commune.server.page.act.Offer;
import org.commune.server.page.act.Offers;

/** Tendencies: who they are, what they wrote, and the rights that the charter gives them. */
public record TendenciesPage(
    String title,
    List<Line> tendencies,
    List<Right> rights,
    List<Offer> open,
    List<Offer> closed,
    boolean hidden)
    implements Page {

  /** A tendency with its bulletin. */
  public record Line(
      String name,
      int members,
      Optional<Phrase> contact,
      String formed,
      int letters,
      List<Bulletin> bulletin,
      List<Offer> offers) {}

  /** A text of a tendency. */
  public record Bulletin(String title, String text, String at) {}

  /** What the charter says of tendencies. */
  public record Right(String says, Phrase article) {}

  private static final Set<String> ACTS =
      Set.of(
          "form_tendency", "join_tendency", "leave_tendency", "mail_all_members", "ban_tendency");

  public static TendenciesPage of(Sight sight) {
    boolean hidden = !sight.mayReadRegister();
    List<Offer> offers = Offers.of(sight, ACTS, _ -> true);
    return new TendenciesPage(
        sight.texts().of("nav.tendencies"),
        hidden
            ? List.of()
            : sight.state().each(Register.TENDENCIES).stream()
                .sorted(Comparator.comparing(Tendency::formed))
                .map(t -> line(sight, t, Offer.open(offers)))
                .toList(),
        sight.law().charter().articles().stream()
            .filter(a -> a.tendencies().isPresent())
            .flatMap(
                a -> sight.law().clauses().stream().filter(c -> c.article().equals(a.article())))
            .map(c -> new Right(Print.clause(c), sight.cite(c.article())))
            .toList(),
        Offer.open(offers).stream().filter(o -> o.act().equals("form_tendency")).toList(),
        Offer.closed(offers),
        hidden);
  }

  private static Line line(Sight sight, Tendency tendency, List<Offer> offers) {
    return new Line(
        Names.readable(tendency.id()),
        tendency.members().size(),
        tendency.contact().map(sight.names()::person),
        sight.moments().day(tendency.formed()),
        tendency.mailings().size(),
        sight.state().each(Register.DOCUMENTS).stream()
            .filter(d -> d.by().equals(tendency.id()))
            .filter(d -> sight.may(new Legible.OfDocument(d.id())))
            .sorted(Comparator.comparing(Document::at).reversed())
            .map(d ->
                new Bulletin(
                    Names.readable(d.id()), d.text().orElse(""), sight.moments().day(d.at())))
            .toList(),
        offers.stream()
            .filter(o ->
                !o.act().equals(org.commune.polity.deed.Deed.act(TendencyDeed.FormTendency.class)))
            .filter(o -> o.fields().stream().anyMatch(f -> f.value().equals(tendency.id())))
            .toList());
  }

  @Override
  public String template() {
    return "tendencies";
  }

  @Override
  public String place() {
    return "tendencies";
  }
}
