package org.commune.count.stv;

import java.util.List;
import org.commune.count.Fraction;
import org.commune.count.rule.Arithmetic;
import org.commune.count.rule.StvRule;

/** How papers pass on under a rule: which ones, and at what value. */
final class Passage {

  private final StvRule rule;
  private final Arithmetic arithmetic;
  private final Tableau table;

  Passage(StvRule rule, Tableau table) {
    this.rule = rule;
    this.arithmetic = rule.arithmetic().value();
    this.table = table;
  }

  /** Passes the surplus of an elected candidate on, who keeps the quota and no papers. */
  void surplus(int candidate, Fraction surplus) {
    table.openBatch();
    Fraction placed =
        switch (rule.surplus().value()) {
          case ALL_WEIGHTED -> weighted(candidate, surplus);
          case ALL_ALIKE -> alike(candidate, surplus);
          case LAST_BATCH -> lastBatch(candidate, surplus);
        };
    table.takeOff(candidate, surplus, placed);
    table.clear(candidate, table.pile(candidate));
  }

  private Fraction weighted(int from, Fraction surplus) {
    Fraction placed = Fraction.ZERO;
    Fraction votes = table.total(from);
    for (Parcel parcel : table.pile(from)) {
      Fraction value = arithmetic.value(surplus.times(parcel.value()).dividedBy(votes));
      placed = placed.plus(all(from, table.sorted(List.of(parcel)), value));
    }
    return placed;
  }

  private Fraction alike(int from, Fraction surplus) {
    List<Parcel> pile = table.pile(from);
    long papers = pile.stream().mapToLong(parcel -> parcel.lists().papers()).sum();
    Fraction value = arithmetic.value(surplus.dividedBy(table.weight(papers)));
    return all(from, table.sorted(pile), value);
  }

  private Fraction lastBatch(int from, Fraction surplus) {
    List<Parcel> batch = table.lastBatch(from);
    Fraction present = batch.getFirst().value();
    Sorting sorting = table.sorted(batch);
    Fraction transferable = table.weight(sorting.transferable());
    Fraction exhausted = table.weight(sorting.exhausted());
    if (transferable.times(present).exceeds(surplus)) {
      Fraction value = arithmetic.value(surplus.dividedBy(transferable));
      return table.pass(from, sorting, value).plus(table.setAside(from, exhausted, Fraction.ZERO));
    }
    Fraction placed = table.pass(from, sorting, present);
    return placed.plus(table.setAside(from, exhausted, surplus.minus(placed)));
  }

  private Fraction all(int from, Sorting sorting, Fraction value) {
    Fraction exhausted = table.weight(sorting.exhausted());
    return table
        .pass(from, sorting, value)
        .plus(table.setAside(from, exhausted, arithmetic.credit(exhausted.times(value))));
  }

  /** Passes a portion of the papers of excluded candidates on, each at the value it has. */
  void portion(Portion portion) {
    table.openBatch();
    for (Portion.Share share : portion.shares()) {
      for (List<Parcel> parcels : share.byValue()) {
        Fraction value = parcels.getFirst().value();
        Fraction placed = all(share.from(), table.sorted(parcels), value);
        Fraction held = table.total(share.from());
        boolean rest = share.isRest(parcels, table);
        table.takeOff(share.from(), rest ? held : worth(parcels).min(held), placed);
        table.clear(share.from(), parcels);
      }
    }
  }

  private Fraction worth(List<Parcel> parcels) {
    return arithmetic.credit(
        parcels.stream()
            .map(p -> table.weight(p.lists().papers()).times(p.value()))
            .reduce(Fraction.ZERO, Fraction::plus));
  }
}
