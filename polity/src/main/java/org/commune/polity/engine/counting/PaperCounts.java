package org.commune.polity.engine.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Election.Quota;
import org.commune.charter.language.Rule;
import org.commune.count.Ballots;
import org.commune.count.CountSheet;
import org.commune.count.Counting;
import org.commune.count.CountingRule;
import org.commune.count.Election;
import org.commune.count.OpenTie;
import org.commune.count.Outcome;
import org.commune.count.TiePolicy;
import org.commune.count.rule.CondorcetEditions;
import org.commune.count.rule.InstantRunoffEditions;
import org.commune.count.rule.StarRule;
import org.commune.count.rule.StvEditions;
import org.commune.count.rule.StvRule;
import org.commune.count.rule.TotalsEditions;
import org.commune.polity.CountOfBallots;
import org.commune.polity.Ground;
import org.commune.polity.engine.seating.Bench;
import org.commune.polity.state.PersonId;

/** Rankings and points counted by the editions of the counting module. */
final class PaperCounts {
  private PaperCounts() {}

  /**
   * Single transferable vote as in Scottish local elections, which charters mean where they say no
   * more than "STV"; with whole votes over seats as quota where the charter says Hare.
   */
  static Counted stv(Poll poll) {
    StvRule scottish = StvEditions.scotland();
    boolean hare = poll.contest().words().flatMap(w -> w.quota()).equals(Optional.of(Quota.HARE));
    return together(poll, hare ? hare(scottish) : scottish);
  }

  private static StvRule hare(StvRule like) {
    return new StvRule(
        "stv/scotland-2011, Hare quota",
        like.title() + ", with the Hare quota of the charter",
        like.papers(),
        new org.commune.count.Cited<>(org.commune.count.rule.Quota.HARE, "the charter"),
        like.quotaRevision(),
        like.activeVoteElects(),
        like.arithmetic(),
        like.surplus(),
        like.surplusOrder(),
        like.deferral(),
        like.jointExclusion(),
        like.passing(),
        like.lastVacancies(),
        like.ties(),
        like.everyPortionLooksBack());
  }

  static Counted instantRunoff(Poll poll) {
    return oneByOne(poll, InstantRunoffEditions.plain());
  }

  static Counted schulze(Poll poll) {
    boolean absent =
        poll.contest()
            .words()
            .flatMap(w -> w.ballot())
            .filter(b -> b.unranked() == Rule.Unranked.ABSENT)
            .isPresent();
    return oneByOne(poll, absent ? CondorcetEditions.elekto() : CondorcetEditions.schulze());
  }

  static Counted rankedPairs(Poll poll) {
    return oneByOne(poll, CondorcetEditions.rankedPairs());
  }

  /** Each seat by its own two rounds, among those whom the seats before have left. */
  static Counted star(Poll poll) {
    return oneByOne(poll, StarRule.equalVote());
  }

  static Counted borda(Poll poll) {
    return oneByOne(poll, TotalsEditions.borda());
  }

  /** All seats in one count, within the caps; fewer, where the caps leave too few who may sit. */
  private static Counted together(Poll all, CountingRule rule) {
    Poll poll =
        all.among(all.candidates().stream().filter(p -> all.bench().refusal(p).isEmpty()).toList());
    String refused = "";
    for (int seats = Math.min(poll.bench().open(), poll.candidates().size()); seats > 0; seats--) {
      try {
        return switch (count(poll, rule, seats, poll.ties().policy(poll.candidates()), true)) {
          case OpenTie tie -> tied(tie);
          case CountSheet sheet -> fitting(poll, rule, sheet);
        };
      } catch (IllegalArgumentException e) {
        // The counting module refuses caps that so many seats cannot keep.
        refused = ": " + e.getMessage();
      }
    }
    return new Counted.Nobody("the caps keep out all who stand" + refused);
  }

  private static Outcome count(
      Poll poll, CountingRule rule, int seats, TiePolicy ties, boolean capped) {
    Election election = new Election(rule, seats, ties, capped ? poll.constraints() : List.of());
    Ballots papers = rule instanceof StarRule ? poll.scored() : poll.ranked();
    Outcome outcome = Counting.count(election, papers);
    if (outcome instanceof OpenTie tie && poll.ties().preferred().isPresent()) {
      Election decided =
          new Election(
              rule,
              seats,
              poll.ties().decided(tie.purpose(), tie.candidates()),
              election.constraints());
      return Counting.count(decided, papers);
    }
    return outcome;
  }

  private static Counted tied(OpenTie tie) {
    return new Counted.Tied(
        tie.candidates(),
        "tied at stage "
            + tie.stage()
            + " "
            + tie.purpose()
            + ": "
            + String.join(", ", tie.candidates()));
  }

  /** Whom a cap still keeps out, having belonged to two groups, stands aside for another count. */
  private static Counted fitting(Poll poll, CountingRule rule, CountSheet sheet) {
    Bench bench = poll.bench().copy();
    List<PersonId> winners = sheet.winners().stream().map(PersonId::new).toList();
    for (PersonId winner : winners) {
      Optional<Ground> refusal = bench.refusal(winner);
      if (refusal.isPresent() && VoteTotals.refuses(poll)) {
        return new Counted.Invalid(refusal.get().failed());
      }
      if (refusal.isPresent()) {
        List<PersonId> others = poll.candidates().stream().filter(c -> !c.equals(winner)).toList();
        return together(poll.among(others), rule);
      }
      bench.seat(winner);
    }
    return new Counted.Chosen(
        winners,
        rule.id()
            + ": "
            + sheet.valid().plain()
            + " valid ballots"
            + sheet.quota().map(q -> ", quota " + q.plain()).orElse("")
            + "; elected "
            + VoteTotals.names(winners),
        Optional.of(new CountOfBallots(rule, sheet)));
  }

  /** One seat after the other, each among those who are left. */
  private static Counted oneByOne(Poll poll, CountingRule rule) {
    Bench bench = poll.bench().copy();
    List<PersonId> winners = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<CountOfBallots> counts = new ArrayList<>();
    List<PersonId> left = new ArrayList<>(poll.candidates());
    while (!bench.isFull() && !left.isEmpty()) {
      Outcome outcome;
      try {
        outcome = count(poll.among(left), rule, 1, poll.ties().policy(left), false);
      } catch (IllegalArgumentException e) {
        return poll.impossible("the ballots cannot be counted: " + e.getMessage(), "");
      }
      if (outcome instanceof OpenTie tie) {
        return tied(tie);
      }
      if (!(outcome instanceof CountSheet sheet) || sheet.winners().isEmpty()) {
        break;
      }
      PersonId first = new PersonId(sheet.winners().getFirst());
      Optional<Ground> refusal = bench.refusal(first);
      if (refusal.isPresent() && VoteTotals.refuses(poll)) {
        return new Counted.Invalid(refusal.get().failed());
      }
      if (refusal.isPresent()) {
        words.add(first + " is passed over by article " + refusal.get().article());
      } else {
        bench.seat(first);
        winners.add(first);
        counts.add(new CountOfBallots(rule, sheet));
      }
      left.remove(first);
    }
    words.addFirst(rule.id() + ": " + VoteTotals.names(winners));
    return winners.isEmpty()
        ? new Counted.Nobody("nobody is elected")
        : new Counted.Chosen(
            List.copyOf(winners),
            String.join("; ", words),
            counts.size() == 1 ? Optional.of(counts.getFirst()) : Optional.empty());
  }
}
