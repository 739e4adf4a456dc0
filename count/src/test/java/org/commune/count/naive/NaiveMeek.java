package org.commune.count.naive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Fraction;
import org.commune.count.Mark;
import org.commune.count.Ranking;

/** Meek's and Warren's rules in decimals, paper by paper, or group by group where that rounds. */
final class NaiveMeek {

  /** The rules written out here. */
  enum Edition {
    OPENSTV,
    WARREN,
    NEW_ZEALAND
  }

  private final Edition edition;
  private final int places;
  private final int seats;
  private final List<List<Integer>> papers = new ArrayList<>();
  private final TreeSet<Integer> hopeful = new TreeSet<>();
  private final TreeSet<Integer> successful = new TreeSet<>();
  private final Map<Integer, BigDecimal> keep = new TreeMap<>();
  private final List<Map<Integer, BigDecimal>> history = new ArrayList<>();
  private Map<Integer, BigDecimal> votes = new TreeMap<>();
  private BigDecimal untransferred = BigDecimal.ZERO;
  private BigDecimal quota = BigDecimal.ZERO;

  private NaiveMeek(Edition edition, Ballots ballots, int seats) {
    this.edition = edition;
    this.places = edition == Edition.NEW_ZEALAND ? 9 : 6;
    this.seats = seats;
    for (int c = 0; c < ballots.candidates().size(); c++) {
      hopeful.add(c);
      keep.put(c, BigDecimal.ONE);
    }
    for (Ballot ballot : ballots.ballots()) {
      var list = new ArrayList<Integer>();
      for (Mark mark : ((Ranking) ballot.marking()).marks()) {
        if (mark instanceof Mark.Choice(int c)) {
          list.add(c);
        }
      }
      for (int i = 0; i < ballot.weight().numerator().intValueExact(); i++) {
        papers.add(list);
      }
    }
    if (edition == Edition.NEW_ZEALAND) {
      hopeful.removeIf(c -> papers.stream().noneMatch(paper -> paper.contains(c)));
    }
  }

  /**
   * What came out.
   *
   * @param steps votes by candidate after each step
   */
  record Result(Set<Integer> elected, List<List<Fraction>> steps) {}

  /** Throws {@link NaiveStv.Undecided} at a tie. Papers must be strict rankings. */
  static Result count(Edition edition, Ballots ballots, int seats) {
    var count = new NaiveMeek(edition, ballots, seats);
    count.run();
    int size = ballots.candidates().size();
    return new Result(
        count.successful,
        count.history.stream()
            .map(step ->
                IntStream.range(0, size).mapToObj(c -> Fraction.of(count.of(step, c))).toList())
            .toList());
  }

  private void run() {
    allocate();
    elect();
    boolean nz = edition == Edition.NEW_ZEALAND;
    boolean moved = true;
    if (nz && !over()) {
      moved = moveKeeps();
      allocate();
      elect();
    }
    while (!over()) {
      List<Integer> gone = toExclude(moved);
      if (gone.isEmpty() || nz) {
        moved = moveKeeps();
      }
      if (!gone.isEmpty()) {
        gone.forEach(c -> {
          hopeful.remove(c);
          keep.put(c, BigDecimal.ZERO);
        });
        moved = true;
      }
      allocate();
      moved |= elect();
    }
    if (successful.size() < seats) {
      successful.addAll(hopeful);
    }
  }

  private boolean over() {
    return successful.size() >= seats || successful.size() + hopeful.size() <= seats;
  }

  private BigDecimal of(Map<Integer, BigDecimal> map, int c) {
    return map.getOrDefault(c, BigDecimal.ZERO);
  }

  private void allocate() {
    votes = new TreeMap<>();
    untransferred = BigDecimal.ZERO;
    if (edition == Edition.NEW_ZEALAND) {
      papers.forEach(this::allocate);
    } else {
      allocate(
          papers.stream()
              .map(p ->
                  p.stream().filter(c -> hopeful.contains(c) || successful.contains(c)).toList())
              .toList(),
          0,
          BigDecimal.ONE);
    }
    BigDecimal transferable =
        edition == Edition.NEW_ZEALAND
            ? BigDecimal.valueOf(papers.size()).subtract(untransferred)
            : votes.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal last = BigDecimal.ONE.movePointLeft(places);
    quota =
        transferable.divide(BigDecimal.valueOf(seats + 1L), places, RoundingMode.DOWN).add(last);
    history.add(votes);
  }

