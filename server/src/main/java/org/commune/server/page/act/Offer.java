package org.commune.server.page.act;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commune.charter.Print;
import org.commune.charter.language.ArticleNo;
import org.commune.polity.Ground;
import org.commune.polity.Possibilities.Possibility;
import org.commune.polity.Ruling;
import org.commune.polity.deed.Deed;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;

/**
 * An act that a page offers, or that is closed.
 *
 * @param id of its form on the page
 * @param act its name in the charter
 * @param label what stands on its button: "Sign a petition"
 * @param words what it is, in full
 * @param open whether it would be admitted now
 * @param articles those that grant it now
 * @param reasons why it would be refused now, the most telling first
 * @param fields what is sent
 */
public record Offer(
    String id,
    String act,
    String label,
    Phrase words,
    boolean open,
    List<Phrase> articles,
    List<Reason> reasons,
    List<Field> fields) {

  /** Why an act is refused, and how it could lawfully be done. */
  public record Reason(String failed, Phrase article, String way) {
    public static Reason of(Sight sight, Ground ground) {
      return new Reason(
          sentence(sight.moments().readable(ground.failed())),
          sight.cite(ground.article()),
          sentence(sight.moments().readable(ground.lawfulWay())));
    }

    private static String sentence(String words) {
      return words.isEmpty() || words.endsWith(".")
          ? Phrase.capital(words)
          : Phrase.capital(words) + ".";
    }
  }

  public static Offer of(Sight sight, Possibility possibility) {
    Deed deed = possibility.deed();
    List<ArticleNo> by =
        possibility.ruling() instanceof Ruling.Admitted a ? a.articles() : List.of();
    List<Ground> grounds =
        possibility.ruling() instanceof Ruling.Refused r ? r.grounds() : List.of();
    return new Offer(
        "act-" + Integer.toHexString(deed.hashCode()),
        deed.act(),
        Phrase.capital(Print.act(deed.act())),
        sight.deeds().of(deed).capital(),
        possibility.open(),
        by.stream().map(sight::cite).toList(),
        grounds.stream().map(g -> Reason.of(sight, g)).distinct().toList(),
        FormFields.of(sight, deed));
  }

  public static List<Offer> all(Sight sight, List<Possibility> possibilities) {
    return possibilities.stream().map(p -> of(sight, p)).toList();
  }

  /** Those that are open. */
  public static List<Offer> open(List<Offer> offers) {
    return offers.stream().filter(Offer::open).toList();
  }

  /** Those that are closed, one for each act and reason. */
  public static List<Offer> closed(List<Offer> offers) {
    List<Offer> closed = new ArrayList<>();
    Function<Offer, String> what = o -> o.act() + o.reasons();
    for (Offer offer : offers) {
      if (!offer.open() && closed.stream().map(what).noneMatch(what.apply(offer)::equals)) {
        closed.add(offer);
      }
    }
    return List.copyOf(closed);
  }

  /** Whether a person has anything to enter; else its button does it at once. */
  public boolean asks() {
    return fields.stream().anyMatch(f -> !f.isHidden());
  }
}
