package org.commune.count.stv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commune.count.Action;
import org.commune.count.Fraction;
import org.commune.count.Stage;
import org.commune.count.Transfer;
import org.commune.count.rule.Arithmetic;

/**
 * The table in the counting hall: who holds which parcels, what they are worth, and the stages so
 * far. Papers and votes move here and nowhere else, so that the sum can be checked after each
 * stage.
 */
final class Tableau {

  enum Status {
    CONTINUING,
    ELECTED,
    EXCLUDED,
    WITHDRAWN
  }

  private final PreferenceLists lists;
  private final Arithmetic arithmetic;
  private final Fraction valid;
  private final Status[] status;
  private final Fraction[] totals;
  private final List<List<Parcel>> piles = new ArrayList<>();
  private final List<Stage> stages = new ArrayList<>();
  private final List<List<Fraction>> history = new ArrayList<>();
  private List<Transfer> transfers = new ArrayList<>();
  private Fraction nonTransferable = Fraction.ZERO;
  private Fraction loss = Fraction.ZERO;
  private int batch;

  Tableau(PreferenceLists lists, Arithmetic arithmetic, List<Boolean> withdrawn) {
    this.lists = lists;
    this.arithmetic = arithmetic;
    this.valid = lists.valid();
    this.status =
        withdrawn.stream()
            .map(gone -> gone ? Status.WITHDRAWN : Status.CONTINUING)
            .toArray(Status[]::new);
    this.totals = new Fraction[status.length];
    Arrays.fill(totals, Fraction.ZERO);
    withdrawn.forEach(_ -> piles.add(new ArrayList<>()));
  }

  int size() {
    return status.length;
  }

  Fraction valid() {
    return valid;
  }

  Fraction total(int candidate) {
    return totals[candidate];
  }

  Fraction nonTransferable() {
    return nonTransferable;
  }

  Fraction loss() {
    return loss;
  }

  List<Stage> stages() {
    return List.copyOf(stages);
  }

  /** Number of the stage that is being worked on. */
  int stage() {
    return stages.size() + 1;
  }

  List<List<Fraction>> history() {
    return List.copyOf(history);
  }

  List<Integer> with(Status wanted) {
    return IntStream.range(0, size()).filter(c -> status[c] == wanted).boxed().toList();
  }

  void becomes(int candidate, Status now) {
    status[candidate] = now;
  }

  List<Parcel> pile(int candidate) {
    return List.copyOf(piles.get(candidate));
  }

  /** The parcels received last. */
  List<Parcel> lastBatch(int candidate) {
    int last = piles.get(candidate).stream().mapToInt(Parcel::batch).max().orElse(0);
    return piles.get(candidate).stream().filter(parcel -> parcel.batch() == last).toList();
  }

  Fraction weight(long papers) {
    return lists.unit().times(papers);
  }

  /** Gives every paper to its first preference. */
  void deal() {
    Sorting sorting = Sorting.all(lists, size(), this::continues);
    sorting
        .recipients()
        .forEach(to -> {
          Parcel.Ranges papers = sorting.next(to);
          totals[to] = weight(papers.papers());
          piles.get(to).add(new Parcel(0, Fraction.ONE, papers));
        });
    nonTransferable = weight(sorting.exhausted());
  }

  Sorting sorted(List<Parcel> parcels) {
    return Sorting.of(parcels, lists, size(), this::continues);
  }

  private boolean continues(int candidate) {
    return status[candidate] == Status.CONTINUING;
  }

  /** Everything that passes on until the next call came "together". */
  void openBatch() {
    batch++;
  }

  /** Passes sorted papers on at a value; answers the votes that thereby found a place. */
  Fraction pass(int from, Sorting sorting, Fraction value) {
    Fraction placed = Fraction.ZERO;
    for (int to : sorting.recipients().toArray()) {
      Parcel.Ranges papers = sorting.next(to);
      Fraction votes = arithmetic.credit(weight(papers.papers()).times(value));
      totals[to] = totals[to].plus(votes);
      piles.get(to).add(new Parcel(batch, value, papers));
      transfers.add(new Transfer(from, Optional.of(to), weight(papers.papers()), votes));
      placed = placed.plus(votes);
    }
    return placed;
  }

  /** Sets papers without a next preference aside; answers their votes. */
  Fraction setAside(int from, Fraction papers, Fraction votes) {
    if (papers.signum() > 0 || votes.signum() > 0) {
      nonTransferable = nonTransferable.plus(votes);
      transfers.add(new Transfer(from, Optional.empty(), papers, votes));
    }
    return votes;
  }

  /** Takes votes off a candidate; what found no place in between is lost to rounding. */
  void takeOff(int from, Fraction votes, Fraction placed) {
    totals[from] = totals[from].minus(votes);
    loss = loss.plus(votes.minus(placed));
  }

  void clear(int candidate, List<Parcel> parcels) {
    piles.get(candidate).removeAll(parcels);
  }

  /** Notes the totals as a point that a look back can look at. */
  void remember() {
    history.add(List.of(totals));
  }

  void closeStage(Action action, Optional<Fraction> quota) {
    var merged = Transfers.merged(transfers);
    var stage = new Stage(stage(), action, List.of(totals), nonTransferable, loss, quota, merged);
    if (!stage.accounted().equals(valid)) {
      throw new IllegalStateException(
          "stage " + stage.number() + " accounts for " + stage.accounted() + " of " + valid);
    }
    stages.add(stage);
    transfers = new ArrayList<>();
  }
}
