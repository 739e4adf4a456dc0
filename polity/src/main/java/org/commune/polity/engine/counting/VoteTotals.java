package org.commune.polity.engine.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commune.charter.language.Body;
import org.commune.count.Fraction;
import org.commune.polity.Ground;
import org.commune.polity.engine.seating.Bench;
import org.commune.polity.engine.seating.Caps;
import org.commune.polity.state.PersonId;

/**
 * Seats filled from the most votes down. Whom a cap keeps out is passed over and the next in order
 * takes the seat; nobody is elected without a vote.
 */
public final class VoteTotals {
  private final Poll poll;
  private final Bench bench;
  private final List<PersonId> elected = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private VoteTotals(Poll poll) {
    this.poll = poll;
    this.bench = poll.bench().copy();
  }

  /** One vote for the first choice of each ballot. */
  static Counted plurality(Poll poll) {
    return highest(poll, poll.votes(VoteTotals::first));
  }

  /** One vote for everybody marked. */
  static Counted marks(Poll poll) {
    return highest(poll, poll.votes(VoteTotals::all));
  }

  /** The points that each was given, added up. */
  static Counted points(Poll poll) {
    return highest(poll, poll.points());
  }

  private static List<String> first(List<List<String>> ranking) {
    return ranking.stream().findFirst().flatMap(g -> g.stream().findFirst()).stream().toList();
  }

  private static List<String> all(List<List<String>> ranking) {
    return ranking.stream().flatMap(List::stream).toList();
  }

  static Counted highest(Poll poll, Map<PersonId, Fraction> votes) {
    VoteTotals count = new VoteTotals(poll);
    Optional<Counted> stopped = count.fill(votes);
    return stopped.orElseGet(() -> count.result(votes));
  }

  /**
   * Who has more than half of the ballots is elected; for the seats that are left, a second round
   * between twice as many of the highest, in which most votes decide.
   */
  static Counted twoRounds(Poll poll) {
    Map<PersonId, Fraction> votes = poll.votes(VoteTotals::all);
    if (poll.election().round() > 1) {
      return highest(poll, votes);
    }
    Fraction voted =
        poll.sheet()
            .map(s ->
                Fraction.of(
                    s.turnout()
                        .orElse(s.votes().values().stream().mapToLong(Long::longValue).sum())))
            .orElseGet(() -> Fraction.of(poll.election().ballots().size()));
    Map<PersonId, Fraction> majority = new TreeMap<>();
    votes.forEach((person, n) -> {
      if (n.plus(n).exceeds(voted)) {
        majority.put(person, n);
      }
    });
    VoteTotals count = new VoteTotals(poll);
    Optional<Counted> stopped = count.fill(majority);
    if (stopped.isPresent() || count.bench.isFull()) {
      return stopped.orElseGet(() -> count.result(votes));
    }
    List<PersonId> left = count.next(votes);
    return left.isEmpty()
        ? count.result(votes)
        : new Counted.NextRound(
            List.copyOf(count.elected),
            left,
            count.words(votes)
                + "; more than half of "
                + voted.plain()
                + " is needed: a second round between "
                + names(left));
  }

  /** Twice as many of the highest as seats are left, and all who have as many votes as the last. */
  private List<PersonId> next(Map<PersonId, Fraction> votes) {
    List<PersonId> order =
        votes.entrySet().stream()
            .filter(e -> !elected.contains(e.getKey()) && e.getValue().signum() > 0)
            .sorted(
                Map.Entry.<PersonId, Fraction>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    int wanted = 2 * bench.open();
    if (order.size() <= wanted) {
      return order;
    }
    Fraction last = votes.getOrDefault(order.get(wanted - 1), Fraction.ZERO);
    return order.stream().filter(p -> votes.getOrDefault(p, Fraction.ZERO).atLeast(last)).toList();
  }

  private Optional<Counted> fill(Map<PersonId, Fraction> votes) {
    TreeMap<Fraction, List<PersonId>> levels = new TreeMap<>(Comparator.reverseOrder());
    votes.forEach((person, n) -> {
      if (n.signum() > 0) {
        levels.computeIfAbsent(n, _ -> new ArrayList<>()).add(person);
      }
    });
    for (List<PersonId> level : levels.values()) {
      if (bench.isFull()) {
        break;
      }
      Optional<List<PersonId>> order =
          new Level(level, bench, bench.open()).order(poll.ties(), notes);
      if (order.isEmpty()) {
        return Optional.of(
            new Counted.Tied(
                level.stream().map(PersonId::id).toList(),
                words(votes) + "; equal: " + names(level)));
      }
      for (PersonId person : order.get()) {
        Optional<Counted> stopped = seat(person);
        if (stopped.isPresent()) {
          return stopped;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Counted> seat(PersonId person) {
    if (bench.isFull()) {
      return Optional.empty();
    }
    Optional<Ground> refusal = bench.refusal(person);
    if (refusal.isPresent() && refuses(poll)) {
      return Optional.of(new Counted.Invalid(refusal.get().failed()));
    }
    if (refusal.isPresent()) {
      notes.add(
          person
              + " is passed over by article "
              + refusal.get().article()
              + ": "
              + refusal.get().failed());
    } else {
      bench.seat(person);
      elected.add(person);
    }
    return Optional.empty();
  }

  /** Whether a cap is broken only at the price of the whole result. */
  static boolean refuses(Poll poll) {
    return Caps.of(poll.scene(), poll.body()).stream()
        .anyMatch(c -> c.onBreach() == Body.Cap.OnBreach.REFUSED);
  }

  private Counted result(Map<PersonId, Fraction> votes) {
    return elected.isEmpty()
        ? new Counted.Nobody(words(votes) + "; nobody is elected")
        : new Counted.Chosen(List.copyOf(elected), words(votes));
  }

  private String words(Map<PersonId, Fraction> votes) {
    String figures =
        votes.entrySet().stream()
            .sorted(
                Map.Entry.<PersonId, Fraction>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(e -> e.getKey() + " " + e.getValue().plain())
            .collect(java.util.stream.Collectors.joining(", "));
    return notes.isEmpty() ? figures : figures + "; " + String.join("; ", notes);
  }

  public static String names(List<PersonId> persons) {
    return String.join(", ", persons.stream().map(PersonId::id).toList());
  }
}
