package org.commune.charter.comparing;

import java.util.Map;
import java.util.Set;
import org.commune.charter.comparing.Amount.Relation;
import org.commune.charter.language.Threshold.Base;

/** Which of two shares is the larger, where their bases allow it to be said. */
final class Shares {
  private Shares() {}

  /** The bases that are never smaller than a base: all votes cast, than those for and against. */
  private static final Map<Base, Set<Base>> AT_LEAST =
      Map.of(
          Base.FOR_AGAINST,
          Set.of(Base.CAST, Base.PRESENT, Base.ELIGIBLE, Base.SEATS_FILLED, Base.SEATS),
          Base.CAST,
          Set.of(Base.PRESENT, Base.ELIGIBLE, Base.SEATS_FILLED, Base.SEATS),
          Base.PRESENT,
          Set.of(Base.ELIGIBLE, Base.SEATS_FILLED, Base.SEATS),
          Base.SEATS_FILLED,
          Set.of(Base.SEATS));

  static Relation relation(Amount.Share now, Amount.Share then) {
    Relation base = bases(now.base(), then.base());
    Relation share = Amount.order(now.share().compareTo(then.share()));
    Relation strict =
        share == Relation.SAME
            ? Amount.order(Boolean.compare(now.strict(), then.strict()))
            : Relation.SAME;
    return together(together(base, share), strict);
  }

  private static Relation bases(Base now, Base then) {
    if (now == then) {
      return Relation.SAME;
    }
    if (AT_LEAST.getOrDefault(then, Set.of()).contains(now)) {
      return Relation.MORE;
    }
    return AT_LEAST.getOrDefault(now, Set.of()).contains(then) ? Relation.LESS : Relation.OTHER;
  }

  private static Relation together(Relation one, Relation other) {
    if (one == Relation.SAME || one == other) {
      return other;
    }
    return other == Relation.SAME ? one : Relation.OTHER;
  }
}
