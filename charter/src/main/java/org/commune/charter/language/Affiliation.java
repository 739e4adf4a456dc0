package org.commune.charter.language;

import java.util.Optional;
import org.commune.charter.measure.Span;

@Says(
    value = "Joining other organisations.",
    example = "affiliation: {join: {by: [congress], consent: [members]}}")
public record Affiliation(
    @Says("Who joins or leaves another organisation, and how.") Way join,
    @Says("Who must ratify it, and how.") Optional<Way> ratify,
    @Says("Who are sent there.") Optional<Delegates> delegates,
    @Says(value = "Whether the other organisation may appoint officers here.", defaultsTo = "never")
        OrNever<Way> appointmentFromAbove) {

  @Says("Who are sent to another organisation.")
  public record Delegates(
      @Says("Who elects them.") Actor electorate,
      @Says("Their mandate.") Optional<Ref<Mandate>> mandate,
      @Says("The time within which they report.") Optional<Span> reportBack) {}
}
