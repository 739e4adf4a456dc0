package org.commune.count.rule;

import java.util.List;
import org.commune.count.Cited;
import org.commune.count.CountingRule;
import org.commune.count.Provision;

/** A committee elected in proportion to approvals, one member after another. */
public record CommitteeRule(String id, String title, Cited<Method> method) implements CountingRule {

  /** How the next member is chosen. */
  public enum Method {
    /** Most votes, a voter with k elected counting 1/(k+1). */
    PROPORTIONAL_APPROVAL("most votes, those of a voter with k elected counting 1/(k+1)"),
    /** The one whose supporters' heaviest load stays least when they carry the seat together. */
    PHRAGMEN("the least load on supporters, who carry each seat together"),
    /** Whom supporters can buy at the lowest price each from equal shares; then Phragmen. */
    EQUAL_SHARES("the lowest price for supporters with equal shares of the seats; then Phragmen");

    private final String words;

    Method(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public static CommitteeRule proportionalApproval() {
    return new CommitteeRule(
        "committee/sequential-pav",
        "Sequential proportional approval voting",
        Cited.cited(Method.PROPORTIONAL_APPROVAL, "Thiele 1895"));
  }

  public static CommitteeRule phragmen() {
    return new CommitteeRule(
        "committee/sequential-phragmen",
        "Phragmen's sequential rule",
        Cited.cited(Method.PHRAGMEN, "Phragmen 1894; Brill et al., Math. Program. 203 (2024)"));
  }

  public static CommitteeRule equalShares() {
    return new CommitteeRule(
        "committee/equal-shares",
        "Method of Equal Shares, completed by Phragmen's rule",
        Cited.cited(Method.EQUAL_SHARES, "Peters and Skowron, EC 2020"));
  }

  @Override
  public List<Provision> provisions() {
    return List.of(
        new Provision("next member", method.value().words(), method.source()),
        new Provision("ballots", "approvals", method.source()));
  }
}
