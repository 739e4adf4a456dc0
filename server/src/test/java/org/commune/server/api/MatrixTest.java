package org.commune.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.commune.polity.Act;
import org.commune.polity.Organisation;
import org.commune.polity.Polity;
import org.commune.polity.Possibilities;
import org.commune.polity.Ruling;
import org.commune.polity.deed.Deed;
import org.commune.polity.state.PersonId;
import org.commune.record.json.CanonicalJson;
import org.commune.server.TestServer;
import org.commune.server.Town;
import org.commune.server.accounts.ApiTokens;
import org.commune.server.sequencer.Current;
import org.commune.server.web.Readings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every act that anybody is offered, sent in over HTTP by everybody: what is admitted is what the
 * law admits of that person, and nothing else. {@code -Dcommune.trials} sends more of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTest {
  private static final int TRIALS = Integer.getInteger("commune.trials", 400);
  private static final long SEED = Long.getLong("commune.seed", 20261201L);

  /** Members of two workplaces, and somebody of whom nothing is known. */
  private static final List<PersonId> PERSONS =
      List.of(
          Town.member(0, 1),
          Town.member(0, 2),
          Town.member(1, 1),
          Town.member(3, 50),
          new PersonId("stranger"));

  private final Map<PersonId, String> tokens = new LinkedHashMap<>();
  private TestServer server;

  @BeforeAll
  void start() {
    server = TestServer.start("commune.limits.sending=1000000").with("town", Town.founding());
    PERSONS.forEach(person ->
        tokens.put(person, server.bean(ApiTokens.class).make("town", person, "matrix").text()));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private record Cell(Deed deed, PersonId by) {}

  private List<Cell> cells() {
    Organisation town = current().organisation();
    Set<Deed> deeds = new LinkedHashSet<>();
    for (PersonId person : PERSONS) {
      Polity.possibilities(town.law(), town.state(), person).all().stream()
          .map(Possibilities.Possibility::deed)
          .forEach(deeds::add);
    }
    List<Cell> cells = new ArrayList<>();
    deeds.forEach(deed -> PERSONS.forEach(person -> cells.add(new Cell(deed, person))));
    Collections.shuffle(cells, new Random(SEED));
    return cells.subList(0, Math.min(TRIALS, cells.size()));
  }

  private Current current() {
    return server.organisations().get("town").orElseThrow().current();
  }

  private static boolean lawful(Organisation before, String id, PersonId by, Deed deed) {
    return before.take(new Act(id, before.state().now(), by, deed)).ruling()
        instanceof Ruling.Admitted;
  }

  private HttpResponse<String> send(String organisation, String id, Cell cell) {
    String body =
        "{\"id\":\"%s\",\"deed\":%s}".formatted(id, CanonicalJson.text(Readings.json(cell.deed())));
    return server
        .visitor()
        .send(
            HttpRequest.newBuilder(server.at("/api/o/" + organisation + "/acts"))
                .header("Authorization", "Bearer " + tokens.get(cell.by()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void whatIsAdmittedIsWhatTheLawAdmitsOfThatPerson() {
    int admitted = 0;
    int othersMight = 0;
    List<String> wrong = new ArrayList<>();
    List<Cell> cells = cells();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      String id = "matrix-%05d".formatted(i);
      Organisation before = current().organisation();
      boolean lawful = lawful(before, id, cell.by(), cell.deed());
      HttpResponse<String> answer = send("town", id, cell);
      if (!answer.body().contains("\"admitted\":" + lawful)) {
        wrong.add(cell + ": " + answer.body());
      }
      admitted += lawful ? 1 : 0;
      othersMight +=
          !lawful && PERSONS.stream().anyMatch(p -> lawful(before, id, p, cell.deed())) ? 1 : 0;
    }
    assertThat(wrong).as("seed %d", SEED).isEmpty();
    assertThat(admitted).as("some are admitted").isPositive();
    assertThat(othersMight)
        .as("some are refused that would be admitted of another: whose they are counts")
        .isPositive();
  }
}
