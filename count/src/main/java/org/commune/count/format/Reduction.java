package org.commune.count.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.commune.count.Approval;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import org.commune.count.Fraction;
import org.commune.count.Mark;
import org.commune.count.Marking;
import org.commune.count.Ranking;
import org.commune.count.Scores;

/** A file without some of its facts. All else stays as it is. */
final class Reduction {

  private final Set<Fact> dropped;

  private Reduction(Set<Fact> dropped) {
    this.dropped = dropped;
  }

  static BallotFile without(Set<Fact> dropped, BallotFile file) {
    return new Reduction(dropped).of(file);
  }

  private BallotFile of(BallotFile file) {
    Ballots ballots = file.ballots();
    String title =
        dropped.contains(Fact.TITLE)
            ? ""
            : dropped.contains(Fact.ODD_TITLE)
                ? ballots.title().replaceAll("[\\s\\p{Cntrl}]+", " ").strip()
                : ballots.title();
    List<Candidate> candidates =
        dropped.contains(Fact.GROUPS)
            ? ballots.candidates().stream()
                .map(one -> new Candidate(one.name(), Map.of(), one.withdrawn()))
                .toList()
            : ballots.candidates();
    var kept = new ArrayList<Ballot>();
    for (Ballot ballot : ballots.ballots()) {
      Marking marking = of(ballot.marking());
      if (!(dropped.contains(Fact.BLANK_PAPERS) && blank(marking))) {
        kept.add(new Ballot(marking, ballot.weight()));
      }
    }
    var reduced =
        new BallotFile(
            new Ballots(title, candidates, kept),
            dropped.contains(Fact.SEATS) ? OptionalInt.empty() : file.seats(),
            dropped.contains(Fact.TIE_ORDER) ? List.of() : file.tieOrder());
    return dropped.contains(Fact.UNMARKED) ? marked(reduced) : reduced;
  }

  private static boolean blank(Marking marking) {
    return switch (marking) {
      case Approval(var candidates) -> candidates.isEmpty();
      case Scores(var points) -> points.isEmpty();
      case Ranking(var marks, var noOpinion) -> marks.isEmpty() && noOpinion.isEmpty();
    };
  }

  private Marking of(Marking marking) {
    return marking instanceof Ranking ranking ? of(ranking) : marking;
  }

  private Ranking of(Ranking ranking) {
    var seen = new BitSet();
    var marks = new ArrayList<Mark>();
    List<Mark> made = ranking.marks();
    int last = Facts.lastMade(made);
    for (int i = 0; i < made.size(); i++) {
      Mark mark = made.get(i);
      if (mark instanceof Mark.Overvoted && dropped.contains(Fact.OVERVOTES)) {
        break; // what comes after it has no certain place
      }
      boolean skipped = mark instanceof Mark.Skipped;
      if (!(skipped && dropped.contains(i > last ? Fact.SKIPPED_AT_END : Fact.SKIPPED_RANKS))) {
        once(mark, seen).ifPresent(marks::add);
      }
    }
    var noOpinion = new TreeSet<>(ranking.noOpinion());
    if (dropped.contains(Fact.NO_OPINION)) {
      noOpinion.clear();
    }
    if (dropped.contains(Fact.NO_OPINION_ON_RANKED)) {
      noOpinion.removeIf(seen::get);
    }
    return new Ranking(marks, noOpinion);
  }

  private Optional<Mark> once(Mark mark, BitSet seen) {
    List<Integer> here = Facts.candidates(mark);
    List<Integer> fresh = here.stream().filter(candidate -> !seen.get(candidate)).toList();
    here.forEach(seen::set);
    if (!dropped.contains(Fact.DOUBLE_MARKS) || fresh.size() == here.size()) {
      return Optional.of(mark);
    }
    return switch (fresh.size()) {
      case 0 -> Optional.<Mark>empty();
      case 1 -> Optional.<Mark>of(new Mark.Choice(fresh.getFirst()));
      default -> Optional.<Mark>of(new Mark.Equal(fresh));
    };
  }

  /** Only the candidates who stand on some paper. */
  private static BallotFile marked(BallotFile file) {
    Ballots ballots = file.ballots();
    var on = new TreeSet<Integer>();
    ballots.ballots().forEach(ballot -> on.addAll(standing(ballot.marking())));
    if (on.isEmpty()) {
      return file;
    }
    int[] number = new int[ballots.candidates().size()];
    List<Integer> order = List.copyOf(on);
    IntStream.range(0, order.size()).forEach(i -> number[order.get(i)] = i);
    List<Candidate> candidates = order.stream().map(ballots.candidates()::get).toList();
    List<String> names = candidates.stream().map(Candidate::name).toList();
    return new BallotFile(
        new Ballots(
            ballots.title(),
            candidates,
            ballots.ballots().stream()
                .map(b -> new Ballot(renumbered(b.marking(), number), b.weight()))
                .toList()),
        file.seats(),
        file.tieOrder().stream().filter(names::contains).toList());
  }

  private static Set<Integer> standing(Marking marking) {
    return switch (marking) {
      case Approval(var candidates) -> candidates;
      case Scores(var points) -> points.keySet();
      case Ranking(var marks, var noOpinion) -> {
        var on = new TreeSet<>(noOpinion);
        marks.forEach(mark -> on.addAll(Facts.candidates(mark)));
        yield on;
      }
    };
  }

  private static Marking renumbered(Marking marking, int[] number) {
    return switch (marking) {
      case Approval(var candidates) -> new Approval(numbers(candidates, number));
      case Scores(var points) -> {
        var byNumber = new TreeMap<Integer, Fraction>();
        points.forEach((candidate, given) -> byNumber.put(number[candidate], given));
        yield new Scores(byNumber);
      }
      case Ranking(var marks, var noOpinion) ->
          new Ranking(
              marks.stream().map(mark -> renumbered(mark, number)).toList(),
              numbers(noOpinion, number));
    };
  }

  private static Mark renumbered(Mark mark, int[] number) {
    return switch (mark) {
      case Mark.Choice(int candidate) -> new Mark.Choice(number[candidate]);
      case Mark.Equal(var candidates) -> new Mark.Equal(List.copyOf(numbers(candidates, number)));
      case Mark.Skipped() -> mark;
      case Mark.Overvoted() -> mark;
    };
  }

  private static SortedSet<Integer> numbers(Collection<Integer> candidates, int[] number) {
    var numbers = new TreeSet<Integer>();
    candidates.forEach(candidate -> numbers.add(number[candidate]));
    return numbers;
  }
}
