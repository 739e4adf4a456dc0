package org.commune.server.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.commune.server.organisations.Hosted;
import org.commune.server.organisations.Organisations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What whoever runs the server wants to know: is everything well, and how much there is to do. */
@Component("organisationsHealth")
class Operations implements HealthIndicator {
  private final Organisations organisations;
  private final MultiGauge entries;
  private final MultiGauge waiting;
  private final MultiGauge unpublished;

  Operations(Organisations organisations, MeterRegistry metrics) {
    this.organisations = organisations;
    this.entries =
        MultiGauge.builder("commune.entries")
            .description("Entries in the journal")
            .register(metrics);
    this.waiting =
        MultiGauge.builder("commune.waiting")
            .description("Acts that wait to be ruled on")
            .register(metrics);
    this.unpublished =
        MultiGauge.builder("commune.unpublished")
            .description("Entries that are durable and not published yet")
            .register(metrics);
  }

  /** Down when an organisation takes no acts, or its record is not published any more. */
  @Override
  public Health health() {
    List<String> stopped =
        organisations.all().stream()
            .filter(o -> !o.sequencer().isOpen() || !o.publishing().isHealthy())
            .map(Hosted::name)
            .toList();
    return stopped.isEmpty()
        ? Health.up().withDetail("organisations", organisations.all().size()).build()
        : Health.down().withDetail("stopped", stopped).build();
  }

  @Scheduled(fixedDelay = 5_000)
  void measure() {
    rows(entries, o -> o.current().size());
    rows(waiting, o -> o.sequencer().waiting());
    rows(unpublished, o -> o.current().size() - o.publishing().latest().size());
  }

  private void rows(MultiGauge gauge, ToDoubleFunction<Hosted> value) {
    gauge.register(
        organisations.all().stream()
            .<MultiGauge.Row<?>>map(
                o -> MultiGauge.Row.of(Tags.of("organisation", o.name()), o, value))
            .toList(),
        true);
  }
}
