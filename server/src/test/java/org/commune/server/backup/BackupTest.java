package org.commune.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.State;
import org.commune.polity.state.UnitId;
import org.commune.server.TestDatabase;
import org.commune.server.Town;
import org.commune.server.organisations.Hosted;
import org.commune.server.organisations.Organisations;
import org.commune.server.publishing.RecordHome;
import org.commune.server.sequencer.Submission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A copy that was made while an organisation lived is the organisation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTest {
  private final Path folder = TestDatabase.folder();
  private final Path copies = TestDatabase.folder();
  private TestDatabase database;
  private State lived;

  @BeforeAll
  void live() throws Exception {
    database = TestDatabase.in(folder);
    try (Organisations organisations = organisations(folder, database)) {
      Hosted town =
          organisations.begin("town", "test/town", List.of(Town.founding())).orElseThrow();
      for (int i = 0; i < 300; i++) {
        town.sequencer().submit(Town.attend("act-" + i, 0, 1)).get();
      }
      town.sequencer()
          .submit(
              new Submission(
                  "application",
                  new PersonId("ada"),
                  new MembershipDeed.ApplyForMembership(
                      Optional.of(new UnitId("w0")),
                      Optional.empty(),
                      Optional.of("Ada"),
                      Optional.empty())))
          .get();
      lived = town.current().organisation().state();
      new Backup(JdbcClient.create(database.pool()), database.journals())
          .copy("town", home(folder, "town"), copies.resolve("town"));
    }
  }

  @AfterAll
  void stop() {
    database.close();
  }

  private static RecordHome home(Path folder, String name) {
    return RecordHome.in(folder, folder.resolve("guards"), name);
  }

  private static Organisations organisations(Path folder, TestDatabase database) {
    return new Organisations(
        database.journals(),
        name -> home(folder, name),
        Clock.fixed(Town.FOUNDED.plusSeconds(60), ZoneOffset.UTC),
        (name, current) -> {});
  }

  @Test
  void itComesBackOnAnotherServerAsItWasAndGoesOn() throws Exception {
    Path other = TestDatabase.folder();
    try (TestDatabase empty = TestDatabase.in(other)) {
      Restore restore = new Restore(JdbcClient.create(empty.pool()), empty.journals());
      assertThat(restore.restore(copies.resolve("town"), name -> home(other, name)))
          .isEqualTo(new Restore.Outcome.Restored("town", 303));
      assertThat(restore.restore(copies.resolve("town"), name -> home(other, name)))
          .as("a second time")
          .isInstanceOf(Restore.Outcome.Refused.class);
      try (Organisations organisations = organisations(other, empty)) {
        organisations.openAll();
        Hosted town = organisations.get("town").orElseThrow();
        assertThat(town.current().organisation().state()).isEqualTo(lived);
        assertThat(empty.journals().openings("town", 302)).hasSize(1);
        town.sequencer().submit(Town.attend("later", 0, 1)).get();
        assertThat(town.current().size()).isEqualTo(304);
      }
    }
  }

  @Test
  void aCopyThatWasTamperedWithDoesNotComeBack() throws Exception {
    Path tampered = TestDatabase.folder().resolve("town");
    try (Stream<Path> all = Files.walk(copies.resolve("town"))) {
      for (Path each : (Iterable<Path>) all::iterator) {
        Files.copy(each, tampered.resolve(copies.resolve("town").relativize(each).toString()));
      }
    }
    Path bundle = tampered.resolve("record/tile/entries/000");
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[bytes.length / 2] ^= 1;
    Files.write(bundle, bytes);
    Restore restore = new Restore(JdbcClient.create(database.pool()), database.journals());
    assertThat(restore.restore(tampered, name -> home(TestDatabase.folder(), name)))
        .isInstanceOfSatisfying(
            Restore.Outcome.Refused.class,
            refused -> assertThat(refused.why()).contains("not sound"));
  }
}