  /** New Zealand: each product rounded up. */
  private void allocate(List<Integer> paper) {
    BigDecimal left = BigDecimal.ONE;
    for (int c : paper) {
      BigDecimal kept = left.multiply(of(keep, c)).setScale(places, RoundingMode.UP);
      votes.merge(c, kept, BigDecimal::add);
      left = left.multiply(BigDecimal.ONE.subtract(of(keep, c))).setScale(places, RoundingMode.UP);
    }
    untransferred = untransferred.add(left);
  }

  /** OpenSTV: papers that agree so far together, rounded down. */
  private void allocate(List<List<Integer>> group, int depth, BigDecimal coming) {
    var byNext = new TreeMap<Integer, List<List<Integer>>>();
    for (List<Integer> paper : group) {
      if (depth < paper.size()) {
        byNext.computeIfAbsent(paper.get(depth), _ -> new ArrayList<>()).add(paper);
      }
    }
    byNext.forEach((c, some) -> {
      BigDecimal n = BigDecimal.valueOf(some.size());
      BigDecimal left;
      if (edition == Edition.WARREN) {
        BigDecimal kept = coming.min(of(keep, c));
        votes.merge(c, kept.multiply(n), BigDecimal::add);
        left = coming.subtract(kept);
      } else {
        BigDecimal kept =
            coming.multiply(of(keep, c)).multiply(n).setScale(places, RoundingMode.DOWN);
        votes.merge(c, kept, BigDecimal::add);
        left =
            coming
                .multiply(BigDecimal.ONE.subtract(of(keep, c)))
                .setScale(places, RoundingMode.DOWN);
      }
      if (successful.contains(c)) {
        allocate(some, depth + 1, left);
      }
    });
  }

  private boolean elect() {
    List<Integer> reached =
        hopeful.stream().filter(c -> of(votes, c).compareTo(quota) >= 0).toList();
    if (successful.size() + reached.size() > seats) {
      throw new NaiveStv.Undecided();
    }
    hopeful.removeAll(reached);
    return successful.addAll(reached);
  }

  private boolean moveKeeps() {
    var before = new TreeMap<>(keep);
    for (int c : successful) {
      BigDecimal held = of(votes, c);
      if (edition == Edition.NEW_ZEALAND) {
        BigDecimal product = quota.multiply(of(keep, c)).setScale(places, RoundingMode.UP);
        keep.put(c, product.divide(held, places, RoundingMode.UP).min(BigDecimal.ONE));
      } else if (held.compareTo(quota) > 0) {
        keep.put(c, of(keep, c).multiply(quota).divide(held, places, RoundingMode.UP));
      }
    }
    boolean fell =
        keep.entrySet().stream().anyMatch(e -> e.getValue().compareTo(of(before, e.getKey())) < 0);
    boolean rose =
        keep.entrySet().stream().anyMatch(e -> e.getValue().compareTo(of(before, e.getKey())) > 0);
    return fell && !rose;
  }

  private List<Integer> toExclude(boolean moved) {
    BigDecimal surplus = BigDecimal.ZERO;
    for (int c : successful) {
      surplus = surplus.add(of(votes, c).subtract(quota).max(BigDecimal.ZERO));
    }
    List<Integer> sorted =
        hopeful.stream().sorted(Comparator.comparing((Integer c) -> of(votes, c))).toList();
    List<Integer> sure = new ArrayList<>();
    int most = edition == Edition.NEW_ZEALAND ? 1 : hopeful.size() + successful.size() - seats;
    for (int k = 1; k <= most && k < sorted.size(); k++) {
      BigDecimal sum = surplus;
      for (int c : sorted.subList(0, k)) {
        sum = sum.add(of(votes, c));
      }
      if (sum.compareTo(of(votes, sorted.get(k))) < 0) {
        sure = sorted.subList(0, k);
      }
    }
    if (!sure.isEmpty()) {
      return List.copyOf(sure);
    }
    BigDecimal limit = new BigDecimal(edition == Edition.NEW_ZEALAND ? "0.0001" : "0.000001");
    if (surplus.compareTo(limit) >= 0 && moved) {
      return List.of();
    }
    BigDecimal least = of(votes, sorted.getFirst());
    List<Integer> lowest =
        hopeful.stream().filter(c -> of(votes, c).compareTo(least) == 0).toList();
    for (Map<Integer, BigDecimal> point : history) {
      BigDecimal fewest =
          lowest.stream().map(c -> of(point, c)).min(Comparator.naturalOrder()).orElseThrow();
      lowest = lowest.stream().filter(c -> of(point, c).compareTo(fewest) == 0).toList();
    }
    if (lowest.size() > 1) {
      throw new NaiveStv.Undecided();
    }
    return lowest;
  }
}
