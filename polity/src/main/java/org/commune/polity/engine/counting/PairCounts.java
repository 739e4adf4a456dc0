package org.commune.polity.engine.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Quorum;
import org.commune.charter.language.Rule;
import org.commune.count.Condorcet;
import org.commune.count.DebianQuestion;
import org.commune.count.DebianResult;
import org.commune.count.Fraction;
import org.commune.count.Level;
import org.commune.count.PairwiseMatrix;
import org.commune.polity.Ground;
import org.commune.polity.deed.ElectionDeed.Sheet;
import org.commune.polity.engine.deciding.Ranked;
import org.commune.polity.engine.seating.Bench;
import org.commune.polity.state.Paper;
import org.commune.polity.state.PersonId;

/** Candidates compared two by two as the Debian constitution does it (A.5), seat after seat. */
final class PairCounts {
  /** Stands in where a charter names no default option: everybody is preferred to it. */
  private static final String NOBODY = "(nobody)";

  private PairCounts() {}

  static Counted cssd(Poll poll) {
    Bench bench = poll.bench().copy();
    List<PersonId> winners = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<PersonId> left = new ArrayList<>(poll.candidates());
    while (!bench.isFull() && !left.isEmpty()) {
      PairwiseMatrix matrix = matrix(poll, left);
      DebianResult result = Condorcet.debian(matrix, question(poll, matrix.options().size() - 1));
      Optional<String> winner = winner(poll, matrix, result);
      words.add(Ranked.words(matrix, result));
      if (winner.isEmpty()) {
        List<String> tied = result.winners().stream().map(matrix.options()::get).sorted().toList();
        return new Counted.Tied(tied, String.join("; ", words));
      }
      if (winner.get().equals(matrix.options().getLast())) {
        break;
      }
      PersonId first = new PersonId(winner.get());
      Optional<Ground> refusal = bench.refusal(first);
      if (refusal.isPresent() && VoteTotals.refuses(poll)) {
        return new Counted.Impossible(refusal.get());
      }
      if (refusal.isEmpty()) {
        bench.seat(first);
        winners.add(first);
      }
      left.remove(first);
    }
    return winners.isEmpty()
        ? new Counted.Nobody(String.join("; ", words))
        : new Counted.Chosen(List.copyOf(winners), String.join("; ", words));
  }

  private static DebianQuestion question(Poll poll, int fallback) {
    boolean named = poll.contest().defaultOption().isPresent();
    Level quorum =
        poll.contest()
            .words()
            .filter(_ -> named)
            .flatMap(w -> w.quorum())
            .flatMap(Quorum::perOptionOverDefault)
            .map(e -> Ranked.level(poll.scene().value(e)))
            .orElse(Level.none());
    return DebianQuestion.against(fallback).withQuorum(quorum);
  }

  private static Optional<String> winner(Poll poll, PairwiseMatrix matrix, DebianResult result) {
    List<String> best = result.winners().stream().map(matrix.options()::get).toList();
    if (best.size() == 1) {
      return Optional.of(best.getFirst());
    }
    Optional<String> chosen = poll.ties().preferred().map(PersonId::id).filter(best::contains);
    return chosen.or(() ->
        poll.ties().order(best.stream().map(PersonId::new).toList()).map(o -> o.getFirst().id()));
  }

  /** The comparisons among those left, with the default option last. */
  private static PairwiseMatrix matrix(Poll poll, List<PersonId> left) {
    List<String> options = new ArrayList<>(left.stream().map(PersonId::id).toList());
    options.add(poll.contest().defaultOption().orElse(NOBODY));
    return new PairwiseMatrix(
        options,
        options.stream().map(a -> options.stream().map(b -> prefer(poll, a, b)).toList()).toList());
  }

  private static Fraction prefer(Poll poll, String a, String b) {
    if (a.equals(b) || a.equals(NOBODY)) {
      return Fraction.ZERO;
    }
    if (b.equals(NOBODY)) {
      return Fraction.ONE;
    }
    if (poll.sheet().isPresent()) {
      return published(poll.sheet().get(), a, b);
    }
    boolean last =
        poll.contest()
            .words()
            .flatMap(w -> w.ballot())
            .map(x -> x.unranked() == Rule.Unranked.LAST_EQUAL)
            .orElse(true);
    Fraction votes = Fraction.ZERO;
    for (var cast : poll.election().ballots().entrySet()) {
      int first = rank(cast.getValue(), a);
      int second = rank(cast.getValue(), b);
      boolean prefers = first < second && (last || second < Integer.MAX_VALUE);
      votes = prefers ? votes.plus(poll.weight(cast.getKey())) : votes;
    }
    return votes;
  }

  private static int rank(Paper cast, String option) {
    for (int rank = 0; rank < cast.ranking().size(); rank++) {
      if (cast.ranking().get(rank).contains(option)) {
        return rank;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static Fraction published(Sheet sheet, String a, String b) {
    int row = sheet.options().indexOf(a);
    int column = sheet.options().indexOf(b);
    return row < 0 || column < 0 ? Fraction.ZERO : Fraction.of(sheet.beats().get(row).get(column));
  }
}
