package org.commune.server.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.commune.polity.deed.MotionDeed;
import org.commune.server.database.EmbeddedDatabase;
import org.commune.server.journal.Journals;
import org.commune.server.organisations.Hosted;
import org.commune.server.organisations.Organisations;
import org.commune.server.publishing.RecordHome;
import org.commune.server.sequencer.Answer;
import org.commune.server.sequencer.Busy;
import org.commune.server.sequencer.Sequencer;
import org.commune.server.sequencer.Submission;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How many acts a second are ruled on and durable, in batches and one by one. */
final class ActsBench {
  private static final int CLIENTS = 256;
  private static final int WORKPLACES = 100;
  private static final int MEMBERS = 1_000;
  private static final Duration LONG = Duration.ofSeconds(6);

  private final PrintStream out;
  private final Path folder;

  ActsBench(PrintStream out, Path folder) {
    this.out = out;
    this.folder = folder;
  }

  void run() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("database"));
        HikariDataSource pool = pool(database)) {
      Flyway.configure().dataSource(pool).load().migrate();
      measure(pool, "warm", Sequencer.LARGEST_BATCH);
      double batched = measure(pool, "batches", Sequencer.LARGEST_BATCH);
      double single = measure(pool, "single", 1);
      out.printf(Locale.ROOT, "  in batches %.0f times as many%n", batched / single);
    }
  }

  private static HikariDataSource pool(EmbeddedDatabase database) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setMaximumPoolSize(8);
    return new HikariDataSource(config);
  }

  private double measure(HikariDataSource pool, String name, int batch) throws Exception {
    Journals journals =
        new Journals(pool, new TransactionTemplate(new JdbcTransactionManager(pool)));
    try (Organisations organisations =
        new Organisations(
            journals,
            each -> RecordHome.in(folder, folder.resolve("guards"), each),
            Clock.fixed(Settlement.FOUNDED.plusSeconds(60), ZoneOffset.UTC),
            (each, current) -> {},
            batch)) {
      Hosted hosted = begin(organisations, name);
      for (int w = 0; w < WORKPLACES; w++) {
        send(hosted, new Submission("start-" + w, Settlement.member(w, 3), Settlement.petition(w)));
      }
      Times times = new Times();
      AtomicInteger next = new AtomicInteger();
      long start = System.nanoTime();
      long end = start + LONG.toNanos();
      try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> all = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
          all.add(clients.submit(() -> client(hosted, next, end, times)));
        }
        Times.await(all);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      double rate = times.size() / seconds;
      out.printf(
          Locale.ROOT,
          "  %-8s %d clients, at most %d acts a commit: %,.0f acts/s, %s%n",
          name,
          CLIENTS,
          batch,
          rate,
          times);
      return rate;
    }
  }

  private static Hosted begin(Organisations organisations, String name) throws IOException {
    return organisations
        .begin(name, "bench/" + name, List.of(new Settlement(WORKPLACES, MEMBERS).founding()))
        .orElseThrow();
  }

  /** Members sign the petition of their workplace: acts that are admitted. */
  private static boolean client(Hosted hosted, AtomicInteger next, long end, Times times)
      throws Exception {
    while (System.nanoTime() < end) {
      int act = next.getAndIncrement();
      int workplace = act % WORKPLACES;
      int member = 4 + act / WORKPLACES;
      if (member > MEMBERS) {
        break;
      }
      long sent = System.nanoTime();
      send(
          hosted,
          new Submission(
              "sign-" + act,
              Settlement.member(workplace, member),
              new MotionDeed.SignPetition("petition-" + workplace)));
      times.add(System.nanoTime() - sent);
    }
    return true;
  }

  private static void send(Hosted hosted, Submission submission)
      throws Busy, InterruptedException, ExecutionException {
    if (!(hosted.sequencer().submit(submission).get() instanceof Answer.Entered entered)
        || !entered.admitted()) {
      throw new IllegalStateException(submission.id() + " was not admitted");
    }
  }

  static Path folder() throws IOException {
    return Files.createTempDirectory("commune-bench");
  }
}
