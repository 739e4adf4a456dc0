package org.commune.charter.comparing;

import java.util.Set;
import org.commune.charter.language.Threshold;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Span;

/** How much of something is asked for or allowed, as far as two of them can be told apart. */
sealed interface Amount {
  /** How one amount stands to another. */
  enum Relation {
    SAME,
    LESS,
    MORE,
    /** Neither is known to be the larger. */
    OTHER
  }

  /** A number. */
  record Quantity(Fraction value) implements Amount {
    static Quantity of(long value) {
      return new Quantity(Fraction.whole(value));
    }
  }

  /** A share of a base; {@code strict} when it must be exceeded. */
  record Share(Threshold.Base base, Fraction share, boolean strict) implements Amount {}

  /** A length of time. */
  record Time(Span span) implements Amount {}

  /** Several things by name; more of them is more. */
  record Names(Set<String> names) implements Amount {
    public Names {
      names = Set.copyOf(names);
    }
  }

  /** Something that is there or not, or there in other words. */
  record Words(String words) implements Amount {}

  /** How this amount, which is now, stands to the one that was then. */
  default Relation to(Amount then) {
    if (equals(then)) {
      return Relation.SAME;
    }
    return switch (this) {
      case Quantity(Fraction value) when then instanceof Quantity(Fraction was) ->
          order(value.compareTo(was));
      case Share share when then instanceof Share was -> Shares.relation(share, was);
      case Time(Span span) when then instanceof Time(Span was) -> Times.relation(span, was);
      case Names(Set<String> names) when then instanceof Names(Set<String> was) ->
          names.containsAll(was)
              ? Relation.MORE
              : was.containsAll(names) ? Relation.LESS : Relation.OTHER;
      case Quantity _, Share _, Time _, Names _, Words _ -> Relation.OTHER;
    };
  }

  static Relation order(int comparison) {
    return comparison == 0 ? Relation.SAME : comparison < 0 ? Relation.LESS : Relation.MORE;
  }
}
