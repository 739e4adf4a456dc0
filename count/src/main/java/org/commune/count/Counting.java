package org.commune.count;

import org.commune.count.committee.CommitteeCount;
import org.commune.count.condorcet.PairwiseCount;
import org.commune.count.rule.BucklinRule;
import org.commune.count.rule.CommitteeRule;
import org.commune.count.rule.CondorcetRule;
import org.commune.count.rule.DrawnPapersRule;
import org.commune.count.rule.InstantRunoffRule;
import org.commune.count.rule.MajorityJudgmentRule;
import org.commune.count.rule.MeekRule;
import org.commune.count.rule.StarRule;
import org.commune.count.rule.StvRule;
import org.commune.count.rule.TotalsRule;
import org.commune.count.stv.DrawnPapersCount;
import org.commune.count.stv.InstantRunoff;
import org.commune.count.stv.MeekCount;
import org.commune.count.stv.ParcelCount;
import org.commune.count.tie.TieLeftOpen;
import org.commune.count.totals.BucklinCount;
import org.commune.count.totals.MajorityJudgmentCount;
import org.commune.count.totals.StarCount;
import org.commune.count.totals.TotalsCount;
import org.commune.count.totals.TwoRoundCount;

/** The door to every rule that counts ballots. */
public final class Counting {

  private Counting() {}

  /**
   * Counts the ballots of an election. The same ballots in any order, with the candidates in any
   * order, give the same result.
   *
   * @throws IllegalArgumentException when the ballots are of a kind the rule does not count, or no
   *     result can keep the constraints
   */
  public static Outcome count(Election election, Ballots ballots) {
    try {
      return switch (election.rule()) {
        case BucklinRule rule -> BucklinCount.count(rule, election, ballots);
        case MajorityJudgmentRule rule -> MajorityJudgmentCount.count(rule, election, ballots);
        case StarRule rule -> StarCount.count(rule, election, ballots);
        case TotalsRule rule -> TotalsCount.count(rule, election, ballots);
        case CommitteeRule rule -> CommitteeCount.count(rule, election, ballots);
        case CondorcetRule rule -> PairwiseCount.count(rule, election, ballots);
        case MeekRule rule -> MeekCount.count(rule, election, ballots);
        case StvRule rule -> ParcelCount.count(rule, election, ballots);
        case DrawnPapersRule rule -> DrawnPapersCount.count(rule, election, ballots);
        case InstantRunoffRule rule -> InstantRunoff.count(rule, election, ballots);
      };
    } catch (TieLeftOpen open) {
      return open.tie();
    }
  }

  /**
   * Counts an election of two rounds, or the first of them; a sheet that elects nobody says in its
   * stage between whom the second is to be held.
   *
   * @throws IllegalArgumentException when the rule needs the number of those registered and has it
   *     not, or the second ballot is of others than those who may stand
   */
  public static Outcome count(TwoRound rule, Rounds rounds, TiePolicy ties) {
    try {
      return TwoRoundCount.count(rule, rounds, ties);
    } catch (TieLeftOpen open) {
      return open.tie();
    }
  }
}
