package org.commune.count.format;

import java.util.function.Function;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Fraction;
import org.commune.count.Marking;

/** Papers for a format that knows no weights: a line for each, as often as it weighs. */
final class PaperLines {

  /** A file of more lines is no use to anybody. */
  static final int MOST = 10_000_000;

  private final Ballots ballots;

  /**
   * @throws IllegalArgumentException when there are more papers than {@link #MOST}
   */
  PaperLines(Ballots ballots) {
    refuseTooMany(ballots);
    this.ballots = ballots;
  }

  static void refuseTooMany(Ballots ballots) {
    if (ballots.weight().exceeds(Fraction.of(MOST))) {
      throw new IllegalArgumentException(
          "a line for each paper would be "
              + ballots.weight().plain()
              + " lines, and "
              + MOST
              + " are the most");
    }
  }

  String written(Function<Marking, String> line) {
    var out = new StringBuilder();
    for (Ballot ballot : ballots.ballots()) {
      String one = line.apply(ballot.marking());
      for (int i = ballot.weight().numerator().intValueExact(); i > 0; i--) {
        out.append(one).append('\n');
      }
    }
    return out.toString();
  }
}
