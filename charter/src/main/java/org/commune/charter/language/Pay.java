package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Span;

@Says(
    value = "What those who hold posts may be paid.",
    example = "pay: {cap: {ratio: 1/1, of: median_member_wage}, disclose: P3M}")
public record Pay(
    @Says("The most that may be paid.") Optional<Cap> cap,
    @Says("How often pay is published.") Optional<Span> disclose,
    @Says("How long one person may hold paid posts in all.") Optional<Span> paidMax,
    @Says("Whether the person has a right to return to the former work.") boolean returnRight,
    @Says(value = "When a rise takes effect.", defaultsTo = "next_term") Increase increase,
    @Says("Who sets pay.") List<Actor> by) {

  @Says("The most that may be paid.")
  public record Cap(
      @Says("How many times the figure may be paid.") Fraction ratio,
      @Says(value = "The figure, as the organisation records it.", example = "median_member_wage")
          String of,
      @Says(value = "What counts as pay.", example = "[benefits]") List<String> incl) {}

  /** When a rise takes effect. */
  public enum Increase {
    @Says("With the next term.")
    NEXT_TERM,
    @Says("At once.")
    IMMEDIATE
  }
}
