package org.commune.count.stv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.commune.count.Action;
import org.commune.count.Ballots;
import org.commune.count.CountSheet;
import org.commune.count.Elected;
import org.commune.count.Election;
import org.commune.count.Fraction;
import org.commune.count.Stage;
import org.commune.count.TieBreak;
import org.commune.count.Transfer;
import org.commune.count.constraint.Feasibility;
import org.commune.count.rule.Deferral;
import org.commune.count.rule.DrawnPapersRule;
import org.commune.count.tie.Draw;
import org.commune.count.tie.Question;
import org.commune.count.tie.Question.Wanted;
import org.commune.count.tie.TieBreaker;

/** Counts whole papers, in the order in which they were mixed, as {@link DrawnPapersRule} says. */
public final class DrawnPapersCount {

  private final DrawnPapersRule rule;
  private final int seats;
  private final List<String> names;
  private final MixedPapers papers;
  private final TieBreaker ties;
  private final TreeSet<Integer> continuing = new TreeSet<>();
  private final List<Elected> elected = new ArrayList<>();
  private final List<List<List<Integer>>> parcels = new ArrayList<>();
  private final int[] votes;
  private final List<Stage> stages = new ArrayList<>();
  private final List<List<Fraction>> history = new ArrayList<>();
  private List<Transfer> transfers = new ArrayList<>();
  private int nonTransferable;
  private final int quota;

  private DrawnPapersCount(
      DrawnPapersRule rule,
      Election election,
      Ballots ballots,
      MixedPapers papers,
      TieBreaker ties) {
    this.rule = rule;
    this.seats = election.seats();
    this.names = ballots.names();
    this.papers = papers;
    this.ties = ties;
    this.votes = new int[names.size()];
    for (int candidate = 0; candidate < names.size(); candidate++) {
      parcels.add(new ArrayList<>());
      if (!ballots.candidates().get(candidate).withdrawn()) {
        continuing.add(candidate);
      }
    }
    this.quota =
        rule.quota().value().of(Fraction.of(papers.papers().size()), seats).floor().intValueExact();
  }

  /**
   * @throws IllegalArgumentException without a lot in the policy, or with constraints
   */
  public static CountSheet count(DrawnPapersRule rule, Election election, Ballots ballots) {
    String hash = ballots.hash();
    Draw draw = new Draw(seed(election), hash);
    var papers = MixedPapers.of(ballots, rule.papers().value(), draw);
    var ties = new TieBreaker(rule.id(), election.ties(), ballots.names(), hash);
    var count = new DrawnPapersCount(rule, election, ballots, papers, ties);
    count.run();
    return new CountSheet(
        rule.id(),
        ballots.title(),
        hash,
        ballots.names(),
        election.seats(),
        Fraction.of(papers.papers().size()),
        papers.invalid(),
        0,
        Optional.of(Fraction.of(count.quota)),
        count.elected,
        count.stages,
        ties.ties(),
        List.of());
  }

