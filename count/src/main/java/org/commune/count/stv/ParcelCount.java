package org.commune.count.stv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.count.Action;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import org.commune.count.CountSheet;
import org.commune.count.Elected;
import org.commune.count.Election;
import org.commune.count.Fraction;
import org.commune.count.constraint.Feasibility;
import org.commune.count.rule.Deferral;
import org.commune.count.rule.LastVacancies;
import org.commune.count.rule.Passing;
import org.commune.count.rule.QuotaRevision;
import org.commune.count.rule.StvRule;
import org.commune.count.rule.SurplusOrder;
import org.commune.count.stv.Tableau.Status;
import org.commune.count.tie.Question;
import org.commune.count.tie.Question.Wanted;
import org.commune.count.tie.TieBreaker;

/**
 * Counts a single transferable vote in parcels, one stage after the other, as {@link StvRule} says.
 *
 * <p>The course is the same for every edition: elect who reaches the quota; if seats are left, pass
 * on a surplus that could change who is lowest; otherwise exclude the lowest. What differs are the
 * papers a surplus takes along, their value, the portions of an exclusion, and when the count may
 * end early.
 */
public final class ParcelCount {

  private final StvRule rule;
  private final int seats;
  private final List<String> names;
  private final Tableau table;
  private final Passage passage;
  private final TieBreaker ties;
  private final Feasibility feasibility;
  private final List<Elected> elected = new ArrayList<>();
  private Fraction quota;

  private ParcelCount(
      StvRule rule, Election election, Ballots ballots, PreferenceLists lists, TieBreaker ties) {
    this.rule = rule;
    this.seats = election.seats();
    this.names = ballots.names();
    this.table =
        new Tableau(
            lists,
            rule.arithmetic().value(),
            ballots.candidates().stream().map(Candidate::withdrawn).toList());
    this.passage = new Passage(rule, table);
    this.ties = ties;
    this.feasibility =
        new Feasibility(ballots.candidates(), election.constraints(), election.seats());
    this.quota = rule.quota().value().of(table.valid(), seats);
  }

  /** Counts the ballots of a file or a poll. */
  public static CountSheet count(StvRule rule, Election election, Ballots ballots) {
    String hash = ballots.hash();
    return count(rule, election, ballots, ReadPapers.of(ballots, rule.papers().value()), hash);
  }

  /**
   * Counts lists of preferences that were read elsewhere.
   *
   * @param ballots for the candidates only
   */
  public static CountSheet count(
      StvRule rule, Election election, Ballots ballots, PreferenceLists lists, String hash) {
    var ties = new TieBreaker(rule.id(), election.ties(), ballots.names(), hash);
    var count = new ParcelCount(rule, election, ballots, lists, ties);
    count.feasibility.required();
    count.run();
    return new CountSheet(
        rule.id(),
        ballots.title(),
        hash,
        ballots.names(),
        election.seats(),
        lists.valid(),
        lists.invalid(),
        rule.arithmetic().value().places(),
        Optional.of(count.quota),
        count.elected,
        count.table.stages(),
        ties.ties(),
        List.of());
  }

  private void run() {
    table.deal();
    closeStage(new Action.FirstCount());
    electWhoReached(1);
    while (vacancies() > 0 && !lastVacanciesFilled()) {
      List<Integer> doomed = feasibility.doomed(seated(), continuing());
      if (!doomed.isEmpty()) {
        exclude(doomed, "cannot be elected under the constraints");
      } else if (surplusMovesNow()) {
        passSurplus(nextSurplus());
      } else {
        excludeLowest();
      }
    }
  }

  private List<Integer> continuing() {
    return table.with(Status.CONTINUING);
  }

  private List<Integer> seated() {
    return elected.stream().map(Elected::candidate).toList();
  }

  private int vacancies() {
    return seats - elected.size();
  }

  private void closeStage(Action action) {
    table.closeStage(action, Optional.of(quota));
    table.remember();
  }

  private Question question(String purpose, Wanted wanted, List<Integer> tied) {
    return new Question(table.stage(), purpose, wanted, tied, table.history());
  }

  // Election

  /** Elects whoever reached the quota, those with most votes first. */
  private void electWhoReached(int stage) {
    while (vacancies() > 0) {
      List<Integer> doomed = feasibility.doomed(seated(), continuing());
      List<Integer> able = continuing().stream().filter(c -> !doomed.contains(c)).toList();
      List<Integer> top = extreme(able, Comparator.naturalOrder());
      if (top.isEmpty() || !reached(table.total(top.getFirst()))) {
        return;
      }
      List<Integer> chosen = electable(top);
      if (chosen.isEmpty()) {
        return;
      }
      String reason = reason(table.total(top.getFirst()));
      chosen.forEach(candidate -> elect(candidate, stage, reason));
    }
  }

