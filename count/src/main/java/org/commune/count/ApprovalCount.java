package org.commune.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Approval voting for one or several seats, with caps on how many of one group may sit (PEP 13: of
 * five seats at most two for one employer).
 *
 * <p>Seats are filled from the most votes down; who would overfill a group is passed over. A tie
 * that the votes do not settle is returned, never broken by the order of candidates.
 */
public final class ApprovalCount {

  private ApprovalCount() {}

  /**
   * @param votes approvals by position in {@link Ballots#candidates()}, withdrawn candidates at 0
   * @param elected positions in order of votes
   * @param passedOver kept out by a cap although they had the votes
   * @param tied candidates with equal votes for fewer seats than they are
   * @param seatsTied seats that the tied compete for
   */
  public record Result(
      List<Fraction> votes,
      List<Integer> elected,
      List<PassedOver> passedOver,
      List<Integer> tied,
      int seatsTied) {
    public Result {
      votes = List.copyOf(votes);
      elected = List.copyOf(elected);
      passedOver = List.copyOf(passedOver);
      tied = List.copyOf(tied);
    }
  }

  /** A candidate whose group was full, and the cap that says so. */
  public record PassedOver(int candidate, Cap cap, String group) {}

  /** Approvals per candidate. */
  public static List<Fraction> votes(Ballots ballots) {
    Fraction[] votes = new Fraction[ballots.candidates().size()];
    Arrays.fill(votes, Fraction.ZERO);
    for (Ballot ballot : ballots.ballots()) {
      if (!(ballot.marking() instanceof Approval(var candidates))) {
        throw new IllegalArgumentException("approvals are counted on approvals, found " + ballot);
      }
      for (int candidate : candidates) {
        if (!ballots.candidates().get(candidate).withdrawn()) {
          votes[candidate] = votes[candidate].plus(ballot.weight());
        }
      }
    }
    return List.of(votes);
  }

  public static Result count(Ballots ballots, int seats, List<Cap> caps) {
    return elect(ballots.candidates(), votes(ballots), seats, caps);
  }

  /** The same from published totals. Candidates without a vote are not elected. */
  public static Result elect(
      List<Candidate> candidates, List<Fraction> votes, int seats, List<Cap> caps) {
    if (votes.size() != candidates.size() || seats < 0) {
      throw new IllegalArgumentException(
          "expected a total for each of "
              + candidates.size()
              + " candidates and no negative number of seats");
    }
    var filling = new Filling(candidates, caps);
    for (List<Integer> level : levels(candidates, votes)) {
      int open = seats - filling.elected.size();
      if (open == 0) {
        break;
      }
      List<Integer> eligible = level.stream().filter(filling::takes).toList();
      if (!filling.allFit(eligible, open)) {
        return filling.result(votes, eligible, open);
      }
      eligible.forEach(filling::seat);
    }
    return filling.result(votes, List.of(), 0);
  }

  private static List<List<Integer>> levels(List<Candidate> candidates, List<Fraction> votes) {
    var levels = new TreeMap<Fraction, List<Integer>>();
    for (int i = 0; i < candidates.size(); i++) {
      if (!candidates.get(i).withdrawn() && votes.get(i).signum() > 0) {
        levels.computeIfAbsent(votes.get(i), _ -> new ArrayList<>()).add(i);
      }
    }
    return List.copyOf(levels.descendingMap().values());
  }

  /** Seats being filled and how full each group is. */
  private static final class Filling {
    private final List<Candidate> candidates;
    private final List<Cap> caps;
    private final List<Integer> elected = new ArrayList<>();
    private final List<PassedOver> passedOver = new ArrayList<>();

    Filling(List<Candidate> candidates, List<Cap> caps) {
      this.candidates = candidates;
      this.caps = caps;
    }

    /** Whether no cap keeps the candidate out; notes it when one does. */
    boolean takes(int candidate) {
      for (Cap cap : caps) {
        Optional<String> group = cap.group(candidates.get(candidate));
        if (group.isPresent() && sitting(cap, group.get()) >= cap.most()) {
          passedOver.add(new PassedOver(candidate, cap, group.get()));
          return false;
        }
      }
      return true;
    }

    private long sitting(Cap cap, String group) {
      return elected.stream()
          .filter(e -> cap.group(candidates.get(e)).filter(group::equals).isPresent())
          .count();
    }

    boolean allFit(List<Integer> equals, int open) {
      if (equals.size() > open) {
        return false;
      }
      for (Cap cap : caps) {
        Map<String, Long> more = new HashMap<>();
        for (int candidate : equals) {
          cap.group(candidates.get(candidate)).ifPresent(g -> more.merge(g, 1L, Long::sum));
        }
        if (more.entrySet().stream()
            .anyMatch(e -> sitting(cap, e.getKey()) + e.getValue() > cap.most())) {
          return false;
        }
      }
      return true;
    }

    void seat(int candidate) {
      elected.add(candidate);
    }

    Result result(List<Fraction> votes, List<Integer> tied, int open) {
      return new Result(votes, elected, passedOver, tied, open);
    }
  }
}
