package org.commune.server.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.commune.record.format.Bytes;
import org.commune.record.tlog.Hash;
import org.commune.server.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalTest {
  private TestDatabase database;
  private Journals journals;

  @BeforeAll
  void start() {
    database = TestDatabase.in(TestDatabase.folder());
    journals = database.journals();
  }

  @AfterAll
  void stop() {
    database.close();
  }

  private static Page page(String... entries) {
    return new Page(
        List.of(),
        List.of(entries).stream()
            .map(e -> new Row(Optional.of(e), Bytes.utf8("entry " + e)))
            .toList());
  }

  private List<String> entries(String organisation) {
    return journals.entries(organisation, 0, Long.MAX_VALUE).stream()
        .map(b -> new String(b.toArray(), UTF_8))
        .toList();
  }

  @Test
  void whatIsAddedIsReadInOrder() throws FenceLost {
    journals.begin("order", "test/order");
    try (Leadership leadership = journals.lead("order").orElseThrow()) {
      leadership.add(0, page("a", "b"));
      leadership.add(2, page("c"));
    }
    assertThat(entries("order")).containsExactly("entry a", "entry b", "entry c");
    assertThat(journals.size("order")).isEqualTo(3);
    assertThat(journals.indexOf("order", "b")).contains(1L);
    assertThat(journals.indexOf("order", "d")).isEmpty();
  }

  @Test
  void aTextIsThereUnderItsHashAndWithTheEntryThatCitesIt() throws FenceLost {
    journals.begin("texts", "test/texts");
    Bytes text = Bytes.utf8("a charter");
    try (Leadership leadership = journals.lead("texts").orElseThrow()) {
      leadership.add(0, page("a"));
      leadership.add(1, new Page(List.of(text), page("b").rows()));
    }
    assertThat(journals.text("texts", Hash.sha256(text))).contains(text);
    assertThat(journals.texts("texts", 0, 1)).isEmpty();
    assertThat(journals.texts("texts", 1, 2)).containsExactly(text);
  }

  @Test
  void anOrganisationBeginsOnce() {
    assertThat(journals.begin("once", "test/once")).isTrue();
    assertThat(journals.begin("once", "test/another")).isFalse();
    assertThat(journals.begin("another", "test/once")).isFalse();
  }

  @Test
  void onlyOneLeads() {
    journals.begin("one", "test/one");
    try (Leadership first = journals.lead("one").orElseThrow()) {
      assertThat(first.holds()).isTrue();
      assertThat(journals.lead("one")).isEmpty();
    }
    journals.lead("one").orElseThrow().close();
  }

  @Test
  void aLeaderWhoWasReplacedAddsNothing() throws FenceLost {
    journals.begin("fence", "test/fence");
    Leadership paused = journals.lead("fence").orElseThrow();
    paused.add(0, page("a"));
    // What a broken connection does: the database frees the lock, the old leader does not know.
    paused.close();
    try (Leadership next = journals.lead("fence").orElseThrow()) {
      assertThatThrownBy(() -> paused.add(1, page("b"))).isInstanceOf(FenceLost.class);
      next.add(1, page("c"));
    }
    assertThat(entries("fence")).containsExactly("entry a", "entry c");
  }

  @Test
  void withoutTheFenceAReplacedLeaderWouldAdd() {
    // The planted fault: the same question without the fence lets the old leader through.
    journals.begin("fault", "test/fault");
    journals.lead("fault").orElseThrow().close();
    journals.lead("fault").orElseThrow().close();
    int moved =
        JdbcClient.create(database.pool())
            .sql("update head set size = size + 1 where organisation = 'fault' and size = 0")
            .update();
    assertThat(moved).isEqualTo(1);
  }

  @Test
  void aPageIsAddedWholeOrNotAtAll() throws FenceLost {
    journals.begin("whole", "test/whole");
    try (Leadership leadership = journals.lead("whole").orElseThrow()) {
      leadership.add(0, page("a"));
      assertThatThrownBy(() -> leadership.add(1, page("b", "a"))).hasMessageContaining("entry_act");
      assertThat(entries("whole")).containsExactly("entry a");
      assertThat(journals.size("whole")).isEqualTo(1);
      leadership.add(1, page("b"));
    }
    assertThat(entries("whole")).containsExactly("entry a", "entry b");
  }

  @Test
  void nothingIsChangedOrTakenAway() throws FenceLost {
    journals.begin("stays", "test/stays");
    try (Leadership leadership = journals.lead("stays").orElseThrow()) {
      leadership.add(0, new Page(List.of(Bytes.utf8("text")), page("a").rows()));
    }
    JdbcClient sql = JdbcClient.create(database.pool());
    for (String change :
        List.of(
            "update entry set bytes = ''",
            "delete from entry",
            "truncate entry",
            "update attachment set bytes = ''",
            "delete from attachment",
            "truncate attachment")) {
      assertThatThrownBy(() -> sql.sql(change).update())
          .as(change)
          .hasMessageContaining("only ever added to");
    }
    assertThat(entries("stays")).containsExactly("entry a");
  }
}
