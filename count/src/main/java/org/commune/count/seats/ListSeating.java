package org.commune.count.seats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.commune.count.OpenTie;
import org.commune.count.Tie;
import org.commune.count.TiePolicy;
import org.commune.count.tie.Question;
import org.commune.count.tie.TieBreaker;
import org.commune.count.tie.TieLeftOpen;

/** Who sits for the lists that got seats. Equals who do not all fit are parted by the policy. */
public record ListSeating(ListOrder order, TiePolicy ties) {

  /**
   * Who sits for one list.
   *
   * @sealedGraph
   */
  public sealed interface Outcome {}

  /**
   * Those who sit.
   *
   * @param members in the order in which they are seated, equals by name
   * @param empty seats that the list is too short for
   * @param ties for its last seats, each with what broke it
   */
  public record Seated(String list, List<ListCandidate> members, int empty, List<Tie> ties)
      implements Outcome {
    public Seated {
      members = List.copyOf(members);
      ties = List.copyOf(ties);
    }
  }

  /** A tie for a seat that the declared policy leaves open. */
  public record Tied(OpenTie tie) implements Outcome {}

  /** Who sits for a list that got so many seats. */
  public Outcome of(PartyList list, int seats) {
    var breaker =
        new TieBreaker(
            list.name(),
            ties,
            list.candidates().stream().map(ListCandidate::name).toList(),
            ClaimantsHash.of(
                list.candidates().stream()
                    .map(one -> new Claimant(one.name(), one.personal()))
                    .toList()));
    var members = new ArrayList<ListCandidate>();
    try {
      for (List<ListCandidate> level : order.levels(list)) {
        members.addAll(seated(list, level, members.size() + 1, seats - members.size(), breaker));
      }
    } catch (TieLeftOpen open) {
      return new Tied(open.tie());
    }
    return new Seated(list.name(), members, seats - members.size(), breaker.ties());
  }

  private static List<ListCandidate> seated(
      PartyList list, List<ListCandidate> level, int seat, int left, TieBreaker breaker) {
    if (left <= 0) {
      return List.of();
    }
    List<Integer> equals =
        IntStream.range(0, list.candidates().size())
            .filter(place -> level.contains(list.candidates().get(place)))
            .boxed()
            .toList();
    var question =
        new Question(
            seat, "to get a seat of " + list.name(), Question.Wanted.MOST, equals, List.of());
    return breaker.some(question, left, List.of()).stream()
        .map(list.candidates()::get)
        .sorted(Comparator.comparing(ListCandidate::name))
        .toList();
  }
}
