package org.commune.server.web.pages;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.commune.audit.Replay;
import org.commune.drift.Drift;
import org.commune.drift.Series;
import org.commune.polity.Entry;
import org.commune.polity.Organisation;
import org.commune.server.organisations.Organisations;
import org.springframework.stereotype.Component;

/**
 * The figures of drift of each organisation, taken while its life is lived again; kept until a
 * hundredth more has happened.
 */
@Component
class Drifts {
  private static final Period LENGTH = Period.ofMonths(1);
  private static final long HUNDREDTH = 100;

  private final Organisations organisations;
  private final Map<String, Taken> kept = new ConcurrentHashMap<>();

  private record Taken(long size, List<Series> series) {}

  Drifts(Organisations organisations) {
    this.organisations = organisations;
  }

  /** The figures up to an entry, or up to a little before it. */
  synchronized List<Series> of(String organisation, long size) {
    Taken known = kept.get(organisation);
    if (known != null && known.size() <= size && size - known.size() <= size / HUNDREDTH) {
      return known.series();
    }
    Listening listening = new Listening();
    organisations.relive(organisation, size, listening);
    List<Series> series = listening.drift.map(Drift::series).orElse(List.of());
    kept.put(organisation, new Taken(size, series));
    return series;
  }

  private static final class Listening implements Replay.Listener {
    private Optional<Drift> drift = Optional.empty();

    @Override
    public void founded(Organisation organisation) {
      drift = Optional.of(new Drift(organisation, LENGTH));
    }

    @Override
    public void happened(long index, Entry entry, Organisation after) {
      drift.ifPresent(d -> d.entry(index, entry, after));
    }
  }
}
