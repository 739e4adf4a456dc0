package org.commune.server.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.commune.record.entry.Entry;
import org.commune.record.json.Fields;
import org.commune.server.TestDatabase;
import org.commune.server.Town;
import org.commune.server.database.UnsafeDatabase;
import org.commune.server.journal.Journals;
import org.commune.server.publishing.RecordHome;
import org.commune.server.sequencer.Answer;
import org.commune.server.sequencer.Busy;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL is killed with -9, all its processes, again and again while 64 clients send acts. What
 * was acknowledged stands in the journal once, where it was said to stand. {@code
 * -Dcommune.kills=20} kills more often.
 */
class CrashTest {
  private static final int CLIENTS = 64;
  private static final int KILLS = Integer.getInteger("commune.kills", 2);
  private static final Duration BETWEEN = Duration.ofMillis(1_500);

  /** What the clients were told: act to the index of its entry. */
  private record Acknowledged(Map<String, Long> acts) {}

  @Test
  void nothingThatWasAcknowledgedIsLostDoubledOrMoved() throws Exception {
    try (TestDatabase database = TestDatabase.in(TestDatabase.folder())) {
      Acknowledged acknowledged = live(database);
      assertThat(acknowledged.acts()).hasSizeGreaterThan(100 * KILLS);
      assertThat(missing(database.journals(), acknowledged)).isEmpty();
    }
  }

  /** The planted fault: with a database that acknowledges before it is durable, acts are lost. */
  @Test
  void aDatabaseThatAcknowledgesTooEarlyLosesActs() throws Exception {
    List<String> missing = new ArrayList<>();
    for (int attempt = 0; attempt < 5 && missing.isEmpty(); attempt++) {
      try (TestDatabase database = TestDatabase.of(UnsafeDatabase.start(TestDatabase.folder()))) {
        missing.addAll(missing(database.journals(), live(database)));
      }
    }
    assertThat(missing).isNotEmpty();
  }

  private static Acknowledged live(TestDatabase database) throws Exception {
    Path folder = TestDatabase.folder();
    Map<String, Long> acts = new ConcurrentHashMap<>();
    Random random = new Random(7);
    try (Organisations organisations =
            new Organisations(
                database.journals(),
                name -> RecordHome.in(folder, folder.resolve("guards"), name),
                Clock.fixed(Town.FOUNDED.plusSeconds(60), ZoneOffset.UTC),
                (name, current) -> {});
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      Hosted town =
          organisations.begin("town", "test/town", List.of(Town.founding())).orElseThrow();
      AtomicInteger stop = new AtomicInteger();
      List<Future<?>> sending = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int number = client;
        sending.add(clients.submit(() -> send(town, number, acts, stop)));
      }
      for (int kill = 0; kill < KILLS; kill++) {
        Thread.sleep(BETWEEN.toMillis() + random.nextInt(500));
        kill(database.server().pid().orElseThrow());
        Thread.sleep(BETWEEN.toMillis());
      }
      stop.set(1);
      for (Future<?> each : sending) {
        each.get();
      }
    }
    return new Acknowledged(acts);
  }

  private static Object send(Hosted town, int client, Map<String, Long> acts, AtomicInteger stop)
      throws Exception {
    for (int act = 0; stop.get() == 0; act++) {
      String id = "c" + client + "-" + act;
      while (stop.get() == 0) {
        try {
          Answer answer =
              town.sequencer().submit(Town.attend(id, client % Town.WORKPLACES, client + 1)).get();
          if (answer instanceof Answer.Entered(long index, _)) {
            acts.put(id, index);
            break;
          }
        } catch (Busy e) {
          Thread.sleep(10);
        }
      }
    }
    return acts;
  }

  private static void kill(long postmaster) throws Exception {
    ProcessHandle handle = ProcessHandle.of(postmaster).orElseThrow();
    List<Long> all = new ArrayList<>(handle.descendants().map(ProcessHandle::pid).toList());
    all.add(postmaster);
    List<String> command = new ArrayList<>(List.of("kill", "-9"));
    all.forEach(pid -> command.add(pid.toString()));
    new ProcessBuilder(command).start().waitFor();
  }

  /** The acknowledged acts that do not stand once, where they were said to stand. */
  private static List<String> missing(Journals journals, Acknowledged acknowledged) {
    Map<String, List<Long>> found = new ConcurrentHashMap<>();
    journals.each(
        "town",
        (index, bytes) -> {
          if (Entry.parse(bytes) instanceof Entry.Act act) {
            found
                .computeIfAbsent(Fields.of(act.act()).text("id"), id -> new ArrayList<>())
                .add(index);
          }
        });
    return acknowledged.acts().entrySet().stream()
        .filter(act -> !List.of(act.getValue()).equals(found.get(act.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }
}
