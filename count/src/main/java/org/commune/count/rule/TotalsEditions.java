package org.commune.count.rule;

import static org.commune.count.Cited.cited;

import java.util.List;
import org.commune.count.CountingRule;
import org.commune.count.Fraction;
import org.commune.count.Share;
import org.commune.count.rule.Points.MostCrosses;
import org.commune.count.rule.Points.RankPoints;

/** Editions of rules that add up points once. */
public final class TotalsEditions {

  private TotalsEditions() {}

  public static TotalsRule plurality() {
    return rule(
        "plurality/first-preference",
        "Plurality: most first preferences or sole crosses",
        new Points.FirstPreference(),
        "Representation of the People Act 1983 (UK) Sch. 1 rules 37, 47, 50");
  }

  /** One vote each, several seats. */
  public static TotalsRule singleNonTransferable() {
    return rule(
        "sntv/first-preference",
        "Single non-transferable vote: one vote each, the highest take the seats",
        new Points.FirstPreference(),
        "Public Offices Election Act 1950 (Japan) arts. 36, 95, until 1994");
  }

  public static TotalsRule block() {
    return rule(
        "block/as-many-as-seats",
        "Block vote: as many crosses as seats",
        new Points.Crosses(MostCrosses.AS_MANY_AS_SEATS),
        "Local Elections (Principal Areas) (England and Wales) Rules 2006 rule 37");
  }

  public static TotalsRule limited() {
    return rule(
        "limited/one-fewer",
        "Limited vote: one cross fewer than seats",
        new Points.Crosses(MostCrosses.ONE_FEWER_THAN_SEATS),
        "Representation of the People Act 1867 (UK) s. 9");
  }

  public static TotalsRule cumulative() {
    return rule(
        "cumulative/points",
        "Cumulative vote: as many points as seats, spread at will",
        new Points.Spread(),
        "Illinois Constitution of 1870 art. IV ss. 7-8");
  }

  public static TotalsRule approval() {
    return rule(
        "approval/any-number",
        "Approval: any number of crosses",
        new Points.Crosses(MostCrosses.ANY_NUMBER),
        "Brams and Fishburn, Am. Pol. Sci. Rev. 72 (1978); PEP 13");
  }

  public static TotalsRule score() {
    return rule(
        "score/sum-5",
        "Score: sum of 0 to 5 points",
        new Points.ScoreSum(5),
        "Smith, \"Range voting\" (2000)");
  }

  public static TotalsRule scoreAverage() {
    return rule(
        "score/average-5",
        "Score: average of 0 to 5 points, opinions from half of the papers needed",
        new Points.ScoreAverage(5, Share.atLeast(Fraction.HALF)),
        "Smith, \"Range voting\" (2000), with quorum");
  }

  public static TotalsRule borda() {
    return borda("borda/shared", RankPoints.BORDA_SHARED, "Borda 1781");
  }

  public static TotalsRule bordaUnrankedNone() {
    return borda("borda/unranked-none", RankPoints.BORDA_UNRANKED_NONE, "Borda 1781");
  }

  public static TotalsRule bordaModified() {
    return borda(
        "borda/modified", RankPoints.BORDA_MODIFIED, "Saari 2008; Emerson, de Borda Institute");
  }

  public static TotalsRule dowdall() {
    return borda(
        "borda/nauru-dowdall", RankPoints.HARMONIC, "Electoral Act 1965 (Nauru) as amended 1971");
  }

  private static TotalsRule borda(String id, RankPoints points, String source) {
    return rule(id, "Borda count: " + points.words(), new Points.ByRank(points), source);
  }

  private static TotalsRule rule(String id, String title, Points points, String source) {
    return new TotalsRule(id, title, cited(points, source));
  }

  public static List<CountingRule> all() {
    return List.of(
        plurality(),
        singleNonTransferable(),
        block(),
        limited(),
        cumulative(),
        approval(),
        score(),
        scoreAverage(),
        borda(),
        bordaUnrankedNone(),
        bordaModified(),
        dowdall());
  }
}
