package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Span;

@Says(
    value = "What holds until the organs of the charter are in place.",
    example =
        "transitional: {provisional: [{body: executive, by: members, until_first: congress, max: P120D}]}")
public record Transitional(@Says("Those who act until then.") List<Provisional> provisional) {

  @Says("Who act until a body is first filled.")
  public record Provisional(
      @Says("The body whose seats they hold.") Ref<Body> body,
      @Says("Who chose them.") Actor by,
      @Says("The body whose first meeting ends it.") Optional<Ref<Body>> untilFirst,
      @Says("How long at most.") Span max,
      @Says("What they may not do.") List<ActName> cannot) {}
}
