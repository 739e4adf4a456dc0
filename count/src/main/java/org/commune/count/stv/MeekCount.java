package org.commune.count.stv;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commune.count.Action;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import org.commune.count.CountSheet;
import org.commune.count.Elected;
import org.commune.count.Election;
import org.commune.count.Fraction;
import org.commune.count.Stage;
import org.commune.count.constraint.Feasibility;
import org.commune.count.rule.MeekRule;
import org.commune.count.rule.MeekRule.Scheme;
import org.commune.count.stv.Tableau.Status;
import org.commune.count.tie.Question;
import org.commune.count.tie.Question.Wanted;
import org.commune.count.tie.TieBreaker;

/**
 * Counts by Meek's or Warren's rule. All numbers are whole numbers of the last decimal.
 *
 * <p>Every step either moves the keep values of those elected towards the quota or excludes
 * somebody; then all votes are worked out anew from the tree of preferences. Convergence is slow
 * only on paper: the tree has as many nodes as there are ways through those elected, not as there
 * are papers.
 */
public final class MeekCount {

  private final MeekRule rule;
  private final int seats;
  private final List<String> names;
  private final PreferenceLists lists;
  private final TieBreaker ties;
  private final BigInteger one;
  private final Status[] status;
  private final BigInteger[] keep;
  private final List<Elected> elected = new ArrayList<>();
  private final List<Stage> stages = new ArrayList<>();
  private final List<List<Fraction>> history = new ArrayList<>();
  private final BigInteger valid;
  private MeekVotes votes;
  private BigInteger quota = BigInteger.ZERO;
  private PreferenceTree tree;
  private boolean keepsMoved = true;

  private MeekCount(
      MeekRule rule, Election election, Ballots ballots, PreferenceLists lists, TieBreaker ties) {
    this.rule = rule;
    this.seats = election.seats();
    this.names = ballots.names();
    this.lists = lists;
    this.ties = ties;
    this.one = BigInteger.TEN.pow(rule.decimals().value());
    this.status =
        ballots.candidates().stream()
            .map(Candidate::withdrawn)
            .map(gone -> gone ? Status.WITHDRAWN : Status.CONTINUING)
            .toArray(Status[]::new);
    this.keep = new BigInteger[status.length];
    Arrays.setAll(keep, c -> status[c] == Status.WITHDRAWN ? BigInteger.ZERO : one);
    if (rule.scheme().value() == Scheme.NEW_ZEALAND) {
      withdrawUnmentioned();
    }
    this.valid = lists.valid().times(Fraction.of(one)).floor();
    this.tree = grown();
    this.votes = counted();
  }

  /** Clause 20: candidates without any preference are withdrawn; so clause 21 comes to pass. */
  private void withdrawUnmentioned() {
    var mentioned = new BitSet();
    for (PreferenceLists.Stretch stretch : lists.stretches()) {
      for (int list = stretch.from(); list < stretch.to(); list++) {
        for (int rank = 0; lists.choice(list, rank) != PreferenceLists.NOBODY; rank++) {
          mentioned.set(lists.choice(list, rank));
        }
      }
    }
    for (int candidate = mentioned.nextClearBit(0);
        candidate < status.length;
        candidate = mentioned.nextClearBit(candidate + 1)) {
      status[candidate] = Status.WITHDRAWN;
      keep[candidate] = BigInteger.ZERO;
    }
  }

  public static CountSheet count(MeekRule rule, Election election, Ballots ballots) {
    PreferenceLists lists = ReadPapers.of(ballots, rule.papers().value());
    return count(rule, election, ballots, lists, ballots.hash());
  }

  /**
   * Counts lists of preferences that were read elsewhere.
   *
   * @param ballots for the candidates only
   */
  public static CountSheet count(
      MeekRule rule, Election election, Ballots ballots, PreferenceLists lists, String hash) {
    Feasibility.refuse(election);
    var ties = new TieBreaker(rule.id(), election.ties(), ballots.names(), hash);
    var count = new MeekCount(rule, election, ballots, lists, ties);
    count.run();
    return new CountSheet(
        rule.id(),
        ballots.title(),
        hash,
        ballots.names(),
        election.seats(),
        lists.valid(),
        lists.invalid(),
        rule.decimals().value(),
        Optional.of(count.shown(count.quota)),
        count.elected,
        count.stages,
        ties.ties(),
        List.of());
  }

  private void run() {
    settle(new Action.FirstCount());
    if (rule.scheme().value() == Scheme.NEW_ZEALAND && !over()) {
      recalculate();
    }
    while (!over()) {
      List<Integer> leaving = leaving();
      if (leaving.isEmpty()) {
        recalculate();
      } else {
        exclude(leaving);
      }
    }
    if (vacancies() > 0) {
      byVotes(with(Status.CONTINUING)).forEach(c -> elect(c, "last vacancy"));
    }
  }

  private boolean over() {
    return vacancies() == 0 || with(Status.CONTINUING).size() <= vacancies();
  }

  private void recalculate() {
    moveKeeps();
    votes = counted();
    settle(new Action.Recalculation(Arrays.stream(keep).map(this::shown).toList()));
  }

  private void exclude(List<Integer> leaving) {
    if (rule.scheme().value() == Scheme.NEW_ZEALAND) {
      moveKeeps();
    }
    leaving.forEach(candidate -> {
      status[candidate] = Status.EXCLUDED;
      keep[candidate] = BigInteger.ZERO;
    });
    changed();
    votes = counted();
    settle(new Action.Exclusion(leaving, "fewest votes"));
  }

  private void changed() {
    tree = grown();
    keepsMoved = true;
  }

