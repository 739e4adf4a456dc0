package org.commune.count;

import org.commune.count.rule.BucklinRule;
import org.commune.count.rule.CommitteeRule;
import org.commune.count.rule.CondorcetRule;
import org.commune.count.rule.DrawnPapersRule;
import org.commune.count.rule.InstantRunoffRule;
import org.commune.count.rule.MajorityJudgmentRule;
import org.commune.count.rule.MeekRule;
import org.commune.count.rule.Points;
import org.commune.count.rule.StarRule;
import org.commune.count.rule.StvRule;
import org.commune.count.rule.TotalsRule;
import org.commune.testkit.Gen;
import org.commune.testkit.Source;

/** Random ballots of the kind that a rule counts. */
public final class EveryKindOfBallot {

  private EveryKindOfBallot() {}

  /** Ballots with every fault that the rule has to read. */
  public static Gen<Ballots> of(CountingRule rule, int candidates, int ballots) {
    return switch (rule) {
      case BucklinRule _,
          CondorcetRule _,
          DrawnPapersRule _,
          InstantRunoffRule _,
          MeekRule _,
          StvRule _ ->
          RandomElections.untidyRankings(candidates, ballots);
      case CommitteeRule _ -> RandomElections.approvals(candidates, ballots);
      case MajorityJudgmentRule _, StarRule _ -> RandomElections.scores(candidates, ballots);
      case TotalsRule totals ->
          switch (totals.points().value()) {
            case Points.FirstPreference(), Points.ByRank _ ->
                RandomElections.untidyRankings(candidates, ballots);
            case Points.Crosses _ -> RandomElections.approvals(candidates, ballots);
            case Points.Spread(), Points.ScoreSum _, Points.ScoreAverage _ ->
                RandomElections.scores(candidates, ballots);
          };
    };
  }

  /** Fewer seats than candidates; one where the rule fills one. */
  public static int seats(CountingRule rule, Ballots ballots, Source source) {
    return rule instanceof InstantRunoffRule || rule instanceof StarRule
        ? 1
        : 1 + (int) source.upTo(ballots.candidates().size() - 2L);
  }
}
