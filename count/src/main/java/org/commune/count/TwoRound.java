package org.commune.count;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A second ballot where the first gives no majority. The two ballots are held apart: between them
 * candidates may withdraw and voters think again.
 *
 * @param majority needed to be elected in the first round, of valid votes
 * @param registered needed besides, of registered voters (a quarter in French elections)
 * @param qualifying who may stand again
 */
public record TwoRound(Share majority, Optional<Share> registered, Qualifying qualifying) {

  /**
   * Who may stand in the second round.
   *
   * @sealedGraph
   */
  public sealed interface Qualifying {}

  /** The two highest; equals of the second are all let in. */
  public record TopTwo() implements Qualifying {}

  /**
   * Whoever has a share of the registered voters; the two highest if fewer than two have (France,
   * Code electoral L162: 12.5 %).
   */
  public record ShareOfRegistered(Share share) implements Qualifying {}

  /** Presidential elections of many republics. */
  public static TwoRound topTwo() {
    return new TwoRound(Share.over(Fraction.HALF), Optional.empty(), new TopTwo());
  }

  /** French National Assembly, Code electoral L126 and L162. */
  public static TwoRound frenchAssembly() {
    return new TwoRound(
        Share.over(Fraction.HALF),
        Optional.of(Share.atLeast(Fraction.of(1, 4))),
        new ShareOfRegistered(Share.atLeast(Fraction.of(1, 8))));
  }

  /**
   * @sealedGraph
   */
  public sealed interface Result {}

  /** Elected in the first round. */
  public record ElectedAtOnce(int candidate) implements Result {}

  /** A second round is held among these, those with most votes first. */
  public record SecondRound(List<Integer> candidates) implements Result {
    public SecondRound {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * Judges the first round.
   *
   * @param votes by position of candidate
   * @param voters registered
   */
  public Result firstRound(List<Fraction> votes, Fraction voters) {
    Fraction valid = votes.stream().reduce(Fraction.ZERO, Fraction::plus);
    List<Integer> sorted =
        IntStream.range(0, votes.size())
            .filter(c -> votes.get(c).signum() > 0)
            .boxed()
            .sorted(Comparator.comparing(votes::get, Comparator.reverseOrder()))
            .toList();
    Optional<Integer> first =
        sorted.stream()
            .filter(c -> majority.of(votes.get(c), valid, "valid votes").met())
            .filter(c ->
                registered.isEmpty()
                    || registered.get().of(votes.get(c), voters, "registered").met())
            .findFirst();
    if (first.isPresent()) {
      return new ElectedAtOnce(first.get());
    }
    List<Integer> highest = withEqualsOfSecond(sorted, votes);
    return switch (qualifying) {
      case TopTwo() -> new SecondRound(highest);
      case ShareOfRegistered(Share share) -> {
        List<Integer> qualified =
            sorted.stream()
                .filter(c -> share.of(votes.get(c), voters, "registered").met())
                .toList();
        yield new SecondRound(qualified.size() < 2 ? highest : qualified);
      }
    };
  }

  private static List<Integer> withEqualsOfSecond(List<Integer> sorted, List<Fraction> votes) {
    if (sorted.size() <= 2) {
      return sorted;
    }
    Fraction second = votes.get(sorted.get(1));
    return sorted.stream().filter(c -> votes.get(c).atLeast(second)).toList();
  }
}
