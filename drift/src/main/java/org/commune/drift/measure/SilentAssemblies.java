package org.commune.drift.measure;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.commune.polity.Organisation;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Meeting;
import org.commune.polity.state.Register;

/** Which assemblies of all did not meet. */
final class SilentAssemblies implements Measure {
  private Instant from = Instant.EPOCH;

  @Override
  public void begin(Organisation now, Instant at) {
    from = at;
  }

  @Override
  public void seen(Seen seen) {
    // Each body knows when it last met.
  }

  @Override
  public Reading read(Organisation now, Instant at) {
    List<Composition> all =
        now.state().each(Register.BODIES).stream()
            .filter(body -> !body.dissolved() && Steps.isOfAll(now.law(), body))
            .toList();
    Predicate<Composition> met =
        body ->
            body.lastMet().filter(last -> !last.isBefore(from)).isPresent()
                || body.meeting().filter(Meeting::isOpen).isPresent();
    List<String> silent =
        all.stream().filter(met.negate()).map(body -> body.id().toString()).toList();
    return Reading.share(silent.size(), all.size(), List.of(), silent);
  }
}
