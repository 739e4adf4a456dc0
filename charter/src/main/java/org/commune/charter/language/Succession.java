package org.commune.charter.language;

import java.util.Optional;
import org.commune.charter.measure.Span;

@Says(
    value = "Who acts when an office is empty or its holder is away.",
    example = "succession: [{of: executive, when: all_vacant, by: councils}]")
public record Succession(
    @Says("Which body or office.") Actor of,
    @Says(value = "When.", defaultsTo = "all_vacant") When when,
    @Says(
            value = "Who acts: a body, an office, or `longest_serving_present`.",
            example = "longest_serving_present")
        String by,
    @Says("The time within which it must be filled.") Optional<Span> fillWithin) {
  /** When another acts. */
  public enum When {
    @Says("When all its seats are vacant.")
    ALL_VACANT,
    @Says("When any seat is vacant.")
    VACANT,
    @Says("When the holder is not present.")
    ABSENT
  }
}
