package org.commune.count.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.commune.count.CountSheet;
import org.commune.count.Fraction;
import org.commune.count.Stage;

/**
 * Numbers of papers worth trying: a result turns where one candidate comes level with the next, so
 * the leads of every stage, and what is just above and half of them; and some round steps besides.
 */
final class Amounts {

  private final NavigableSet<Fraction> some;

  private Amounts(NavigableSet<Fraction> some) {
    this.some = some;
  }

  static Amounts of(CountSheet sheet) {
    var some = new TreeSet<Fraction>();
    for (Stage stage : sheet.stages()) {
      List<Fraction> sorted = stage.totals().stream().sorted().toList();
      for (int i = 1; i < sorted.size(); i++) {
        Fraction lead = sorted.get(i).minus(sorted.get(i - 1));
        Fraction half = Fraction.of(lead.dividedBy(2).floor());
        some.addAll(whole(Fraction.of(lead.floor())));
        some.addAll(whole(half));
      }
    }
    Fraction all = sheet.valid();
    for (Fraction step = Fraction.ONE; all.exceeds(step); step = next(step)) {
      some.add(step);
    }
    return new Amounts(some);
  }

  private static List<Fraction> whole(Fraction around) {
    return List.of(around, around.plus(Fraction.ONE));
  }

  /** Every number to ten, and then a tenth more each time. */
  private static Fraction next(Fraction step) {
    return step.plus(Fraction.of(step.dividedBy(10).ceiling()));
  }

  /** Those below a number, and then the number itself. */
  List<Fraction> upTo(Fraction most) {
    var fitting = new ArrayList<>(some.subSet(Fraction.ZERO, false, most, false));
    if (most.signum() > 0) {
      fitting.add(most);
    }
    return List.copyOf(fitting);
  }
}
