package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Span;

@Says(
    value = "How persons are appointed to seats.",
    example =
        "appointments: {secretary: {paths: [{appoint: [leader, secretary], together: true}]}}")
public record Appointment(
    @Says("The ways of appointment; any that is open will do.") List<Path> paths,
    @Says("Whether the appointer may appoint itself.") boolean notSelf,
    @Says("Who can dismiss who was appointed.") Optional<Way> dismiss,
    @Says("Who decides when those who must agree do not.") Optional<Way> deadlock) {

  @Says("One way of appointment.")
  public record Path(
      @Says("Who appoints.") List<Actor> appoint,
      @Says("Whether all of them must agree.") boolean together,
      @Says("Who must recommend.") Optional<Actor> recommend,
      @Says("Only in these circumstances.") List<PowerGrant.Circumstance> when,
      @Says("Until the body has so many.") Optional<Integer> until,
      @Says("The least time between two appointments.") Optional<Span> spacing,
      @Says("Whether each person is decided on alone.") boolean individually) {}
}
