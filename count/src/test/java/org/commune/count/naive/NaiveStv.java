package org.commune.count.naive;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Fraction;
import org.commune.count.Mark;
import org.commune.count.Ranking;

/** The single transferable vote with each paper on its own, by statute. */
public final class NaiveStv {

  /** A tie that looking back does not break. */
  public static final class Undecided extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The rules written out here. */
  public enum Edition {
    SCOTLAND,
    EXACT,
    ERS97,
    NORTHERN_IRELAND,
    SENATE
  }

  private static final int NOBODY = -1;
  private static final Fraction CENT = Fraction.of(1, 100);

  private static final class Paper {
    final List<Integer> preferences;
    Fraction value = Fraction.ONE;
    int holder = NOBODY;
    int batch;

    Paper(List<Integer> preferences) {
      this.preferences = preferences;
    }
  }

  private final Edition edition;
  private final int seats;
  private final List<Set<Integer>> lawful;
  private final List<Paper> papers = new ArrayList<>();
  private final TreeSet<Integer> continuing = new TreeSet<>();
  private final List<Integer> electedOrder = new ArrayList<>();
  private final TreeMap<Integer, Integer> electedAt = new TreeMap<>();
  private final TreeMap<Integer, Fraction> totals = new TreeMap<>();
  private final List<TreeMap<Integer, Fraction>> history = new ArrayList<>();
  private final List<List<Fraction>> stages = new ArrayList<>();
  private Fraction lost = Fraction.ZERO;
  private Fraction quota = Fraction.ZERO;
  private int batch;

  private NaiveStv(Edition edition, Ballots ballots, int seats, List<Set<Integer>> lawful) {
    this.lawful = lawful;
    this.edition = edition;
    this.seats = seats;
    for (int c = 0; c < ballots.candidates().size(); c++) {
      continuing.add(c);
      totals.put(c, Fraction.ZERO);
    }
    for (Ballot ballot : ballots.ballots()) {
      List<Integer> preferences = preferences((Ranking) ballot.marking());
      for (int i = 0; i < ballot.weight().numerator().intValueExact(); i++) {
        if (!preferences.isEmpty()) {
          papers.add(new Paper(preferences));
        }
      }
    }
  }

  /**
   * What came out.
   *
   * @param elected candidate to stage
   * @param stages totals by candidate after each stage
   */
  public record Result(TreeMap<Integer, Integer> elected, List<List<Fraction>> stages) {}

  public static Result count(Edition edition, Ballots ballots, int seats) {
    return count(edition, ballots, seats, List.of());
  }

  /** Where only some choices of all the seats are lawful; none given is no constraint. */
  public static Result count(
      Edition edition, Ballots ballots, int seats, List<Set<Integer>> lawful) {
    var count = new NaiveStv(edition, ballots, seats, lawful);
    count.run();
    return new Result(count.electedAt, count.stages);
  }

  /** Of a candidate who does not stand any more; their name on a paper is passed over. */
  public static Result without(
      int gone, Edition edition, Ballots ballots, int seats, List<Set<Integer>> lawful) {
    var count = new NaiveStv(edition, ballots, seats, lawful);
    count.continuing.remove(gone);
    count.papers.replaceAll(
        paper -> new Paper(paper.preferences.stream().filter(c -> c != gone).toList()));
    count.papers.removeIf(paper -> paper.preferences.isEmpty());
    count.run();
    return new Result(count.electedAt, count.stages);
  }

  private List<Integer> preferences(Ranking ranking) {
    var list = new ArrayList<Integer>();
    for (Mark mark : ranking.marks()) {
      boolean gapsAllowed = edition == Edition.EXACT;
      if (mark instanceof Mark.Choice(int c)) {
        if (!list.contains(c)) {
          list.add(c);
        } else if (!gapsAllowed) {
          break;
        }
      } else if (!(mark instanceof Mark.Skipped) || !gapsAllowed) {
        break;
      }
    }
    return list;
  }

  private void run() {
    for (Paper paper : papers) {
      paper.holder = paper.preferences.getFirst();
      totals.merge(paper.holder, Fraction.ONE, Fraction::plus);
    }
    quota = firstQuota(Fraction.of(papers.size()));
    endOfStage();
    elect();
    while (electedOrder.size() < seats) {
      if (continuing.size() <= vacancies()) {
        new ArrayList<>(continuing).forEach(c -> elected(c, stages.size()));
        return;
      }
      if (lastOne()) {
        return;
      }
      List<Integer> doomed = continuing.stream().filter(c -> !able(List.of(c))).toList();
      if (!doomed.isEmpty()) {
        exclude(doomed);
      } else if (surpluses().signum() > 0 && harmless().isEmpty()) {
        transferSurplus();
      } else if (!exclude()) {
        return;
      }
    }
  }

