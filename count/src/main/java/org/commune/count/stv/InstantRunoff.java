package org.commune.count.stv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.count.Action;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import org.commune.count.CountSheet;
import org.commune.count.Elected;
import org.commune.count.Election;
import org.commune.count.Exhibit;
import org.commune.count.Fraction;
import org.commune.count.constraint.Feasibility;
import org.commune.count.rule.Arithmetic;
import org.commune.count.rule.InstantRunoffRule;
import org.commune.count.rule.InstantRunoffRule.Batch;
import org.commune.count.rule.InstantRunoffRule.Stop;
import org.commune.count.stv.Tableau.Status;
import org.commune.count.tie.Question;
import org.commune.count.tie.Question.Wanted;
import org.commune.count.tie.TieBreaker;

/** Counts an instant runoff, round by round, as {@link InstantRunoffRule} says. */
public final class InstantRunoff {

  private final InstantRunoffRule rule;
  private final PreferenceLists lists;
  private final Tableau table;
  private final TieBreaker ties;
  private final List<Exhibit> inactive = new ArrayList<>();
  private final Map<Ending, Fraction> ended = new EnumMap<>(Ending.class);

  private InstantRunoff(
      InstantRunoffRule rule, List<Candidate> candidates, PreferenceLists lists, TieBreaker ties) {
    this.rule = rule;
    this.lists = lists;
    this.ties = ties;
    this.table =
        new Tableau(
            lists, new Arithmetic.Exact(), candidates.stream().map(Candidate::withdrawn).toList());
  }

  public static CountSheet count(InstantRunoffRule rule, Election election, Ballots ballots) {
    PreferenceLists lists = ReadPapers.of(ballots, rule.papers().value());
    return count(rule, election, ballots, lists, ballots.hash());
  }

  /**
   * Counts lists of preferences that were read elsewhere.
   *
   * @param ballots for the candidates only
   */
  public static CountSheet count(
      InstantRunoffRule rule,
      Election election,
      Ballots ballots,
      PreferenceLists lists,
      String hash) {
    Feasibility.refuse(election);
    if (election.seats() != 1) {
      throw new IllegalArgumentException(
          "an instant runoff fills one seat, found " + election.seats());
    }
    var ties = new TieBreaker(rule.id(), election.ties(), ballots.names(), hash);
    var count = new InstantRunoff(rule, ballots.candidates(), lists, ties);
    List<Elected> elected = count.run();
    return new CountSheet(
        rule.id(),
        ballots.title(),
        hash,
        ballots.names(),
        1,
        lists.valid(),
        lists.invalid(),
        0,
        Optional.empty(),
        elected,
        count.table.stages(),
        ties.ties(),
        count.inactive);
  }

  private List<Elected> run() {
    table.deal();
    close(new Action.FirstCount());
    if (table.valid().signum() == 0) {
      return List.of();
    }
    while (!over()) {
      exclude(next());
    }
    List<Integer> top = extreme(table.with(Status.CONTINUING), Comparator.naturalOrder());
    int winner = ties.one(question("to be elected", Wanted.MOST, top), rule.ties().value());
    String reason =
        hasMajority(winner)
            ? "more than half of the votes still counting"
            : "most votes at the end";
    return List.of(new Elected(winner, table.stages().size(), reason));
  }

  private boolean over() {
    int left = table.with(Status.CONTINUING).size();
    return switch (rule.stop().value()) {
      case TWO_LEFT -> left <= 2;
      case MAJORITY_OF_CONTINUING, TOP_TWO_ONLY ->
          left <= 2 || table.with(Status.CONTINUING).stream().anyMatch(this::hasMajority);
    };
  }

  private boolean hasMajority(int candidate) {
    Fraction counting = table.valid().minus(table.nonTransferable());
    return table.total(candidate).times(2).exceeds(counting);
  }

  private List<Integer> next() {
    List<Integer> left = table.with(Status.CONTINUING);
    if (rule.stop().value() == Stop.TOP_TWO_ONLY) {
      List<Integer> top = topTwo(left);
      return left.stream().filter(c -> !top.contains(c)).toList();
    }
    List<Integer> hopeless =
        rule.batch().value() == Batch.ALL_BEYOND_HOPE ? beyondHope(left) : List.<Integer>of();
    if (!hopeless.isEmpty()) {
      return hopeless;
    }
    List<Integer> lowest = extreme(left, Comparator.reverseOrder());
    return List.of(
        ties.one(question("to be excluded", Wanted.FEWEST, lowest), rule.ties().value()));
  }

  private List<Integer> topTwo(List<Integer> left) {
    var top = new ArrayList<Integer>();
    while (top.size() < 2) {
      List<Integer> rest = left.stream().filter(c -> !top.contains(c)).toList();
      List<Integer> best = extreme(rest, Comparator.naturalOrder());
      Question question = question("to take part in the second count", Wanted.MOST, best);
      top.addAll(ties.some(question, 2 - top.size(), rule.ties().value()));
    }
    return List.copyOf(top);
  }

  private List<Integer> beyondHope(List<Integer> left) {
    List<Integer> sorted = left.stream().sorted(Comparator.comparing(table::total)).toList();
    Fraction below = Fraction.ZERO;
    int most = 0;
    for (int i = 0; i + 2 < sorted.size(); i++) {
      below = below.plus(table.total(sorted.get(i)));
      if (table.total(sorted.get(i + 1)).exceeds(below)) {
        most = i + 1;
      }
    }
    return sorted.subList(0, most);
  }

  private void exclude(List<Integer> gone) {
    gone.forEach(candidate -> table.becomes(candidate, Status.EXCLUDED));
    for (int from : gone) {
      List<Parcel> pile = table.pile(from);
      Sorting sorting = table.sorted(pile);
      Fraction exhausted = table.weight(sorting.exhausted());
      Fraction placed =
          table.pass(from, sorting, Fraction.ONE).plus(table.setAside(from, exhausted, exhausted));
      table.takeOff(from, table.total(from), placed);
      table.clear(from, pile);
      sorting
          .ended()
          .forEach((why, papers) -> ended.merge(why, lists.unit().times(papers), Fraction::plus));
    }
    close(new Action.Exclusion(gone, "fewest votes"));
  }

  private void close(Action action) {
    table.closeStage(action, Optional.empty());
    table.remember();
    inactive.add(
        new Exhibit.Inactive(
            table.stages().size(),
            ended.entrySet().stream()
                .map(e -> new Exhibit.Ended(e.getKey().words(), e.getValue()))
                .toList()));
  }

  private Question question(String purpose, Wanted wanted, List<Integer> tied) {
    return new Question(table.stage(), purpose, wanted, tied, table.history());
  }

  private List<Integer> extreme(List<Integer> some, Comparator<Fraction> order) {
    Fraction best = some.stream().map(table::total).max(order).orElseThrow();
    return some.stream().filter(c -> table.total(c).equals(best)).toList();
  }
}
