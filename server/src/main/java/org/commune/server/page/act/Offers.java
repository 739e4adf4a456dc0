package org.commune.server.page.act;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.commune.polity.Polity;
import org.commune.polity.deed.Deed;
import org.commune.server.page.Sight;

/** What a page offers its reader: nothing to a visitor, and nothing on a past day. */
public final class Offers {
  private Offers() {}

  /**
   * Offers and closed acts of a kind.
   *
   * @param acts their names
   * @param about whether a deed is about what the page shows
   */
  public static List<Offer> of(Sight sight, Set<String> acts, Predicate<Deed> about) {
    return sight
        .reader()
        .filter(_ -> !sight.past())
        .map(
            r -> Offer.all(sight, Polity.possibilities(sight.law(), sight.state(), r, acts, about)))
        .orElse(List.of());
  }
}
