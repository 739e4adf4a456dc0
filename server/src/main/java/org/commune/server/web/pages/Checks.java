package org.commune.server.web.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.language.Charter;
import org.commune.charter.law.Law;
import org.commune.charter.yaml.Problem;
import org.commune.check.Check;
import org.commune.check.Live;
import org.commune.check.Threat;
import org.commune.polity.Organisation;
import org.commune.server.page.charter.CheckPage.Examined;
import org.springframework.stereotype.Component;

/**
 * Examines charters one after the other, beside all else, and keeps what it found: a page that asks
 * has the answer at once, or is told that it is being worked on.
 */
@Component
class Checks implements AutoCloseable {
  /** How long a page waits for an answer before it says that it is being worked on. */
  private static final long WAIT_MILLIS = 1_500;

  /** How old the distance from a living organisation's state may be. */
  private static final Duration OLD = Duration.ofMinutes(10);

  /** States examined of a text that somebody is typing. */
  private static final int QUICKLY = 60_000;

  private static final int KEPT = 64;

  private final Clock clock;
  private final ExecutorService examiner =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("check").daemon().factory());
  private final ConcurrentHashMap<Subject, Begun> begun = new ConcurrentHashMap<>();

  private record Subject(String of, Charter charter, String threat) {}

  private record Begun(CompletableFuture<Examined> answer, Instant at) {}

  Checks(Clock clock) {
    this.clock = clock;
  }

  /** All threats against a law, T1 first. */
  static List<Threat> threats(Law law) {
    return Threat.all(law);
  }

  /** An organisation as it stands. */
  Examined of(String name, Organisation organisation, Threat threat) {
    return examined(
        new Subject(name, organisation.law().charter(), threat.name()),
        () -> {
          Live live = Live.of(organisation, threat);
          return new Examined.OfOrganisation(
              Check.of(organisation.law().charter()).under(threat), live);
        });
  }

  /** A charter that is not in force. */
  Examined of(Charter charter, Threat threat) {
    return examined(
        new Subject("", charter, threat.name()),
        () -> new Examined.OfCharter(Check.of(charter).within(QUICKLY).under(threat)));
  }

  /** A text that may be a charter. */
  Examined of(String text, String threat) {
    return switch (CharterFile.read("charter", text)) {
      case CharterFile.Outcome.Refused(var problems) ->
          new Examined.Refused(problems.all().stream().map(Problem::toString).toList());
      case CharterFile.Outcome.Read read -> {
        Law law = Compile.law(read.charter());
        List<Threat> threats = threats(law);
        yield of(
            read.charter(),
            threats.stream()
                .filter(t -> t.name().equals(threat))
                .findFirst()
                .orElse(threats.getFirst()));
      }
    };
  }

  private Examined examined(Subject subject, Supplier<Examined> work) {
    Instant now = clock.instant();
    if (begun.size() > KEPT) {
      begun.values().removeIf(b -> b.answer().isDone());
    }
    Begun known =
        begun.compute(
            subject,
            (_, before) ->
                before != null && before.at().plus(OLD).isAfter(now)
                    ? before
                    : new Begun(CompletableFuture.supplyAsync(work, examiner), now));
    try {
      return known.answer().get(WAIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return new Examined.Working();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Examined.Working();
    } catch (ExecutionException e) {
      begun.remove(subject);
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    examiner.shutdownNow();
  }
}