  private Fraction firstQuota(Fraction votes) {
    Fraction share = votes.dividedBy(seats + 1L);
    return switch (edition) {
      case EXACT -> share;
      case ERS97 ->
          share.isWhole() || share.times(100).isWhole() ? share : share.truncated(2).plus(CENT);
      case SCOTLAND, NORTHERN_IRELAND, SENATE -> Fraction.of(share.floor().add(BigInteger.ONE));
    };
  }

  /** The lawful choices of which all elected so far are part, and nobody excluded is. */
  private List<Set<Integer>> open() {
    return lawful.stream()
        .filter(one -> one.containsAll(electedOrder))
        .filter(
            one -> one.stream().allMatch(c -> continuing.contains(c) || electedOrder.contains(c)))
        .toList();
  }

  private boolean able(List<Integer> some) {
    return lawful.isEmpty() || open().stream().anyMatch(one -> one.containsAll(some));
  }

  private boolean needed(int candidate) {
    return !lawful.isEmpty() && open().stream().allMatch(one -> one.contains(candidate));
  }

  private int vacancies() {
    return seats - electedOrder.size();
  }

  private boolean reaches(Fraction votes) {
    if (edition == Edition.EXACT) {
      return votes.exceeds(quota);
    }
    if (votes.atLeast(quota)) {
      return true;
    }
    if (edition != Edition.ERS97 || votes.signum() == 0) {
      return false;
    }
    Fraction active = Fraction.of(papers.size()).minus(lost);
    for (int c : electedOrder) {
      Fraction total = total(c);
      active = active.minus(total.exceeds(quota) ? quota : total);
    }
    return votes.atLeast(active.dividedBy(vacancies() + 1L));
  }

  private Fraction total(int candidate) {
    Fraction total = totals.get(candidate);
    return total == null ? Fraction.ZERO : total;
  }

  private void elected(int candidate, int stage) {
    continuing.remove(candidate);
    electedOrder.add(candidate);
    electedAt.put(candidate, stage);
  }

  private void elect() {
    elect(stages.size());
  }

