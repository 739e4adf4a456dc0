package org.commune.server.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.commune.charter.language.Charter;
import org.commune.check.Check;
import org.commune.check.Report;
import org.commune.check.Threat;
import org.commune.check.Verdict;
import org.commune.check.explaining.Claim;
import org.commune.server.web.TryLater;
import org.commune.server.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Whether the charter in force lets anybody take the organisation from its members. */
@RestController
class CheckController {
  private static final int REMEMBERED = 200;

  private final Map<Asked, Report> done = new ConcurrentHashMap<>();

  /** A check takes a processor for a while: one at a time. */
  private final Semaphore one = new Semaphore(1);

  private record Asked(Charter charter, String threat) {}

  /**
   * What was found.
   *
   * @param verdict the worst of the findings
   * @param claim what may be claimed of it, in sentences
   */
  record Found(
      String threat, String says, String verdict, List<FindingOut> findings, List<String> claim) {}

  /** One organ or power. */
  record FindingOut(String kind, String name, String verdict) {}

  /** The verdict under a threat, {@code T1} to {@code T5}; all threats that fit without one. */
  @GetMapping("/api/o/{organisation}/check")
  List<Found> check(Visit visit, @RequestParam Optional<String> threat) {
    var law = visit.current().organisation().law();
    List<Threat> threats =
        Threat.all(law).stream()
            .filter(t -> threat.isEmpty() || threat.get().equals(t.name()))
            .toList();
    if (threats.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such threat.");
    }
    return threats.stream().map(t -> found(report(law.charter(), t))).toList();
  }

  private Report report(Charter charter, Threat threat) {
    Asked asked = new Asked(charter, threat.name());
    Report known = done.get(asked);
    if (known != null) {
      return known;
    }
    if (!one.tryAcquire()) {
      throw new TryLater("Another check is running");
    }
    try {
      Report report = Check.of(charter).under(threat);
      if (done.size() >= REMEMBERED) {
        done.clear();
      }
      done.put(asked, report);
      return report;
    } finally {
      one.release();
    }
  }

  private static Found found(Report report) {
    return new Found(
        report.threat().name(),
        report.threat().says(),
        word(report.worst()),
        report.findings().stream()
            .map(f ->
                new FindingOut(
                    word(f.objective().kind()), f.objective().name(), word(f.worst().verdict())))
            .toList(),
        Claim.lines(report));
  }

  private static String word(Enum<?> kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String word(Verdict verdict) {
    return verdict.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }
}
