package org.commune.count.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.commune.count.Approval;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Fraction;
import org.commune.count.Marking;
import org.commune.count.Ranking;
import org.commune.count.Scores;

/**
 * Whom a paper prefers to whom, whatever its kind. Points rank by points, a blank being none; a
 * cross is a first place, and no cross the last. Only what the marks imply is a preference.
 */
public final class Order {

  private Order() {}

  /** Rankings of the same preferences; those whom the voter expressly abstains from stay so. */
  public static Ballots rankings(Ballots ballots) {
    return new Ballots(
        ballots.title(),
        ballots.candidates(),
        ballots.ballots().stream()
            .map(ballot -> new Ballot(ranking(ballot.marking()), ballot.weight()))
            .toList());
  }

  /** True when the paper stands for the one rather than the other. */
  public static boolean prefers(Marking marking, int one, int other) {
    Ranking ranking = ranking(marking);
    OptionalInt place = place(ranking, one);
    OptionalInt otherPlace = place(ranking, other);
    return place.isPresent() && otherPlace.isPresent() && place.getAsInt() < otherPlace.getAsInt();
  }

  /** Papers that prefer one candidate to all others who take part, the most of one kind first. */
  public static List<Ballot> withFirst(Ballots ballots, int first) {
    Comparator<Ballot> mostFirst = Comparator.comparing(Ballot::weight, Comparator.reverseOrder());
    return ballots.ballots().stream()
        .filter(ballot ->
            taking(ballots).stream()
                .allMatch(other -> other == first || prefers(ballot.marking(), first, other)))
        .sorted(mostFirst.thenComparing(one -> PaperText.of(one.marking(), ballots.names())))
        .toList();
  }

  /** Candidates who take part. */
  public static List<Integer> taking(Ballots ballots) {
    return IntStream.range(0, ballots.candidates().size())
        .filter(c -> !ballots.candidates().get(c).withdrawn())
        .boxed()
        .toList();
  }

  private static OptionalInt place(Ranking ranking, int candidate) {
    List<List<Integer>> classes = ranking.classes();
    Optional<Integer> ranked =
        IntStream.range(0, classes.size())
            .filter(i -> classes.get(i).contains(candidate))
            .boxed()
            .findFirst();
    return ranking.noOpinion().contains(candidate) && ranked.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(ranked.orElse(classes.size()));
  }

  private static Ranking ranking(Marking marking) {
    return switch (marking) {
      case Ranking ranking -> ranking;
      case Approval(var marked) ->
          Ranking.ofRanks(
              marked.isEmpty() ? List.<List<Integer>>of() : List.of(List.copyOf(marked)));
      case Scores(var points) -> Ranking.ofRanks(byPoints(points));
    };
  }

  private static List<List<Integer>> byPoints(SortedMap<Integer, Fraction> points) {
    var classes = new TreeMap<Fraction, List<Integer>>();
    points.forEach((candidate, number) -> {
      if (number.signum() > 0) {
        classes.computeIfAbsent(number, _ -> new ArrayList<>()).add(candidate);
      }
    });
    return List.copyOf(classes.descendingMap().values());
  }
}
