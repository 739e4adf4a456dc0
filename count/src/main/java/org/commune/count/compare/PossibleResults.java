package org.commune.count.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commune.count.Ballots;
import org.commune.count.CountSheet;
import org.commune.count.Counting;
import org.commune.count.Election;
import org.commune.count.OpenTie;
import org.commune.count.TieBreak;
import org.commune.count.TiePolicy;
import org.commune.count.rule.DrawnPapersRule;

/**
 * Every result that lots and casting votes could give the same ballots, the declared means before
 * them applied. Each tie is decided in every way; a question that comes up twice among the same
 * candidates is answered alike.
 *
 * @param committees those elected, each once and in order of name, in order of their names
 * @param complete false when there are more ways than were tried
 */
public record PossibleResults(List<List<String>> committees, boolean complete) {

  /** Seeds tried where the mixing of papers hangs on the seed: no more can be told. */
  private static final int SEEDS = 24;

  public PossibleResults {
    committees =
        committees.stream()
            .map(one -> one.stream().sorted().toList())
            .distinct()
            .sorted(Comparator.comparing(Words::and))
            .toList();
  }

  /**
   * Tries all ways.
   *
   * @param most counts to try
   * @throws IllegalArgumentException as {@link Counting#count}
   */
  public static PossibleResults of(Election election, Ballots ballots, int most) {
    return election.rule() instanceof DrawnPapersRule
        ? bySeeds(election, ballots)
        : byDecisions(election, ballots, most);
  }

  /** True when nothing hangs on a lot. */
  public boolean certain() {
    return complete && committees.size() == 1;
  }

  private static PossibleResults byDecisions(Election election, Ballots ballots, int most) {
    var committees = new ArrayList<List<String>>();
    Deque<List<TieBreak.Decision>> untried = new ArrayDeque<>();
    untried.add(List.of());
    for (int tried = 0; tried < most && !untried.isEmpty(); tried++) {
      // One way to its end before the next, so that few counts find results too.
      List<TieBreak.Decision> decisions = untried.removeLast();
      switch (Counting.count(deciding(election, decisions), ballots)) {
        case CountSheet sheet -> committees.add(sheet.winners());
        case OpenTie tie -> untried.addAll(everyWay(decisions, tie));
      }
    }
    return new PossibleResults(committees, untried.isEmpty());
  }

  private static List<List<TieBreak.Decision>> everyWay(
      List<TieBreak.Decision> before, OpenTie tie) {
    return tie.candidates().stream()
        .map(chosen -> {
          var decisions = new ArrayList<>(before);
          decisions.add(new TieBreak.Decision(tie.purpose(), Set.copyOf(tie.candidates()), chosen));
          return List.copyOf(decisions);
        })
        .toList();
  }

  /** The election with lots and casting votes left to {@code decisions}. */
  private static Election deciding(Election election, List<TieBreak.Decision> decisions) {
    List<TieBreak> means =
        Stream.concat(
                certain(election.ties()).means().stream(),
                Stream.of(new TieBreak.CastingVote(decisions)))
            .toList();
    return new Election(
        election.rule(), election.seats(), new TiePolicy(means), election.constraints());
  }

  /** The declared means that leave nothing to chance or to anybody. */
  static TiePolicy certain(TiePolicy ties) {
    return new TiePolicy(
        ties.means().stream()
            .filter(means ->
                means instanceof TieBreak.LookBack || means instanceof TieBreak.DeclaredOrder)
            .toList());
  }

  private static PossibleResults bySeeds(Election election, Ballots ballots) {
    var committees = new ArrayList<List<String>>();
    for (int seed = 0; seed < SEEDS; seed++) {
      var ties = TiePolicy.lot("%032x".formatted(seed));
      var other = new Election(election.rule(), election.seats(), ties, election.constraints());
      if (Counting.count(other, ballots) instanceof CountSheet sheet) {
        committees.add(sheet.winners());
      }
    }
    return new PossibleResults(committees, false);
  }
}
