package org.commune.server.page.motion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.count.Answer;
import org.commune.count.Fraction;
import org.commune.count.Tally;
import org.commune.polity.Standings;
import org.commune.server.page.Phrase;
import org.commune.server.page.Texts;

/**
 * One number that is compared with another, as a bar: what was reached, and the line.
 *
 * @param sentence the comparison in words, as the engine says it
 * @param parts from left to right, in hundredths of the whole
 * @param line where the line stands, in hundredths
 */
public record Bar(
    String label, String sentence, boolean met, List<Part> parts, Optional<String> line) {

  /** A part of a bar: of which kind, from where, how wide. */
  public record Part(String kind, String from, String width) {}

  private static final int PLACES = 2;
  private static final Fraction HUNDRED = Fraction.of(100);

  /** The bars of a vote: its quorum, then each comparison of its rule. */
  static List<Bar> of(Texts texts, Standings standings) {
    List<Bar> bars = new ArrayList<>();
    standings
        .quorum()
        .ifPresent(q -> add(bars, texts.of("bar.quorum"), q, standings.votes(), false));
    add(bars, texts.of("bar.threshold"), standings.requirement(), standings.votes(), true);
    return List.copyOf(bars);
  }

  private static void add(List<Bar> bars, String label, Answer answer, Tally votes, boolean sides) {
    switch (answer) {
      case Answer.Measured measured -> bars.add(bar(label, measured, votes, sides));
      case Answer.Every(List<Answer> parts) ->
          parts.forEach(p -> add(bars, label, p, votes, sides));
      case Answer.Some(List<Answer> parts) -> parts.forEach(p -> add(bars, label, p, votes, sides));
      case Answer.OfChamber(String chamber, Answer inside) ->
          add(bars, Phrase.capital(chamber.replace('_', ' ')), inside, votes, false);
      case Answer.Unblocked(Answer.Measured heads, Answer.Measured weight) -> {
        bars.add(bar(label, heads, votes, false));
        bars.add(bar(label, weight, votes, false));
      }
    }
  }

  private static Bar bar(String label, Answer.Measured answer, Tally votes, boolean sides) {
    Fraction cast = sides ? votes.yes().plus(votes.no()) : answer.given();
    Fraction whole = cast.max(answer.line());
    if (!sides || answer.line().exceeds(cast)) {
      whole = whole.max(votes.eligible().orElse(whole));
    }
    List<Part> parts = new ArrayList<>();
    if (whole.signum() > 0) {
      if (sides) {
        parts.add(part("yes", Fraction.ZERO, votes.yes(), whole));
        parts.add(part("no", votes.yes(), votes.no(), whole));
      } else {
        parts.add(part("rest", Fraction.ZERO, answer.given(), whole));
      }
    }
    return new Bar(
        label,
        Phrase.capital(answer.sentence()),
        answer.met(),
        List.copyOf(parts),
        whole.signum() > 0 ? Optional.of(hundredths(answer.line(), whole)) : Optional.empty());
  }

  private static Part part(String kind, Fraction from, Fraction width, Fraction whole) {
    return new Part(kind, hundredths(from, whole), hundredths(width, whole));
  }

  private static String hundredths(Fraction part, Fraction whole) {
    return part.times(HUNDRED).dividedBy(whole).toDecimal(PLACES);
  }
}
