package org.commune.count;

import java.math.BigInteger;
import java.util.List;

/**
 * What a {@link Requirement} found.
 *
 * @sealedGraph
 */
public sealed interface Answer {

  boolean met();

  /** The finding in words, numbers included. */
  String sentence();

  /**
   * Two exact numbers compared.
   *
   * @param given what was reached
   * @param line what it was compared with, exactly (6.4)
   * @param comparison whether the line had to be passed or reached
   * @param smallest the smallest whole number that would have done, all else equal (7)
   * @param reason where the line comes from: "one tenth of 64 entitled to vote is 6.4"
   */
  record Measured(
      boolean met,
      Fraction given,
      Fraction line,
      Comparison comparison,
      BigInteger smallest,
      String reason)
      implements Answer {

    /** How much is missing, in whole votes; zero when met. */
    public BigInteger missing() {
      return met
          ? BigInteger.ZERO
          : Fraction.of(smallest).minus(given).ceiling().max(BigInteger.ZERO);
    }

    @Override
    public String sentence() {
      return smallest + " needed, " + given.plain() + " given: " + reason;
    }
  }

  /** Met when every part is. */
  record Every(List<Answer> parts) implements Answer {
    public Every {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean met() {
      return parts.stream().allMatch(Answer::met);
    }

    @Override
    public String sentence() {
      return joined(parts, "; and ");
    }
  }

  /** Met when at least one part is. */
  record Some(List<Answer> parts) implements Answer {
    public Some {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean met() {
      return parts.stream().anyMatch(Answer::met);
    }

    @Override
    public String sentence() {
      return joined(parts, "; or ");
    }
  }

  /** The answer of one chamber. */
  record OfChamber(String chamber, Answer answer) implements Answer {
    @Override
    public boolean met() {
      return answer.met();
    }

    @Override
    public String sentence() {
      return chamber + ": " + answer.sentence();
    }
  }

  /**
   * Whether those opposed are a blocking minority; {@link #met()} means that they are not.
   *
   * @param heads opponents compared with the fewest that may block
   * @param weight their weight compared with the least that may block
   */
  record Unblocked(Measured heads, Measured weight) implements Answer {
    @Override
    public boolean met() {
      return !(heads.met() && weight.met());
    }

    @Override
    public String sentence() {
      return (met() ? "no blocking minority: " : "blocked by a minority: ")
          + heads.sentence()
          + "; "
          + weight.sentence();
    }
  }

  private static String joined(List<Answer> parts, String with) {
    return String.join(with, parts.stream().map(Answer::sentence).toList());
  }
}
