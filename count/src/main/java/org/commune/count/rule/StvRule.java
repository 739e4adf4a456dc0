package org.commune.count.rule;

import java.util.List;
import org.commune.count.Cited;
import org.commune.count.CountingRule;
import org.commune.count.Provision;
import org.commune.count.TieBreak.LookBack;

/**
 * A single transferable vote counted in parcels of papers: surpluses pass on at a reduced value,
 * the lowest are excluded, until the seats are full.
 *
 * @param activeVoteElects whether reaching the active vote divided by one more than the seats left
 *     elects too (ERS97 5.1.7)
 * @param deferral when surpluses wait because they cannot change who is lowest
 * @param jointExclusion when several lowest are excluded together
 * @param ties the rule's own means, before the declared policy
 * @param everyPortionLooksBack whether a look back sees each portion of an exclusion, or stages
 *     only
 */
public record StvRule(
    String id,
    String title,
    Cited<PaperReading> papers,
    Cited<Quota> quota,
    Cited<QuotaRevision> quotaRevision,
    Cited<Boolean> activeVoteElects,
    Cited<Arithmetic> arithmetic,
    Cited<SurplusBasis> surplus,
    Cited<SurplusOrder> surplusOrder,
    Cited<Deferral> deferral,
    Cited<Deferral> jointExclusion,
    Cited<Passing> passing,
    Cited<LastVacancies> lastVacancies,
    Cited<List<LookBack>> ties,
    Cited<Boolean> everyPortionLooksBack)
    implements CountingRule {

  @Override
  public List<Provision> provisions() {
    return List.of(
        new Provision("papers", papers.value().words(), papers.source()),
        new Provision("quota", quota.value().words(), quota.source()),
        new Provision("quota later", quotaRevision.value().words(), quotaRevision.source()),
        new Provision(
            "election below the quota",
            activeVoteElects.value()
                ? "by reaching the active vote divided by one more than the seats left"
                : "only as a last vacancy",
            activeVoteElects.source()),
        new Provision("arithmetic", arithmetic.value().words(), arithmetic.source()),
        new Provision("surplus", surplus.value().words(), surplus.source()),
        new Provision("order of surpluses", surplusOrder.value().words(), surplusOrder.source()),
        new Provision("surpluses wait", deferral.value().words(), deferral.source()),
        new Provision("joint exclusion", jointExclusion.value().words(), jointExclusion.source()),
        new Provision("excluded papers pass", passing.value().words(), passing.source()),
        new Provision("last vacancies", lastVacancies.value().words(), lastVacancies.source()),
        new Provision("ties", LookBackWords.of(ties.value()), ties.source()),
        new Provision(
            "looking back",
            everyPortionLooksBack.value() ? "to every portion" : "to stages",
            everyPortionLooksBack.source()));
  }
}
