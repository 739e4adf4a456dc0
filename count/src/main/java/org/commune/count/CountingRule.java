package org.commune.count;

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

/**
 * A rule for counting ballots, as data. Two rules of one name differ by edition: a charter names
 * the edition, because a single field, such as the number of decimals, can elect somebody else.
 *
 * @sealedGraph
 */
public sealed interface CountingRule extends Edition
    permits BucklinRule,
        CommitteeRule,
        CondorcetRule,
        DrawnPapersRule,
        InstantRunoffRule,
        MajorityJudgmentRule,
        MeekRule,
        StarRule,
        StvRule,
        TotalsRule {}
