package org.commune.count.margin;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.commune.count.Ballots;
import org.commune.count.Election;
import org.commune.count.TiePolicy;
import org.commune.count.change.Changes;
import org.commune.count.change.Order;
import org.commune.count.compare.PossibleResults;

/**
 * Branch and bound over courses of exclusions that end with somebody else.
 *
 * <p>A course of the last few is true of any longer course that ends with it, so what it needs at
 * least, all its extensions need. The one that needs least is extended first, by whoever goes just
 * before; what needs as much as is known to be enough is dropped. A course of all candidates needs
 * exactly what it needs.
 */
final class CourseSearch {

  private static final int TRIES = 4_000;
  private static final int FEW_TRIES = 200;

  /**
   * Recounts spent on something to begin with: the less is known to be enough, the more is dropped.
   */
  private static final int FIRST_RECOUNTS = 600;

  /** Whole papers beyond the bound that are tried before a longer course is. */
  private static final int BEYOND = 3;

  /**
   * @param parts the program solved, once its turn has come
   */
  private record Open(Course course, long needs, Optional<Relaxation> parts) {}

  private record Shown(long papers, Changes changes, Ballots changed, List<String> otherwise) {}

  private final Election election;
  private final Ballots ballots;
  private final Papers papers;
  private final String winner;
  private final int mostCourses;
  private final List<Integer> taking;
  private final PriorityQueue<Open> open =
      new PriorityQueue<>(
          Comparator.comparingLong(Open::needs)
              .thenComparingInt(one -> -one.course().length())
              .thenComparing(one -> one.course().order().toString()));
  private Optional<Shown> best = Optional.empty();
  private long unsettled = Long.MAX_VALUE;
  private int courses;

  CourseSearch(Election election, Ballots ballots, Papers papers, String winner, int mostCourses) {
    this.election = election;
    this.ballots = ballots;
    this.papers = papers;
    this.winner = winner;
    this.mostCourses = mostCourses;
    this.taking = Order.taking(ballots);
  }

  RunoffMargin margin() {
    UpperBound.of(drawingLots(), ballots, FIRST_RECOUNTS)
        .flatMap(bound -> recounted(bound.changes()))
        .ifPresent(this::offer);
    // One paper at least: where none is needed, a lot decides, and nothing is searched.
    taking.stream()
        .filter(other -> !ballots.names().get(other).equals(winner))
        .forEach(other -> open.add(new Open(new Course(List.of(other)), 1, Optional.empty())));
    while (!open.isEmpty() && open.element().needs() < enough() && courses < mostCourses) {
      Open next = open.remove();
      if (next.parts().isEmpty()) {
        relax(next);
      } else {
        show(next, next.parts().get());
        follow(next);
      }
    }
    long unsearched = open.isEmpty() ? Long.MAX_VALUE : open.element().needs();
    Shown shown = best.orElseGet(this::everyPaper);
    long atLeast = Math.min(shown.papers(), Math.min(unsettled, unsearched));
    return new RunoffMargin(
        winner,
        BigInteger.valueOf(atLeast),
        BigInteger.valueOf(shown.papers()),
        shown.changes(),
        shown.changed(),
        shown.otherwise(),
        courses);
  }

  /** Where ties are broken somehow; what is found so is recounted with every tie in every way. */
  private Election drawingLots() {
    return Election.of(election.rule(), 1, TiePolicy.lot("0".repeat(32)));
  }

  private long enough() {
    return best.map(Shown::papers).orElse(Long.MAX_VALUE);
  }

  private void follow(Open one) {
    if (one.course().length() == taking.size()) {
      settle(one);
    } else if (one.needs() < enough()) {
      extend(one);
    }
  }

  /** The program is solved only when nothing else needs less by the bounds that cost little. */
  private void relax(Open one) {
    courses++;
    var parts = new Relaxation(one.course(), one.course().classes(papers), papers.number());
    add(one.course(), Math.max(one.needs(), parts.bound().longValueExact()), Optional.of(parts));
  }

  private void extend(Open last) {
    for (int before : taking) {
      if (!last.course().order().contains(before)) {
        var course =
            new Course(Stream.concat(Stream.of(before), last.course().order().stream()).toList());
        long first = FirstPreferences.need(course, papers, taking);
        long need = Math.max(first, course.worstRow(papers));
        add(course, Math.max(last.needs(), need), Optional.empty());
      }
    }
  }

  private void add(Course course, long needs, Optional<Relaxation> parts) {
    if (needs < enough()) {
      open.add(new Open(course, needs, parts));
    }
  }

  /** Whole papers near the solution in parts of papers, if a recount shows that they are enough. */
  private void show(Open one, Relaxation parts) {
    Map<Integer, Long> leaving = parts.leaving();
    Map<Integer, Long> coming = parts.coming();
    long least = Math.max(one.needs(), Math.max(sum(leaving), sum(coming)));
    for (long number = least; number < enough() && number <= least + BEYOND; number++) {
      if (offered(one.course(), number, leaving, coming, FEW_TRIES).isPresent()) {
        return;
      }
    }
  }

  private static long sum(Map<Integer, Long> numbers) {
    return numbers.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The exact need of a course of all candidates. */
  private void settle(Open full) {
    for (long number = full.needs(); number < enough(); number++) {
      var search = offered(full.course(), number, Map.of(), Map.of(), TRIES);
      if (search.isPresent()) {
        unsettled = search.get() ? unsettled : Math.min(unsettled, number);
        return;
      }
    }
  }

  /**
   * Tries an exchange of at most so many papers: true when there is one, and what a recount shows
   * of it is kept; false when the search was cut short; empty when there is none.
   */
  private Optional<Boolean> offered(
      Course course,
      long number,
      Map<Integer, Long> leaving,
      Map<Integer, Long> coming,
      int tries) {
    var search = new WholePapers(course, course.classes(papers), coming.keySet(), tries);
    Optional<WholePapers.Exchanged> found = search.atMost(number, leaving, coming);
    if (found.isEmpty()) {
      return search.thorough() ? Optional.empty() : Optional.of(false);
    }
    new Remarked(course, papers)
        .ways(found.get()).stream()
            .map(this::recounted)
            .flatMap(Optional::stream)
            .forEach(this::offer);
    return Optional.of(true);
  }

  private void offer(Shown shown) {
    if (shown.papers() < enough()) {
      best = Optional.of(shown);
    }
  }

  private Optional<Shown> recounted(Changes changes) {
    Ballots changed = changes.on(ballots);
    List<String> otherwise =
        PossibleResults.of(election, changed, RunoffMargin.MOST_LOTS).committees().stream()
            .map(List::getFirst)
            .filter(one -> !one.equals(winner))
            .toList();
    return otherwise.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Shown(changes.papers().numerator().longValueExact(), changes, changed, otherwise));
  }

  /** Never needed but for a search cut short before it found anything. */
  private Shown everyPaper() {
    int other = open.element().course().order().getLast();
    Changes changes = Remarked.allFor(other, papers);
    return recounted(changes)
        .orElseThrow(() -> new IllegalStateException("every paper for one elects that one"));
  }
}
