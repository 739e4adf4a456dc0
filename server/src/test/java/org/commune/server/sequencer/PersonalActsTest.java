package org.commune.server.sequencer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.deed.RecordDeed;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.UnitId;
import org.commune.record.json.Json;
import org.commune.server.TestDatabase;
import org.commune.server.Town;
import org.commune.server.organisations.Hosted;
import org.commune.server.organisations.Organisations;
import org.commune.server.publishing.RecordHome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an act says of a person is entered as a commitment, and can be erased. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalActsTest {
  private static final PersonId ADA = new PersonId("ada");
  private static final String NAME = "Ada Lovelace";

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

  private static Submission application(String name) {
    return new Submission(
        "application",
        ADA,
        new MembershipDeed.ApplyForMembership(
            Optional.of(new UnitId("w0")), Optional.empty(), Optional.of(name), Optional.empty()));
  }

  private String journal(String town) {
    StringBuilder all = new StringBuilder();
    database
        .journals()
        .entries(town, 0, 100)
        .forEach(e -> all.append(new String(e.toArray(), UTF_8)));
    return all.toString();
  }

  @Test
  void itIsNotInTheJournalAndItsOpeningIsBesideIt() throws Exception {
    Hosted town = town("beside");
    Answer answer = town.sequencer().submit(application(NAME)).get();
    assertThat(answer).isInstanceOf(Answer.Entered.class);
    assertThat(journal("beside")).contains("application").doesNotContain(NAME);
    assertThat(database.journals().openings("beside", ((Answer.Entered) answer).index()).values())
        .extracting(opening -> opening.value())
        .containsExactly(Json.text(NAME));
  }

  @Test
  void sentAgainItIsTheSameActAndWithAnotherNameItIsNot() throws Exception {
    Hosted town = town("again");
    Answer first = town.sequencer().submit(application(NAME)).get();
    assertThat(town.sequencer().submit(application(NAME)).get()).isEqualTo(first);
    assertThat(town.sequencer().submit(application("Charles Babbage")).get())
        .isEqualTo(new Answer.Conflict());
  }

  @Test
  void whatIsErasedCannotBeOpenedAndTheOrganisationGoesOn() throws Exception {
    Hosted town = town("erased");
    var entered = (Answer.Entered) town.sequencer().submit(application(NAME)).get();
    var erased =
        (Answer.Entered)
            town.sequencer()
                .submit(new Submission("erasure", ADA, new RecordDeed.Erase(ADA)))
                .get();
    assertThat(erased.admitted()).as(erased.ruling().toString()).isTrue();
    assertThat(database.journals().openings("erased", entered.index())).isEmpty();
    var before = town.current().organisation().state();
    organisations.close();
    organisations = organisations();
    organisations.openAll();
    assertThat(organisations.get("erased").orElseThrow().current().organisation().state())
        .isEqualTo(before);
  }
}
