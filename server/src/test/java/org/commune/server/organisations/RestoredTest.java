package org.commune.server.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.commune.audit.Audit;
import org.commune.record.RecordVerifier;
import org.commune.record.Verification;
import org.commune.record.tlog.Policy;
import org.commune.server.TestDatabase;
import org.commune.server.Town;
import org.commune.server.publishing.Publishing;
import org.commune.server.publishing.RecordHome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is published of a journal, and what happens when another journal is put in its place. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestoredTest {
  private TestDatabase database;

  @BeforeAll
  void start() {
    database = TestDatabase.in(TestDatabase.folder());
  }

  @AfterAll
  void stop() {
    database.close();
  }

  private Organisations organisations(Path folder) {
    return new Organisations(
        database.journals(),
        name -> home(folder, name),
        Clock.fixed(Town.FOUNDED.plusSeconds(60), ZoneOffset.UTC),
        (name, current) -> {});
  }

  private static RecordHome home(Path folder, String name) {
    return RecordHome.in(folder, folder.resolve("guards"), name);
  }

  /** Lives a while in a database and a data folder; the acts have these ids. */
  private Optional<Hosted> live(Path folder, String name, List<String> acts) throws Exception {
    try (Organisations organisations = organisations(folder)) {
      Optional<Hosted> town =
          organisations.begin(name, "test/town-" + name, List.of(Town.founding()));
      for (String act : acts) {
        town.orElseThrow().sequencer().submit(Town.attend(act, 0, 1)).get();
      }
      if (town.isPresent()) {
        published(town.orElseThrow().publishing(), 2 + acts.size());
      }
      return town;
    }
  }

  private static void published(Publishing publishing, long size) throws InterruptedException {
    while (publishing.latest().size() < size && publishing.isHealthy()) {
      Thread.sleep(10);
    }
  }

  @Test
  void anAuditorFindsWhatIsPublishedSound() throws Exception {
    Path folder = TestDatabase.folder();
    Hosted town = live(folder, "sound", List.of("a", "b")).orElseThrow();
    Policy policy = Policy.parse("log " + town.publishing().verifier().text() + "\nquorum none\n");
    Audit.Report report =
        Audit.of(
            home(folder, "sound").source(),
            RecordVerifier.of(policy),
            Optional.empty(),
            Optional.empty());
    assertThat(report.verification()).isInstanceOf(Verification.Sound.class);
    assertThat(report.tally().acts()).isEqualTo(2);
  }

  @Test
  void theJournalThatWasSignedIsGoneOnWith() throws Exception {
    Path folder = TestDatabase.folder();
    live(folder, "same", List.of("a", "b"));
    try (Organisations organisations = organisations(folder)) {
      replace("same", List.of("a", "b"));
      organisations.openAll();
      assertThat(organisations.get("same")).isPresent();
    }
  }

  @Test
  void anOlderJournalIsNotGoneOnWith() throws Exception {
    Path folder = TestDatabase.folder();
    live(folder, "older", List.of("a", "b", "c"));
    try (Organisations organisations = organisations(folder)) {
      replace("older", List.of("a"));
      organisations.openAll();
      assertThat(organisations.get("older")).isEmpty();
    }
  }

  @Test
  void anotherJournalOfTheSameLengthIsNotGoneOnWith() throws Exception {
    Path folder = TestDatabase.folder();
    live(folder, "other", List.of("a", "b"));
    try (Organisations organisations = organisations(folder)) {
      replace("other", List.of("x", "y"));
      organisations.openAll();
      assertThat(organisations.get("other")).isEmpty();
    }
  }

  /** Puts a journal with these acts in place of one, as a restored backup would. */
  private void replace(String name, List<String> acts) throws Exception {
    String source = name + "-copy";
    live(TestDatabase.folder(), source, acts);
    try (var connection = database.pool().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("alter table entry disable trigger user");
      statement.execute("delete from entry where organisation = '" + name + "'");
      statement.execute(
          "insert into entry select '%s', index, act, bytes from entry where organisation = '%s'"
              .formatted(name, source));
      statement.execute(
          "update head set size = %d where organisation = '%s'".formatted(2 + acts.size(), name));
      statement.execute("alter table entry enable trigger user");
    }
  }
}
