package org.commune.server.sequencer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commune.record.entry.Ruling;
import org.commune.server.TestDatabase;
import org.commune.server.Town;
import org.commune.server.organisations.Hosted;
import org.commune.server.organisations.Organisations;
import org.commune.server.publishing.RecordHome;
import org.commune.server.web.Submissions;
import org.commune.server.web.TryLater;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SequencerTest {
  private final Path folder = TestDatabase.folder();
  private TestDatabase database;
  private Organisations organisations;

  @BeforeAll
  void start() {
    database = TestDatabase.in(folder);
    organisations = organisations();
  }

  private Organisations organisations() {
    return new Organisations(
        database.journals(),
        name -> RecordHome.in(folder, folder.resolve("guards"), name),
        Clock.fixed(Town.FOUNDED.plusSeconds(60), ZoneOffset.UTC),
        (name, current) -> {});
  }

  @AfterAll
  void stop() {
    organisations.close();
    database.close();
  }

  private Hosted town(String name) {
    return organisations.begin(name, "test/" + name, List.of(Town.founding())).orElseThrow();
  }

  @Test
  void anActIsRuledOnAndStandsInTheJournal() throws Exception {
    Hosted town = town("ruled");
    Answer answer = town.sequencer().submit(Town.attend("a", 0, 1)).get();
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Entered.class,
            entered -> {
              assertThat(entered.index()).isEqualTo(2);
              assertThat(entered.ruling()).isInstanceOf(Ruling.Refused.class);
            });
    assertThat(database.journals().indexOf("ruled", "a")).contains(2L);
    assertThat(town.current().size()).isEqualTo(3);
  }

  @Test
  void theSameActSentAgainHasTheSameAnswerAndNoSecondEntry() throws Exception {
    Hosted town = town("again");
    Answer first = town.sequencer().submit(Town.attend("a", 0, 1)).get();
    Answer second = town.sequencer().submit(Town.attend("a", 0, 1)).get();
    assertThat(second).isEqualTo(first);
    assertThat(town.current().size()).isEqualTo(3);
  }

  @Test
  void anotherActUnderTheSameIdIsAConflict() throws Exception {
    Hosted town = town("conflict");
    town.sequencer().submit(Town.attend("a", 0, 1)).get();
    assertThat(town.sequencer().submit(Town.attend("a", 1, 1)).get())
        .isEqualTo(new Answer.Conflict());
    assertThat(town.sequencer().submit(Town.attend("a", 0, 2)).get())
        .as("of another person")
        .isEqualTo(new Answer.Conflict());
    assertThat(town.current().size()).isEqualTo(3);
  }

  @Test
  void ofAHundredEqualRequestsAtOnceOneHasEffect() throws Exception {
    Hosted town = town("hundred");
    for (int round = 0; round < 20; round++) {
      String id = "act-" + round;
      try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<Answer>> answers = new ArrayList<>();
        for (int client = 0; client < 100; client++) {
          answers.add(clients.submit(() -> town.sequencer().submit(Town.attend(id, 0, 1)).get()));
        }
        Answer first = answers.getFirst().get();
        for (Future<Answer> answer : answers) {
          assertThat(answer.get()).isEqualTo(first);
        }
      }
    }
    assertThat(town.current().size()).isEqualTo(22);
  }

  @Test
  void whatComesFasterThanItCanBeEnteredIsTurnedAway() throws Exception {
    Hosted town = town("busy");
    List<CompletableFuture<Answer>> taken = new ArrayList<>();
    int turnedAway = 0;
    for (int i = 0; i < 3 * Sequencer.LONGEST_QUEUE; i++) {
      try {
        taken.add(town.sequencer().submit(Town.attend("a" + i, 0, 1)));
      } catch (Busy busy) {
        turnedAway++;
      }
    }
    assertThat(turnedAway).isPositive();
    for (CompletableFuture<Answer> answer : taken) {
      assertThat(answer.get()).isInstanceOf(Answer.Entered.class);
    }
    assertThat(town.current().size()).isEqualTo(2 + taken.size());
  }

  @Test
  void whoeverSendsAnActWhileNoneIsTakenIsToldToTryAgain() throws Exception {
    Hosted town = town("later");
    organisations.close();
    organisations = organisations();
    Submission act = Town.attend("a", 0, 1);
    assertThatThrownBy(() -> new Submissions().submit(town, act.by(), act.id(), act.deed()))
        .isInstanceOfSatisfying(
            TryLater.class,
            later -> {
              assertThat(later.getStatusCode().value()).isEqualTo(503);
              assertThat(later.getHeaders().getFirst("Retry-After")).isEqualTo("2");
            });
  }

  @Test
  void anOrganisationGoesOnWhereItWasAfterARestart() throws Exception {
    Hosted town = town("restart");
    town.sequencer().submit(Town.attend("a", 0, 1)).get();
    var before = town.current();
    organisations.close();
    organisations = organisations();
    organisations.openAll();
    Hosted again = organisations.get("restart").orElseThrow();
    assertThat(again.current().organisation().state()).isEqualTo(before.organisation().state());
    assertThat(again.current().size()).isEqualTo(before.size());
    assertThat(again.sequencer().submit(Town.attend("a", 0, 1)).get())
        .isEqualTo(new Answer.Entered(2, ruling(again)));
  }

  private static Ruling ruling(Hosted town) throws Exception {
    return ((Answer.Entered) town.sequencer().submit(Town.attend("a", 0, 1)).get()).ruling();
  }

  @Test
  void afterClosingWhatWaitedHasItsAnswer() throws Exception {
    Hosted town = town("closing");
    List<CompletableFuture<Answer>> answers = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      answers.add(town.sequencer().submit(Town.attend("a" + i, 0, 1)));
    }
    town.sequencer().close();
    for (CompletableFuture<Answer> answer : answers) {
      assertThat(answer.get()).isInstanceOf(Answer.Entered.class);
    }
    assertThat(database.journals().size("closing")).isEqualTo(1_002);
  }
}
