package org.commune.count;

import java.util.List;

/**
 * How ties are broken, declared before the votes are known. A rule's own provision (a statute's
 * look back) comes first, then these means in order; each works on those whom the one before left
 * equal. Where the last leaves a tie, the count answers {@link OpenTie}.
 */
public record TiePolicy(List<TieBreak> means) {

  public TiePolicy {
    means = List.copyOf(means);
  }

  public static TiePolicy of(TieBreak... means) {
    return new TiePolicy(List.of(means));
  }

  /** Every tie stops the count. */
  public static TiePolicy open() {
    return of();
  }

  /** A lot from a seed given as hexadecimal digits. */
  public static TiePolicy lot(String seedHex) {
    return of(new TieBreak.Lot(seedHex));
  }
}
