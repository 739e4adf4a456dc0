package org.commune.count.seats;

import java.util.List;
import java.util.OptionalInt;
import org.commune.count.Fraction;
import org.commune.count.Share;

/**
 * The share of votes that a list needs to take part.
 *
 * @param brackets by number of parties in a coalition, from one upwards; the last holds for all
 *     larger ones
 * @param directSeats so many seats won directly open the barrier too
 * @param minoritiesExempt whether lists of national minorities need no share
 */
public record Barrier(List<Share> brackets, OptionalInt directSeats, boolean minoritiesExempt) {

  public Barrier {
    brackets = List.copyOf(brackets);
    if (brackets.isEmpty()) {
      throw new IllegalArgumentException("a barrier has at least one share");
    }
  }

  public static Barrier of(Share share) {
    return new Barrier(List.of(share), OptionalInt.empty(), false);
  }

  /**
   * Whether a list takes part.
   *
   * @param base votes the share is of: valid ones, or all cast, as the law says
   */
  public boolean passed(PartyList list, Fraction base) {
    Share share = brackets.get(Math.min(list.parties(), brackets.size()) - 1);
    return (minoritiesExempt && list.minority())
        || (directSeats.isPresent() && list.directSeats() >= directSeats.getAsInt())
        || share.of(list.votes(), base, "votes").met();
  }
}