  private static String seed(Election election) {
    Feasibility.refuse(election);
    return election.ties().means().stream()
        .filter(TieBreak.Lot.class::isInstance)
        .map(means -> ((TieBreak.Lot) means).seedHex())
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                election.rule().id()
                    + " mixes papers by chance: declare a lot from a committed seed"));
  }

  private void run() {
    for (int paper = 0; paper < papers.papers().size(); paper++) {
      int first = papers.papers().get(paper).getFirst();
      if (parcels.get(first).isEmpty()) {
        parcels.get(first).add(new ArrayList<>());
      }
      parcels.get(first).getFirst().add(paper);
      votes[first]++;
    }
    close(new Action.FirstCount());
    while (vacancies() > 0 && !lastVacanciesFilled()) {
      if (surpluses() > 0 && !surplusesWait()) {
        passSurplus(largestSurplus());
      } else {
        exclude();
      }
    }
  }

  private int vacancies() {
    return seats - elected.size();
  }

  private void close(Action action) {
    stages.add(
        new Stage(
            stages.size() + 1,
            action,
            totals(),
            Fraction.of(nonTransferable),
            Fraction.ZERO,
            Optional.of(Fraction.of(quota)),
            Transfers.merged(transfers)));
    if (!stages.getLast().accounted().equals(Fraction.of(papers.papers().size()))) {
      throw new IllegalStateException("papers were lost at stage " + stages.size());
    }
    transfers = new ArrayList<>();
    history.add(totals());
    byVotes(continuing.stream().filter(c -> votes[c] >= quota).toList())
        .forEach(c -> elect(c, "reached the quota"));
  }

  private List<Fraction> totals() {
    return IntStream.of(votes).mapToObj(Fraction::of).toList();
  }

  private void elect(int candidate, String reason) {
    continuing.remove(candidate);
    elected.add(new Elected(candidate, stages.size(), reason));
  }

  private boolean lastVacanciesFilled() {
    List<Integer> left = byVotes(List.copyOf(continuing));
    if (left.size() <= vacancies()) {
      left.forEach(c -> elect(c, "last vacancy"));
      return true;
    }
    // Section 124(1A), inserted in 2001: all but one, who cannot catch up any more.
    int last = left.getLast();
    boolean allButLast =
        left.size() == vacancies() + 1
            && votes[last] + surpluses() < votes[left.get(left.size() - 2)];
    if (allButLast) {
      left.subList(0, left.size() - 1).forEach(c -> elect(c, "last vacancy"));
      return true;
    }
    return false;
  }

  // Surpluses

  private int surplus(int candidate) {
    return Math.max(0, votes[candidate] - quota);
  }

  private int surpluses() {
    return elected.stream().mapToInt(e -> surplus(e.candidate())).sum();
  }

  /** They can neither change who is lowest nor bring anybody to the quota. */
  private boolean surplusesWait() {
    int highest = continuing.stream().mapToInt(c -> votes[c]).max().orElse(0);
    return highest + surpluses() < quota && !harmless(rule.deferral().value()).isEmpty();
  }

  private int largestSurplus() {
    int most = elected.stream().mapToInt(e -> surplus(e.candidate())).max().orElseThrow();
    List<Integer> equals =
        elected.stream().map(Elected::candidate).filter(c -> surplus(c) == most).toList();
    return ties.one(
        question("to have the surplus transferred first", Wanted.MOST, equals),
        rule.ties().value());
  }

  private void passSurplus(int from) {
    int surplus = surplus(from);
    List<Integer> last = parcels.get(from).getLast();
    Map<Integer, List<Integer>> next = sorted(last);
    int transferable = next.values().stream().mapToInt(List::size).sum();
    Map<Integer, Integer> passing =
        transferable <= surplus ? sizes(next) : shares(next, surplus, transferable);
    passing.forEach((to, number) -> {
      List<Integer> filed = next.getOrDefault(to, List.of());
      move(from, to, filed.subList(filed.size() - number, filed.size()));
    });
    if (transferable < surplus) {
      setAside(from, last.size() - transferable, surplus - transferable);
    }
    votes[from] = quota;
    close(new Action.Surplus(from, Fraction.of(surplus)));
  }

  /** Papers by their next available preference, in the order in which they are filed. */
  private Map<Integer, List<Integer>> sorted(List<Integer> some) {
    var next = new TreeMap<Integer, List<Integer>>();
    for (int paper : some) {
      papers.papers().get(paper).stream()
          .filter(continuing::contains)
          .findFirst()
          .ifPresent(c -> next.computeIfAbsent(c, _ -> new ArrayList<>()).add(paper));
    }
    return next;
  }

  private static Map<Integer, Integer> sizes(Map<Integer, List<Integer>> next) {
    var sizes = new TreeMap<Integer, Integer>();
    next.forEach((to, filed) -> sizes.put(to, filed.size()));
    return sizes;
  }

  /** Each sub-parcel's share of the surplus; the largest fractions are counted as one. */
  private Map<Integer, Integer> shares(
      Map<Integer, List<Integer>> next, int surplus, int transferable) {
    var shares = new TreeMap<Integer, Integer>();
    var fractions = new TreeMap<Integer, Fraction>();
    next.forEach((to, filed) -> {
      Fraction exact = Fraction.of((long) filed.size() * surplus, transferable);
      shares.put(to, exact.floor().intValueExact());
      fractions.put(to, exact.minus(Fraction.of(exact.floor())));
    });
    int left = surplus - shares.values().stream().mapToInt(Integer::intValue).sum();
    while (left > 0) {
      Fraction largest = fractions.values().stream().max(Fraction::compareTo).orElseThrow();
      List<Integer> equals =
          fractions.keySet().stream().filter(c -> largest.equals(fractions.get(c))).toList();
      int one =
          ties.one(
              question("to have the largest fraction", Wanted.MOST, equals), rule.ties().value());
      shares.merge(one, 1, Integer::sum);
      fractions.remove(one);
      left--;
    }
    return shares;
  }

  private void move(int from, int to, List<Integer> some) {
    if (!some.isEmpty()) {
      parcels.get(to).add(List.copyOf(some));
      votes[to] += some.size();
      Fraction number = Fraction.of(some.size());
      transfers.add(new Transfer(from, Optional.of(to), number, number));
    }
  }

  private void setAside(int from, int some, int worth) {
    nonTransferable += worth;
    transfers.add(new Transfer(from, Optional.empty(), Fraction.of(some), Fraction.of(worth)));
  }

  // Exclusion

  private List<Integer> harmless(Deferral measure) {
    List<Integer> sorted = byVotes(List.copyOf(continuing)).reversed();
    int below = surpluses();
    int most = 0;
    for (int i = 0; i + 1 < sorted.size() && sorted.size() - (i + 1) >= vacancies(); i++) {
      below += votes[sorted.get(i)];
      if (measure.holds(Fraction.of(below), Fraction.of(votes[sorted.get(i + 1)]))) {
        most = i + 1;
      }
    }
    return List.copyOf(sorted.subList(0, most));
  }

  private void exclude() {
    List<Integer> gone = harmless(rule.jointExclusion().value());
    if (gone.isEmpty()) {
      int fewest = continuing.stream().mapToInt(c -> votes[c]).min().orElseThrow();
      List<Integer> lowest = continuing.stream().filter(c -> votes[c] == fewest).toList();
      gone =
          List.of(ties.one(question("to be excluded", Wanted.FEWEST, lowest), rule.ties().value()));
    }
    continuing.removeAll(gone);
    var together = new TreeMap<Integer, List<Integer>>();
    for (int from : gone.stream().sorted(Comparator.comparing(names::get)).toList()) {
      List<Integer> held = parcels.get(from).stream().flatMap(List::stream).toList();
      Map<Integer, List<Integer>> next = sorted(held);
      next.forEach((to, filed) -> {
        together.computeIfAbsent(to, _ -> new ArrayList<>()).addAll(filed);
        Fraction number = Fraction.of(filed.size());
        transfers.add(new Transfer(from, Optional.of(to), number, number));
      });
      int passed = next.values().stream().mapToInt(List::size).sum();
      if (passed < votes[from]) {
        setAside(from, votes[from] - passed, votes[from] - passed);
      }
      votes[from] = 0;
      parcels.get(from).clear();
    }
    together.forEach((to, filed) -> {
      parcels.get(to).add(List.copyOf(filed));
      votes[to] += filed.size();
    });
    close(new Action.Exclusion(gone, "fewest votes"));
  }

  private Question question(String purpose, Wanted wanted, List<Integer> tied) {
    return new Question(stages.size() + 1, purpose, wanted, tied, history);
  }

  /** Most votes first. Equals stand by name, which nothing but the order of printing hangs on. */
  private List<Integer> byVotes(List<Integer> some) {
    return some.stream()
        .sorted(Comparator.comparingInt((Integer c) -> -votes[c]).thenComparing(names::get))
        .toList();
  }
}