  /** Those of equal votes who can all be elected, or as many as the means of the rule pick out. */
  private List<Integer> electable(List<Integer> equals) {
    List<Integer> others = continuing().stream().filter(c -> !equals.contains(c)).toList();
    boolean together =
        equals.size() <= vacancies()
            && feasibility.possible(
                Stream.concat(seated().stream(), equals.stream()).toList(), others);
    if (together) {
      return byName(equals);
    }
    if (!feasibility.free()) {
      return List.of(ties.one(question("to be elected", Wanted.MOST, equals), rule.ties().value()));
    }
    return leadingWithoutLot(equals);
  }

  /** ERS97 5.6.2: too few places for equals are given by looking back, or else not yet. */
  private List<Integer> leadingWithoutLot(List<Integer> equals) {
    var chosen = new ArrayList<Integer>();
    var left = new ArrayList<>(equals);
    while (chosen.size() < vacancies()) {
      List<Integer> leading = left;
      for (var look : rule.ties().value()) {
        leading = TieBreaker.lookingBack(question("to be elected", Wanted.MOST, leading), look);
      }
      if (leading.size() > vacancies() - chosen.size()) {
        return List.of();
      }
      chosen.addAll(leading);
      left.removeAll(leading);
    }
    return List.copyOf(chosen);
  }

  private boolean reached(Fraction votes) {
    return rule.quota().value().reached(votes, quota)
        || (rule.activeVoteElects().value()
            && votes.signum() > 0
            && votes.times(vacancies() + 1L).atLeast(activeVote()));
  }

  private String reason(Fraction votes) {
    return rule.quota().value().reached(votes, quota)
        ? "reached the quota"
        : "reached the active vote divided by one more than the seats left";
  }

  /** ERS97 6.20: votes of those who continue, and votes awaiting transfer. */
  private Fraction activeVote() {
    Fraction kept =
        seated().stream().map(c -> table.total(c).min(quota)).reduce(Fraction.ZERO, Fraction::plus);
    return table.valid().minus(table.nonTransferable()).minus(table.loss()).minus(kept);
  }

  private void elect(int candidate, int stage, String reason) {
    table.becomes(candidate, Status.ELECTED);
    elected.add(new Elected(candidate, stage, reason));
  }

  private boolean lastVacanciesFilled() {
    int stage = table.stages().size();
    List<Integer> left = continuing();
    if (left.size() <= vacancies()) {
      byVotes(left).forEach(candidate -> elect(candidate, stage, "last vacancy"));
      return true;
    }
    if (vacancies() > 1 || !feasibility.free()) {
      return false;
    }
    Optional<Integer> leader =
        switch (rule.lastVacancies().value()) {
          case ALL_WHO_CONTINUE, ON_PROPOSED_EXCLUSION -> Optional.empty();
          case OR_UNBEATABLE_LEADER -> unbeatable(left);
          case OR_LEADER_OF_TWO -> leaderOfTwo(left);
        };
    leader.ifPresent(candidate -> elect(candidate, stage, "last vacancy"));
    return leader.isPresent();
  }

  private Optional<Integer> unbeatable(List<Integer> left) {
    Fraction all = sum(left).plus(surpluses());
    List<Integer> leaders =
        left.stream().filter(c -> table.total(c).times(2).atLeast(all)).toList();
    return leaders.size() == 1 ? Optional.of(leaders.getFirst()) : Optional.empty();
  }

  private Optional<Integer> leaderOfTwo(List<Integer> left) {
    if (left.size() > 2 || surpluses().signum() > 0) {
      return Optional.empty();
    }
    List<Integer> top = extreme(left, Comparator.naturalOrder());
    return Optional.of(ties.one(question("to be elected", Wanted.MOST, top), List.of()));
  }

  // Surpluses

  private Fraction surplus(int candidate) {
    return table.total(candidate).minus(quota).max(Fraction.ZERO);
  }

  private List<Integer> withSurplus() {
    return seated().stream().filter(c -> surplus(c).signum() > 0).toList();
  }

  private Fraction surpluses() {
    return withSurplus().stream().map(this::surplus).reduce(Fraction.ZERO, Fraction::plus);
  }

  private boolean surplusMovesNow() {
    return surpluses().signum() > 0 && harmless(rule.deferral().value()).isEmpty();
  }

  private int nextSurplus() {
    List<Integer> waiting = withSurplus();
    if (rule.surplusOrder().value() == SurplusOrder.STAGE_THEN_LARGEST) {
      int first =
          elected.stream()
              .filter(e -> waiting.contains(e.candidate()))
              .mapToInt(Elected::stage)
              .min()
              .orElseThrow();
      return largest(
          elected.stream()
              .filter(e -> e.stage() == first && waiting.contains(e.candidate()))
              .map(Elected::candidate)
              .toList());
    }
    return largest(waiting);
  }