  /** After each working out of votes: quota, election, the stage. */
  private void settle(Action action) {
    quota = quotaNow();
    int stage = stages.size() + 1;
    stages.add(
        new Stage(
            stage,
            action,
            votes.held().stream().map(this::shown).toList(),
            shown(votes.exhausted()),
            lists.valid().minus(shown(votes.sum().add(votes.exhausted()))),
            Optional.of(shown(quota)),
            List.of()));
    history.add(stages.getLast().totals());
    List<Integer> reached =
        with(Status.CONTINUING).stream().filter(c -> votes.held(c).compareTo(quota) >= 0).toList();
    if (!reached.isEmpty()) {
      elect(reached);
    }
  }

  /** More may reach a rounded quota than there are seats; the fewest votes then wait. */
  private void elect(List<Integer> reached) {
    List<Integer> sorted = byVotes(reached);
    if (sorted.size() > vacancies()) {
      Question question = question("to be elected", Wanted.MOST, sorted);
      sorted = ties.some(question, vacancies(), rule.ties().value());
    }
    sorted.forEach(candidate -> elect(candidate, "reached the quota"));
    changed();
  }

  private void elect(int candidate, String reason) {
    status[candidate] = Status.ELECTED;
    elected.add(new Elected(candidate, stages.size(), reason));
  }

  private int vacancies() {
    return seats - elected.size();
  }

  private List<Integer> with(Status wanted) {
    return IntStream.range(0, status.length).filter(c -> status[c] == wanted).boxed().toList();
  }

  private PreferenceTree grown() {
    return PreferenceTree.of(
        lists,
        c -> status[c] == Status.EXCLUDED || status[c] == Status.WITHDRAWN,
        c -> status[c] == Status.ELECTED);
  }

  private MeekVotes counted() {
    var counted = new MeekVotes(rule, lists.unit(), List.of(keep));
    tree.visit(counted, one);
    return counted;
  }

  private BigInteger quotaNow() {
    BigInteger transferable =
        switch (rule.scheme().value()) {
          case OPENSTV -> votes.sum();
          case NEW_ZEALAND -> valid.subtract(votes.exhausted());
        };
    return transferable.divide(BigInteger.valueOf(seats + 1L)).add(BigInteger.ONE);
  }

  private void moveKeeps() {
    BigInteger[] before = keep.clone();
    for (int candidate : with(Status.ELECTED)) {
      BigInteger held = votes.held(candidate);
      keep[candidate] =
          switch (rule.scheme().value()) {
            case OPENSTV ->
                held.compareTo(quota) > 0
                    ? MeekVotes.up(keep[candidate].multiply(quota), held)
                    : keep[candidate];
            case NEW_ZEALAND ->
                MeekVotes.up(MeekVotes.up(quota.multiply(keep[candidate]), one).multiply(one), held)
                    .min(one);
          };
    }
    keepsMoved = fell(before) && !rose(before);
  }

  private boolean fell(BigInteger[] before) {
    return IntStream.range(0, keep.length).anyMatch(c -> keep[c].compareTo(before[c]) < 0);
  }

  /** Only rounding makes a keep value rise: the votes go round in a circle and settle nothing. */
  private boolean rose(BigInteger[] before) {
    return IntStream.range(0, keep.length).anyMatch(c -> keep[c].compareTo(before[c]) > 0);
  }

  // Exclusion

  private BigInteger surplus() {
    return with(Status.ELECTED).stream()
        .map(c -> votes.held(c).subtract(quota).max(BigInteger.ZERO))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** Who leaves now; nobody while the keep values still have to move. */
  private List<Integer> leaving() {
    List<Integer> hopeless = hopeless();
    if (!hopeless.isEmpty()) {
      return hopeless;
    }
    BigInteger limit = Fraction.of(rule.limit().value()).times(Fraction.of(one)).ceiling();
    if (surplus().compareTo(limit) >= 0 && keepsMoved) {
      return List.of();
    }
    List<Integer> left = with(Status.CONTINUING);
    BigInteger fewest =
        left.stream().map(c -> votes.held(c)).min(Comparator.naturalOrder()).orElseThrow();
    List<Integer> lowest = left.stream().filter(c -> votes.held(c).equals(fewest)).toList();
    return List.of(
        ties.one(question("to be excluded", Wanted.FEWEST, lowest), rule.ties().value()));
  }

  /** Those who with all surpluses stay below the next; equals stay together. */
  private List<Integer> hopeless() {
    List<Integer> sorted = byVotes(with(Status.CONTINUING)).reversed();
    int mayLeave = rule.scheme().value() == Scheme.NEW_ZEALAND ? 1 : sorted.size() - vacancies();
    BigInteger below = surplus();
    int most = 0;
    for (int i = 0; i < mayLeave && i + 1 < sorted.size(); i++) {
      below = below.add(votes.held(sorted.get(i)));
      if (below.compareTo(votes.held(sorted.get(i + 1))) < 0) {
        most = i + 1;
      }
    }
    return List.copyOf(sorted.subList(0, most));
  }

  private Question question(String purpose, Wanted wanted, List<Integer> tied) {
    return new Question(stages.size() + 1, purpose, wanted, tied, history);
  }

  /** Most votes first. Equals stand by name, which nothing but the order of printing hangs on. */
  private List<Integer> byVotes(List<Integer> some) {
    return some.stream()
        .sorted(
            Comparator.comparing((Integer c) -> votes.held(c)).reversed().thenComparing(names::get))
        .toList();
  }

  private Fraction shown(BigInteger units) {
    return Fraction.of(new BigDecimal(units, rule.decimals().value()));
  }
}