  private void elect(int stage) {
    while (vacancies() > 0 && continuing.stream().anyMatch(c -> able(List.of(c)))) {
      List<Integer> able = continuing.stream().filter(c -> able(List.of(c))).toList();
      Fraction most = able.stream().map(this::total).max(Comparator.naturalOrder()).orElseThrow();
      if (!reaches(most)) {
        return;
      }
      List<Integer> top = able.stream().filter(c -> total(c).equals(most)).toList();
      if (!lawful.isEmpty() && !able(top)) {
        elected(only(lookBack(top, true)), stage);
      } else if (top.size() <= vacancies()) {
        top.forEach(c -> elected(c, stage));
      } else {
        // ERS97 5.6.2
        List<Integer> left = new ArrayList<>(top);
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < vacancies()) {
          List<Integer> best = lookBack(left, true);
          if (best.size() > vacancies() - chosen.size()) {
            return;
          }
          chosen.addAll(best);
          left.removeAll(best);
        }
        chosen.forEach(c -> elected(c, stage));
      }
    }
  }

  private boolean lastOne() {
    if (vacancies() != 1) {
      return false;
    }
    if (edition == Edition.NORTHERN_IRELAND) {
      List<Integer> leaders = new ArrayList<>();
      for (int c : continuing) {
        Fraction others = surpluses();
        for (int d : continuing) {
          others = d == c ? others : others.plus(total(d));
        }
        if (total(c).atLeast(others)) {
          leaders.add(c);
        }
      }
      if (leaders.size() == 1) {
        elected(leaders.getFirst(), stages.size());
        return true;
      }
    }
    if (edition == Edition.SENATE && continuing.size() == 2 && surpluses().signum() == 0) {
      int a = continuing.first();
      int b = continuing.last();
      if (total(a).equals(total(b))) {
        throw new Undecided();
      }
      elected(total(a).exceeds(total(b)) ? a : b, stages.size());
      return true;
    }
    return false;
  }

  private Fraction surplus(int c) {
    return total(c).exceeds(quota) ? total(c).minus(quota) : Fraction.ZERO;
  }

  private Fraction surpluses() {
    Fraction sum = Fraction.ZERO;
    for (int c : electedOrder) {
      sum = sum.plus(surplus(c));
    }
    return sum;
  }

  /** Candidates that may go together: all sets of lowest are tried, the largest wins. */
  private List<Integer> harmless() {
    if (edition != Edition.ERS97 && edition != Edition.NORTHERN_IRELAND) {
      return List.of();
    }
    List<Integer> best = List.of();
    for (Fraction level : continuing.stream().map(this::total).distinct().toList()) {
      List<Integer> set = continuing.stream().filter(c -> level.atLeast(total(c))).toList();
      List<Integer> rest = continuing.stream().filter(c -> total(c).exceeds(level)).toList();
      if (rest.size() < vacancies() || rest.isEmpty()) {
        continue;
      }
      Fraction sum = surpluses();
      for (int c : set) {
        sum = sum.plus(total(c));
      }
      Fraction next = rest.stream().map(this::total).min(Comparator.naturalOrder()).orElseThrow();
      boolean safe = edition == Edition.ERS97 ? next.atLeast(sum) : next.exceeds(sum);
      if (safe && set.size() > best.size()) {
        best = set;
      }
    }
    return best;
  }

  private void transferSurplus() {
    List<Integer> waiting = electedOrder.stream().filter(c -> surplus(c).signum() > 0).toList();
    if (edition == Edition.SENATE) {
      int first = waiting.stream().mapToInt(c -> stageOf(c)).min().orElseThrow();
      waiting = waiting.stream().filter(c -> stageOf(c) == first).toList();
    }
    Fraction most =
        waiting.stream().map(this::surplus).max(Comparator.naturalOrder()).orElseThrow();
    int from = only(lookBack(waiting.stream().filter(c -> surplus(c).equals(most)).toList(), true));
    Fraction surplus = surplus(from);
    batch++;
    List<Paper> held = papers.stream().filter(p -> p.holder == from).toList();
    Fraction before = totals.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    switch (edition) {
      case SCOTLAND, EXACT -> {
        Fraction total = total(from);
        for (Paper paper : held) {
          Fraction value = surplus.times(paper.value).dividedBy(total);
          paper.value = edition == Edition.SCOTLAND ? value.truncated(5) : value;
          give(paper);
        }
      }
      case SENATE -> {
        Fraction value = surplus.dividedBy(held.size());
        held.forEach(paper -> paper.value = value);
        giveWhole(held);
      }
      case ERS97, NORTHERN_IRELAND -> {
        int last = held.stream().mapToInt(p -> p.batch).max().orElse(0);
        List<Paper> newest = held.stream().filter(p -> p.batch == last).toList();
        List<Paper> transferable = newest.stream().filter(p -> next(p) != NOBODY).toList();
        Fraction worth = Fraction.ZERO;
        for (Paper paper : transferable) {
          worth = worth.plus(paper.value);
        }
        if (worth.exceeds(surplus)) {
          Fraction value = surplus.dividedBy(transferable.size()).truncated(2);
          transferable.forEach(paper -> paper.value = value);
        }
        transferable.forEach(this::give);
        held.forEach(paper -> paper.holder = paper.holder == from ? NOBODY : paper.holder);
      }
    }
    totals.put(from, quota);
    Fraction after = totals.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    lost = lost.plus(before.minus(after));
    endOfStage();
    elect();
  }

  private int stageOf(int candidate) {
    Integer stage = electedAt.get(candidate);
    return stage == null ? 0 : stage;
  }

  private int next(Paper paper) {
    int from = paper.preferences.indexOf(paper.holder) + 1;
    for (int c : paper.preferences.subList(from, paper.preferences.size())) {
      if (continuing.contains(c)) {
        return c;
      }
    }
    return NOBODY;
  }

  private void give(Paper paper) {
    paper.holder = next(paper);
    paper.batch = batch;
    if (paper.holder != NOBODY) {
      totals.merge(paper.holder, paper.value, Fraction::plus);
    }
  }

  /** The Senate credits whole votes for papers that come together at one value. */
  private void giveWhole(List<Paper> some) {
    var perCandidate = new TreeMap<Integer, Fraction>();
    for (Paper paper : some) {
      paper.holder = next(paper);
      paper.batch = batch;
      if (paper.holder != NOBODY) {
        perCandidate.merge(paper.holder, paper.value, Fraction::plus);
      }
    }
    perCandidate.forEach((c, votes) -> totals.merge(c, Fraction.of(votes.floor()), Fraction::plus));
  }

  /** Answers false when the count is over. */
  private boolean exclude() {
    List<Integer> gone = harmless();
    if (gone.isEmpty()) {
      List<Integer> spare = continuing.stream().filter(c -> !needed(c)).toList();
      Fraction least = spare.stream().map(this::total).min(Comparator.naturalOrder()).orElseThrow();
      gone =
          List.of(
              only(lookBack(spare.stream().filter(c -> total(c).equals(least)).toList(), false)));
    }
    return exclude(gone);
  }

  private boolean exclude(List<Integer> gone) {
    continuing.removeAll(gone);
    if (edition == Edition.ERS97 && continuing.size() <= vacancies()) {
      new ArrayList<>(continuing).forEach(c -> elected(c, stages.size()));
      return false;
    }
    List<Integer> leaving = gone;
    List<Paper> held = papers.stream().filter(p -> leaving.contains(p.holder)).toList();
    if (edition == Edition.SCOTLAND || edition == Edition.EXACT) {
      batch++;
      Fraction before = sum();
      leaving.forEach(c -> totals.put(c, Fraction.ZERO));
      held.forEach(this::give);
      lost = lost.plus(before.minus(sum()));
      endOfStage();
      elect();
      return true;
    }
    List<List<Paper>> portions = portions(held);
    for (List<Paper> portion : portions) {
      if (vacancies() == 0) {
        break;
      }
      batch++;
      Fraction before = sum();
      if (edition == Edition.SENATE) {
        int from = leaving.getFirst();
        Fraction worth = portion.getFirst().value.times(portion.size());
        Fraction off = Fraction.of(worth.floor()).min(total(from));
        boolean rest = held.stream().filter(p -> p.holder == from).count() == portion.size();
        totals.put(from, rest ? Fraction.ZERO : total(from).minus(off));
        giveWhole(portion);
      } else {
        for (Paper paper : portion) {
          totals.merge(paper.holder, paper.value.negated(), Fraction::plus);
          give(paper);
        }
      }
      lost = lost.plus(before.minus(sum()));
      if (edition == Edition.ERS97) {
        if (electedOrder.isEmpty()) {
          quota = firstQuota(Fraction.of(papers.size()).minus(lost));
        }
        history.add(new TreeMap<>(totals));
      }
      if (edition == Edition.SENATE) {
        endOfStage();
        elect();
      } else {
        elect(stages.size() + 1);
      }
    }
    if (edition != Edition.SENATE || portions.isEmpty()) {
      endOfStage();
      elect();
    }
    return true;
  }

  private List<List<Paper>> portions(List<Paper> held) {
    var portions = new ArrayList<List<Paper>>();
    List<Paper> later = new ArrayList<>(held);
    if (edition == Edition.NORTHERN_IRELAND) {
      List<Paper> first = held.stream().filter(p -> p.batch == 0).toList();
      if (!first.isEmpty()) {
        portions.add(first);
      }
      later.removeAll(first);
    }
    later.stream()
        .map(p -> p.value)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .forEach(v -> portions.add(later.stream().filter(p -> p.value.equals(v)).toList()));
    return portions;
  }

  private Fraction sum() {
    return totals.values().stream().reduce(Fraction.ZERO, Fraction::plus);
  }

  private void endOfStage() {
    history.add(new TreeMap<>(totals));
    stages.add(List.copyOf(totals.values()));
  }

  private static int only(List<Integer> some) {
    if (some.size() > 1) {
      throw new Undecided();
    }
    return some.getFirst();
  }

  private List<Integer> lookBack(List<Integer> tied, boolean most) {
    List<Integer> left = tied;
    boolean earliest = edition == Edition.ERS97 || edition == Edition.NORTHERN_IRELAND;
    List<TreeMap<Integer, Fraction>> points = earliest ? history : history.reversed();
    for (TreeMap<Integer, Fraction> point : points) {
      Comparator<Fraction> order = Comparator.naturalOrder();
      Fraction best =
          left.stream()
              .map(c -> point.getOrDefault(c, Fraction.ZERO))
              .max(most ? order : order.reversed())
              .orElseThrow();
      left = left.stream().filter(c -> point.getOrDefault(c, Fraction.ZERO).equals(best)).toList();
    }
    return left;
  }
}
