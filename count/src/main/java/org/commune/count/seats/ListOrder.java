package org.commune.count.seats;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.commune.count.Fraction;
import org.commune.count.Share;

/**
 * In what order the seats of a list go to those on it. Among equal personal votes the order of the
 * list decides, which its party fixed beforehand.
 *
 * @sealedGraph
 */
public sealed interface ListOrder {

  /** All of the list, those to be seated first. */
  List<ListCandidate> of(PartyList list);

  /** As the party put them. */
  record Closed() implements ListOrder {
    @Override
    public List<ListCandidate> of(PartyList list) {
      return list.candidates();
    }
  }

  /** By personal votes alone; equals as the party put them. */
  record Open() implements ListOrder {
    @Override
    public List<ListCandidate> of(PartyList list) {
      return byVotes(list.candidates()).toList();
    }
  }

  /**
   * Those with enough personal votes first, by votes; the rest as the party put them (Czechia: 5 %
   * of the votes for the list).
   *
   * @param needed share of the votes for the list
   */
  record Flexible(Share needed) implements ListOrder {
    @Override
    public List<ListCandidate> of(PartyList list) {
      List<ListCandidate> ahead =
          list.candidates().stream()
              .filter(one -> needed.of(one.personal(), list.votes(), "votes").met())
              .toList();
      return Stream.concat(
              byVotes(ahead), list.candidates().stream().filter(one -> !ahead.contains(one)))
          .toList();
    }
  }

  private static Stream<ListCandidate> byVotes(List<ListCandidate> some) {
    Comparator<Fraction> most = Comparator.reverseOrder();
    return some.stream().sorted(Comparator.comparing(ListCandidate::personal, most));
  }
}
