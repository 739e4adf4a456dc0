package org.commune.count.rule;

import org.commune.count.Fraction;

/**
 * Where remainders are ignored. Two decimals or five, per paper or per parcel: each elects somebody
 * else in some real election.
 *
 * @sealedGraph
 */
public sealed interface Arithmetic {

  /** The value at which one paper passes on. */
  Fraction value(Fraction exact);

  /** The votes credited for papers of one value that pass to one candidate together. */
  Fraction credit(Fraction exact);

  /** Decimals that totals need. */
  int places();

  String words();

  /** Nothing is ever ignored. */
  record Exact() implements Arithmetic {
    @Override
    public Fraction value(Fraction exact) {
      return exact;
    }

    @Override
    public Fraction credit(Fraction exact) {
      return exact;
    }

    @Override
    public int places() {
      return 6;
    }

    @Override
    public String words() {
      return "exact fractions";
    }
  }

  /** The value of a paper has so many decimals, any remainder being ignored. */
  record DecimalValues(int places) implements Arithmetic {
    @Override
    public Fraction value(Fraction exact) {
      return exact.truncated(places);
    }

    @Override
    public Fraction credit(Fraction exact) {
      return exact;
    }

    @Override
    public String words() {
      return "transfer values to " + places + " decimals, any remainder ignored";
    }
  }

  /** Values are exact; the votes credited are whole, any fraction being disregarded. */
  record WholeVotes() implements Arithmetic {
    @Override
    public Fraction value(Fraction exact) {
      return exact;
    }

    @Override
    public Fraction credit(Fraction exact) {
      return exact.truncated(0);
    }

    @Override
    public int places() {
      return 0;
    }

    @Override
    public String words() {
      return "whole votes credited, any fraction disregarded";
    }
  }
}
