package org.commune.count.seats;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.commune.count.Fraction;
import org.commune.count.Share;

/**
 * In what order the seats of a list go to those on it.
 *
 * @sealedGraph
 */
public sealed interface ListOrder {

  /** All of the list by levels, those to be seated first in the first; equals share a level. */
  List<List<ListCandidate>> levels(PartyList list);

  /** As the party put them, before anybody voted. */
  record Closed() implements ListOrder {
    @Override
    public List<List<ListCandidate>> levels(PartyList list) {
      return list.candidates().stream().map(List::of).toList();
    }
  }

  /** By personal votes alone. */
  record Open() implements ListOrder {
    @Override
    public List<List<ListCandidate>> levels(PartyList list) {
      return byVotes(list.candidates())
          .map(ListCandidate::personal)
          .distinct()
          .map(votes ->
              list.candidates().stream().filter(one -> one.personal().equals(votes)).toList())
          .toList();
    }
  }

  /**
   * Those with enough personal votes first, by votes; the rest as the party put them. Equals among
   * the former stand as the party put them too, for the law says so and not for want of another
   * means (Czechia, Act 247/1995 s. 50(5): 5 % of the votes for the list, equals by the order on
   * the ballot paper).
   *
   * @param needed share of the votes for the list
   */
  record Flexible(Share needed) implements ListOrder {
    @Override
    public List<List<ListCandidate>> levels(PartyList list) {
      List<ListCandidate> ahead =
          list.candidates().stream()
              .filter(one -> needed.of(one.personal(), list.votes(), "votes").met())
              .toList();
      return Stream.concat(
              byVotes(ahead), list.candidates().stream().filter(one -> !ahead.contains(one)))
          .map(List::of)
          .toList();
    }
  }

  private static Stream<ListCandidate> byVotes(List<ListCandidate> some) {
    Comparator<Fraction> most = Comparator.reverseOrder();
    return some.stream().sorted(Comparator.comparing(ListCandidate::personal, most));
  }
}
