package org.commune.drift.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.polity.Organisation;
import org.commune.polity.state.Register;

/** How much of a period was lived under an emergency. */
final class UnderEmergency implements Measure {
  private final List<Long> entries = new ArrayList<>();
  private Instant from = Instant.EPOCH;
  private Optional<Instant> since = Optional.empty();
  private Duration under = Duration.ZERO;

  @Override
  public void begin(Organisation now, Instant at) {
    entries.clear();
    from = at;
    under = Duration.ZERO;
    since = now.state().emergency().map(emergency -> at);
  }

  @Override
  public void seen(Seen seen) {
    boolean now = seen.after().state().emergency().isPresent();
    if (now && since.isEmpty()) {
      since = Optional.of(seen.entry().at());
    } else if (!now && since.isPresent()) {
      under = under.plus(Duration.between(since.orElseThrow(), seen.entry().at()));
      since = Optional.empty();
    }
    if (seen.written(Register.EMERGENCIES).findAny().isPresent()) {
      entries.add(seen.index());
    }
  }

  @Override
  public Reading read(Organisation now, Instant at) {
    Duration all = since.map(s -> under.plus(Duration.between(s, at))).orElse(under);
    return Reading.share(
        all.toMillis(), Duration.between(from, at).toMillis(), List.copyOf(entries), List.of());
  }
}
