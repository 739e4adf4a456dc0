package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Span;

@Says(
    value = "Provisional acts of an executive, and what becomes of them.",
    example = "decrees: {by: [executive], ratify: {by: [councils], within: P21D}, no_reissue: P6M}")
public record Decrees(
    @Says("Who may issue them.") List<Actor> by,
    @Says(value = "When a decree takes effect.", defaultsTo = "immediate") Effect effect,
    @Says("The time within which it must be published.") Optional<Span> publishWithin,
    @Says("Who must ratify it, and within which time.") Optional<Way> ratify,
    @Says(value = "What happens when it is not ratified in time.", defaultsTo = "lapse_ex_nunc")
        IfNotRatified ifNotRatified,
    @Says("How long one of the same substance may not be issued again.") Optional<Span> noReissue,
    @Says("Acts that no decree may do.") List<ActName> excluded) {

  /** When a decree takes effect. */
  public enum Effect {
    @Says("At once.")
    IMMEDIATE,
    @Says("When it is ratified.")
    ON_RATIFICATION
  }

  /** What happens to a decree that is not ratified in time. */
  public enum IfNotRatified {
    @Says("It ends; what was done under it stands.")
    LAPSE_EX_NUNC,
    @Says("It ends, and counts as never issued.")
    LAPSE_EX_TUNC,
    @Says("It stands.")
    STANDS
  }
}
