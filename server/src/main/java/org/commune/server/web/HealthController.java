package org.commune.server.web;

import org.commune.server.organisations.Organisations;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether all is well, in a word: for a proxy in front, and for whoever looks after the server. */
@RestController
class HealthController {
  private final Organisations organisations;

  HealthController(Organisations organisations) {
    this.organisations = organisations;
  }

  /** 200 when every organisation takes acts and its record is published, else 503. */
  @GetMapping("/health")
  ResponseEntity<String> health() {
    boolean well =
        organisations.all().stream()
            .allMatch(o -> o.sequencer().isOpen() && o.publishing().isHealthy());
    return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .cacheControl(CacheControl.noStore())
        .body(well ? "well\n" : "an organisation is stopped; the log says why\n");
  }
}
