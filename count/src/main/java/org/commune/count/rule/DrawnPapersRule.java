package org.commune.count.rule;

import java.util.List;
import org.commune.count.Cited;
import org.commune.count.CountingRule;
import org.commune.count.Provision;
import org.commune.count.TieBreak.LookBack;
import org.commune.count.TieBreak.LookBack.Direction;

/**
 * A single transferable vote in whole papers: a surplus passes on as so many papers, taken from the
 * top of each pile, so chance is part of the law (Coakley and O'Neill, Econ. Soc. Rev. 16(1),
 * 1984). Here the mixing of papers is drawn from a committed seed, so that the count can be
 * repeated; without a lot in the declared policy the rule refuses to count.
 *
 * @param ties the rule's own means, before the declared policy
 */
public record DrawnPapersRule(
    String id,
    String title,
    Cited<PaperReading> papers,
    Cited<Quota> quota,
    Cited<Deferral> deferral,
    Cited<Deferral> jointExclusion,
    Cited<List<LookBack>> ties)
    implements CountingRule {

  /** Dail Eireann. */
  public static DrawnPapersRule ireland() {
    String act = "Electoral Act 1992 (Ireland) s. ";
    return new DrawnPapersRule(
        "stv/ireland-1992",
        "Dail Eireann: whole papers, mixed by a committed seed",
        Cited.cited(PaperReading.consecutive(), act + "118(1), \"non-transferable paper\""),
        Cited.cited(Quota.DROOP_WHOLE, act + "120"),
        Cited.cited(Deferral.IF_LESS, act + "121"),
        Cited.cited(Deferral.IF_LESS, act + "122"),
        Cited.cited(List.of(new LookBack(Direction.EARLIEST)), act + "121, 122"));
  }

  @Override
  public List<Provision> provisions() {
    return List.of(
        new Provision("papers", papers.value().words(), papers.source()),
        new Provision("mixing", "by the seed of the declared lot", "this library"),
        new Provision("quota", quota.value().words(), quota.source()),
        new Provision(
            "surplus",
            "papers last filed in each sub-parcel, as many as its share of the surplus, the largest"
                + " fractions rounded up",
            deferral.source()),
        new Provision("surpluses wait", deferral.value().words(), deferral.source()),
        new Provision("joint exclusion", jointExclusion.value().words(), jointExclusion.source()),
        new Provision(
            "last vacancies",
            "those who continue, once they are no more than the seats left",
            "Electoral Act 1992 (Ireland) s. 124"),
        new Provision("ties", LookBackWords.of(ties.value()), ties.source()));
  }
}
