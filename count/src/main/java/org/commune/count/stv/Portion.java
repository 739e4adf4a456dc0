package org.commune.count.stv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commune.count.Fraction;
import org.commune.count.rule.Passing;

/** Papers of excluded candidates that pass on together. */
record Portion(Fraction value, List<Share> shares) {

  /** The part of one of the candidates. */
  record Share(int from, List<Parcel> parcels) {

    /** Parcels of one value together, the highest value first. */
    List<List<Parcel>> byValue() {
      var byValue = new TreeMap<Fraction, List<Parcel>>(Comparator.reverseOrder());
      parcels.forEach(p -> byValue.computeIfAbsent(p.value(), _ -> new ArrayList<>()).add(p));
      return List.copyOf(byValue.values());
    }

    /** Whether the candidate holds nothing but these. */
    boolean isRest(List<Parcel> some, Tableau table) {
      return table.pile(from).size() == some.size();
    }
  }

  static List<Portion> of(Passing passing, List<Integer> gone, Tableau table) {
    return switch (passing) {
      case ALL_AT_ONCE -> Stream.of(portion(Fraction.ONE, gone, table, _ -> true)).toList();
      case BY_VALUE, BY_VALUE_IN_STAGES -> byValue(gone, table, _ -> true);
      case FIRST_PREFERENCES_THEN_BY_VALUE -> {
        var portions = new ArrayList<Portion>();
        Portion first = portion(Fraction.ONE, gone, table, Portion::isFirst);
        if (first.shares().stream().anyMatch(share -> !share.parcels().isEmpty())) {
          portions.add(first);
        }
        portions.addAll(byValue(gone, table, Predicate.not(Portion::isFirst)));
        yield List.copyOf(portions);
      }
    };
  }

  private static boolean isFirst(Parcel parcel) {
    return parcel.batch() == 0;
  }

  private static List<Portion> byValue(
      List<Integer> gone, Tableau table, Predicate<Parcel> wanted) {
    Function<Integer, Stream<Parcel>> parcels = c -> table.pile(c).stream().filter(wanted);
    return gone.stream()
        .flatMap(parcels)
        .map(Parcel::value)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .map(value -> portion(value, gone, table, p -> wanted.test(p) && p.value().equals(value)))
        .toList();
  }

  private static Portion portion(
      Fraction value, List<Integer> gone, Tableau table, Predicate<Parcel> wanted) {
    return new Portion(
        value,
        gone.stream()
            .map(c -> new Share(c, table.pile(c).stream().filter(wanted).toList()))
            .toList());
  }
}
