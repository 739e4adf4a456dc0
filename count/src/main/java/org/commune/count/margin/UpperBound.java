package org.commune.count.margin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commune.count.Ballots;
import org.commune.count.CountSheet;
import org.commune.count.Counting;
import org.commune.count.Election;
import org.commune.count.Fraction;
import org.commune.count.Marking;
import org.commune.count.Ranking;
import org.commune.count.change.Changes;
import org.commune.count.change.Order;
import org.commune.count.change.PaperChange;

/**
 * So many papers, marked otherwise, elect somebody else: shown by a recount. Fewer may be enough;
 * for a transferable vote in several seats nobody knows how to find the fewest.
 *
 * @param elected by the ballots as they are, and {@code otherwise} with the changes
 * @param changes to make
 * @param changed the ballots with the changes, for anybody to recount
 * @param recounts made in the search
 */
public record UpperBound(
    List<String> elected, List<String> otherwise, Changes changes, Ballots changed, int recounts) {

  public UpperBound {
    elected = List.copyOf(elected);
    otherwise = List.copyOf(otherwise);
  }

  public Fraction papers() {
    return changes.papers();
  }

  public String sentence() {
    var in = new TreeSet<>(otherwise);
    elected.forEach(in::remove);
    var out = new TreeSet<>(elected);
    otherwise.forEach(out::remove);
    return "So many are enough: "
        + changes.words(changed.names())
        + "; that elects "
        + String.join(", ", in)
        + " instead of "
        + String.join(", ", out)
        + ".";
  }

  /**
   * Puts somebody not elected first on papers of one first preference, as few as the search finds.
   * Empty where nothing was found, or where the ballots as they are leave a tie open.
   *
   * @param mostRecounts to make
   * @throws IllegalArgumentException as {@link Counting#count}
   */
  public static Optional<UpperBound> of(Election election, Ballots ballots, int mostRecounts) {
    Ballots papers = Changes.addedUp(ballots);
    return Counting.count(election, papers) instanceof CountSheet sheet
        ? new Search(election, papers, sheet, mostRecounts).best()
        : Optional.empty();
  }

  /** One search among papers added up. */
  private static final class Search {
    private final Election election;
    private final Ballots papers;
    private final CountSheet sheet;
    private final int mostRecounts;
    private int recounts;
    private Optional<UpperBound> best = Optional.empty();

    Search(Election election, Ballots papers, CountSheet sheet, int mostRecounts) {
      this.election = election;
      this.papers = papers;
      this.sheet = sheet;
      this.mostRecounts = mostRecounts;
    }

    Optional<UpperBound> best() {
      for (int loser : losers()) {
        for (int first : taking()) {
          if (first != loser) {
            fewest(changes(first, loser));
          }
        }
      }
      return best;
    }

    /** Those with most votes at the end, or when they were excluded, first. */
    private List<Integer> losers() {
      Comparator<Integer> most = Comparator.comparing(this::highest, Comparator.reverseOrder());
      return taking().stream()
          .filter(c -> !sheet.winners().contains(papers.names().get(c)))
          .sorted(most.thenComparing(papers.names()::get))
          .toList();
    }

    private Fraction highest(int candidate) {
      return sheet.stages().stream()
          .map(stage -> stage.totals().get(candidate))
          .reduce(Fraction.ZERO, Fraction::max);
    }

    private List<Integer> taking() {
      return Order.taking(papers);
    }

    private Changes changes(int first, int loser) {
      return new Changes(
          Order.withFirst(papers, first).stream()
              .filter(ballot -> ballot.marking() instanceof Ranking)
              .map(ballot -> PaperChange.marked(ballot, withFirst(ballot.marking(), loser)))
              .toList());
    }

    private static Marking withFirst(Marking marking, int candidate) {
      List<List<Integer>> others =
          marking instanceof Ranking ranking
              ? ranking.classes().stream()
                  .map(equals -> equals.stream().filter(c -> c != candidate).toList())
                  .filter(equals -> !equals.isEmpty())
                  .toList()
              : List.<List<Integer>>of();
      return Ranking.ofRanks(
          Stream.concat(Stream.of(List.of(candidate)), others.stream()).toList());
    }

    /** By halving; where more papers are not always better for it, some number that does. */
    private void fewest(Changes all) {
      Fraction most = all.papers();
      Fraction enough = best.map(one -> one.papers().minus(Fraction.ONE)).orElse(most).min(most);
      if (enough.signum() <= 0 || !tried(all, enough)) {
        return;
      }
      Fraction tooFew = Fraction.ZERO;
      while (enough.minus(tooFew).exceeds(Fraction.ONE)) {
        Fraction middle = Fraction.of(enough.plus(tooFew).dividedBy(2).floor());
        if (tried(all, middle)) {
          enough = middle;
        } else {
          tooFew = middle;
        }
      }
    }

    private boolean tried(Changes all, Fraction number) {
      if (recounts >= mostRecounts) {
        return false;
      }
      recounts++;
      Changes changes = all.upTo(number);
      Ballots changed = changes.on(papers);
      if (Counting.count(election, changed) instanceof CountSheet after
          && !new TreeSet<>(after.winners()).equals(new TreeSet<>(sheet.winners()))) {
        best =
            Optional.of(
                new UpperBound(sheet.winners(), after.winners(), changes, changed, recounts));
        return true;
      }
      return false;
    }
  }
}
