package org.commune.server.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.commune.server.TestDatabase;
import org.commune.server.Town;
import org.commune.server.publishing.RecordHome;
import org.commune.server.sequencer.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two servers on one database. */
class TakeOverTest {
  private static Organisations server(TestDatabase database, Path folder) {
    return new Organisations(
        database.journals(),
        name -> RecordHome.in(folder, folder.resolve("guards"), name),
        Clock.fixed(Town.FOUNDED.plusSeconds(60), ZoneOffset.UTC),
        (name, current) -> {});
  }

  @Test
  void theSecondTakesOverWhenTheFirstIsGoneAndAPausedOneWritesNothing() throws Exception {
    Path folder = TestDatabase.folder();
    try (TestDatabase database = TestDatabase.in(folder)) {
      Organisations first = server(database, folder);
      Organisations second = server(database, folder);
      Hosted led = first.begin("town", "test/town", List.of(Town.founding())).orElseThrow();
      led.sequencer().submit(Town.attend("before", 0, 1)).get();
      second.lookAround();
      assertThat(second.get("town")).as("while the first leads").isEmpty();
      // Paused, the first does not see that somebody else has the fence meanwhile.
      JdbcClient.create(database.pool())
          .sql("update head set fence = fence + 1 where organisation = 'town'")
          .update();
      assertThat(led.sequencer().submit(Town.attend("paused", 0, 1)).get())
          .isEqualTo(new Answer.Unknown());
      assertThat(database.journals().indexOf("town", "paused")).isEmpty();
      first.lookAround();
      second.lookAround();
      Hosted taken = second.get("town").or(() -> first.get("town")).orElseThrow();
      assertThat(taken.sequencer().submit(Town.attend("paused", 0, 1)).get())
          .isEqualTo(new Answer.Entered(3, ruling(taken)));
      first.close();
      second.lookAround();
      assertThat(second.get("town")).as("when the first is gone").isPresent();
      second.close();
    }
  }

  private static org.commune.record.entry.Ruling ruling(Hosted town) throws Exception {
    return ((Answer.Entered) town.sequencer().submit(Town.attend("paused", 0, 1)).get()).ruling();
  }
}
