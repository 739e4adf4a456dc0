package org.commune.count.format;

import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.commune.count.Approval;
import org.commune.count.Ballot;
import org.commune.count.Candidate;
import org.commune.count.Mark;
import org.commune.count.Marking;
import org.commune.count.Ranking;
import org.commune.count.Scores;

/** The facts that a file holds, and on how many of its papers; 0 for those about no paper. */
final class Facts {

  private final Map<Fact, Long> found = new EnumMap<>(Fact.class);
  private final BitSet marked = new BitSet();

  private Facts() {}

  static Map<Fact, Long> of(BallotFile file) {
    var facts = new Facts();
    facts.about(file);
    file.ballots().ballots().forEach(facts::about);
    if (facts.marked.cardinality() < file.ballots().candidates().size()) {
      facts.found.put(Fact.UNMARKED, 0L);
    }
    if (facts.kinds() > 1) {
      facts.found.put(Fact.SEVERAL_KINDS, 0L);
    }
    return Collections.unmodifiableMap(facts.found);
  }

  /** One line, nothing around it. */
  static boolean plain(String text) {
    return text.equals(text.strip()) && text.chars().noneMatch(Character::isISOControl);
  }

  private void about(BallotFile file) {
    String title = file.ballots().title();
    put(Fact.TITLE, !title.isEmpty());
    put(Fact.ODD_TITLE, !plain(title));
    put(Fact.SEATS, file.seats().isPresent());
    put(Fact.TIE_ORDER, !file.tieOrder().isEmpty());
    put(Fact.COSTS, file.costs().isPresent());
    List<Candidate> candidates = file.ballots().candidates();
    put(Fact.WITHDRAWN, candidates.stream().anyMatch(Candidate::withdrawn));
    put(Fact.GROUPS, candidates.stream().anyMatch(one -> !one.groups().isEmpty()));
  }

  private void put(Fact fact, boolean present) {
    if (present) {
      found.put(fact, 0L);
    }
  }

  private long kinds() {
    return List.of(Fact.RANKINGS, Fact.APPROVALS, Fact.POINTS).stream()
        .filter(found::containsKey)
        .count();
  }

  private void count(Fact fact, boolean present) {
    if (present) {
      found.merge(fact, 1L, Long::sum);
    }
  }

  private void about(Ballot ballot) {
    count(Fact.FRACTIONS, !ballot.weight().isWhole());
    Marking marking = ballot.marking();
    switch (marking) {
      case Approval(var candidates) -> {
        count(Fact.APPROVALS, true);
        count(Fact.BLANK_PAPERS, candidates.isEmpty());
        candidates.forEach(marked::set);
      }
      case Scores(var points) -> {
        count(Fact.POINTS, true);
        count(Fact.BLANK_PAPERS, points.isEmpty());
        count(
            Fact.ODD_POINTS,
            points.values().stream().anyMatch(p -> !p.isWhole() || p.signum() < 0));
        points.keySet().forEach(marked::set);
      }
      case Ranking ranking -> about(ranking);
    }
  }

  private void about(Ranking ranking) {
    List<Mark> marks = ranking.marks();
    count(Fact.RANKINGS, true);
    count(Fact.BLANK_PAPERS, marks.isEmpty() && ranking.noOpinion().isEmpty());
    count(Fact.EQUAL_RANKS, marks.stream().anyMatch(Mark.Equal.class::isInstance));
    count(Fact.OVERVOTES, marks.stream().anyMatch(Mark.Overvoted.class::isInstance));
    int last = lastMade(marks);
    count(
        Fact.SKIPPED_RANKS,
        marks.subList(0, last + 1).stream().anyMatch(Mark.Skipped.class::isInstance));
    count(Fact.SKIPPED_AT_END, last + 1 < marks.size());
    count(Fact.NO_OPINION, !ranking.noOpinion().isEmpty());
    var seen = new BitSet();
    boolean doubled = false;
    for (Mark mark : marks) {
      for (int candidate : candidates(mark)) {
        doubled |= seen.get(candidate);
        seen.set(candidate);
      }
    }
    count(Fact.DOUBLE_MARKS, doubled);
    count(Fact.NO_OPINION_ON_RANKED, ranking.noOpinion().stream().anyMatch(seen::get));
    marked.or(seen);
    ranking.noOpinion().forEach(marked::set);
  }

  /** Position of the last mark that is not a skipped rank; -1 if there is none. */
  static int lastMade(List<Mark> marks) {
    int last = marks.size() - 1;
    while (last >= 0 && marks.get(last) instanceof Mark.Skipped) {
      last--;
    }
    return last;
  }

  /** Those who stand at a rank. */
  static List<Integer> candidates(Mark mark) {
    return switch (mark) {
      case Mark.Choice(int candidate) -> List.of(candidate);
      case Mark.Equal(var candidates) -> candidates;
      case Mark.Skipped() -> List.of();
      case Mark.Overvoted() -> List.of();
    };
  }
}