  private int largest(List<Integer> waiting) {
    List<Integer> top = extreme(waiting, Comparator.naturalOrder());
    return ties.one(
        question("to have the surplus transferred first", Wanted.MOST, top), rule.ties().value());
  }

  private void passSurplus(int candidate) {
    Fraction surplus = surplus(candidate);
    passage.surplus(candidate, surplus);
    closeStage(new Action.Surplus(candidate, surplus));
    electWhoReached(table.stages().size());
  }

  // Exclusion

  /**
   * The most candidates who, with all surpluses, cannot come level with the candidate next above;
   * equals stay together. Empty when there are none.
   */
  private List<Integer> harmless(Deferral measure) {
    List<Integer> sorted = byVotes(continuing()).reversed();
    List<Integer> guarded = feasibility.guarded(seated(), sorted);
    List<Integer> most = List.of();
    Fraction below = surpluses();
    for (int i = 0; i + 1 < sorted.size() && sorted.size() - (i + 1) >= vacancies(); i++) {
      if (guarded.contains(sorted.get(i))) {
        break;
      }
      below = below.plus(table.total(sorted.get(i)));
      Fraction above = table.total(sorted.get(i + 1));
      if (above.exceeds(table.total(sorted.get(i))) && measure.holds(below, above)) {
        most = sorted.subList(0, i + 1);
      }
    }
    return List.copyOf(most);
  }

  private void excludeLowest() {
    List<Integer> together = harmless(rule.jointExclusion().value());
    if (!together.isEmpty() && staysPossibleWithout(together)) {
      exclude(together, "fewest votes");
      return;
    }
    List<Integer> guarded = feasibility.guarded(seated(), continuing());
    List<Integer> able = continuing().stream().filter(c -> !guarded.contains(c)).toList();
    List<Integer> lowest = extreme(able, Comparator.reverseOrder());
    exclude(
        List.of(ties.one(question("to be excluded", Wanted.FEWEST, lowest), rule.ties().value())),
        "fewest votes");
  }

  private boolean staysPossibleWithout(List<Integer> gone) {
    return feasibility.possible(
        seated(), continuing().stream().filter(c -> !gone.contains(c)).toList());
  }

  private void exclude(List<Integer> gone, String reason) {
    gone.forEach(candidate -> table.becomes(candidate, Status.EXCLUDED));
    if (rule.lastVacancies().value() == LastVacancies.ON_PROPOSED_EXCLUSION
        && continuing().size() <= vacancies()) {
      return;
    }
    var action = new Action.Exclusion(gone, reason);
    List<Portion> portions = Portion.of(rule.passing().value(), gone, table);
    if (rule.passing().value() == Passing.BY_VALUE_IN_STAGES && !portions.isEmpty()) {
      passInStages(gone, portions);
      return;
    }
    for (Portion portion : portions) {
      passage.portion(portion);
      if (rule.passing().value() != Passing.ALL_AT_ONCE) {
        afterPortion(table.stage());
      }
      if (vacancies() == 0) {
        break;
      }
    }
    closeStage(action);
    electWhoReached(table.stages().size());
  }

  private void passInStages(List<Integer> gone, List<Portion> portions) {
    for (Portion portion : portions) {
      if (vacancies() > 0) {
        passage.portion(portion);
        closeStage(new Action.ExclusionPart(gone, portion.value()));
        electWhoReached(table.stages().size());
      }
    }
  }

  /** What happens after each portion of an exclusion, while the next one waits. */
  private void afterPortion(int stage) {
    boolean revised =
        rule.quotaRevision().value() == QuotaRevision.UNTIL_SOMEBODY_IS_ELECTED
            && elected.isEmpty();
    if (revised) {
      quota = rule.quota().value().of(table.valid().minus(table.nonTransferable()), seats);
    }
    if (rule.everyPortionLooksBack().value()) {
      table.remember();
    }
    electWhoReached(stage);
  }

  // Order

  private Fraction sum(List<Integer> some) {
    return some.stream().map(table::total).reduce(Fraction.ZERO, Fraction::plus);
  }

  private List<Integer> extreme(List<Integer> some, Comparator<Fraction> order) {
    Optional<Fraction> best = some.stream().map(table::total).max(order);
    return best.map(votes -> some.stream().filter(c -> table.total(c).equals(votes)).toList())
        .orElse(List.of());
  }

  /** Most votes first. Equals stand by name, which nothing but the order of printing hangs on. */
  private List<Integer> byVotes(List<Integer> some) {
    return some.stream()
        .sorted(Comparator.comparing(table::total).reversed().thenComparing(names::get))
        .toList();
  }

  private List<Integer> byName(List<Integer> some) {
    return some.stream().sorted(Comparator.comparing(names::get)).toList();
  }
}
