package org.commune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commune.record.MemoryStore;
import org.commune.record.OpeningTable;
import org.commune.record.Verification;
import org.commune.record.disk.FolderStore;
import org.commune.record.entry.Entry;
import org.commune.record.entry.FieldPlace;
import org.commune.record.entry.Opening;
import org.commune.record.entry.PersonalFields;
import org.commune.record.format.Bytes;
import org.commune.record.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What a record says of persons")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PersonalTest {
  private static final List<String> SAID =
      List.of("Louise Michel", "Oudot", "my mother", "the till", "Nathalie", "Vieille");

  private Scenario played = new Scenario(List.of(), List.of(), List.of(), java.util.Map.of());

  @BeforeAll
  void play() throws Exception {
    played = Scenario.of("53-erasure");
  }

  private List<FieldPlace> erased() {
    return played.entries().stream()
        .filter(Entry.Erasure.class::isInstance)
        .flatMap(entry -> ((Entry.Erasure) entry).fields().stream())
        .toList();
  }

  private SortedMap<String, Opening> openings(long entry) {
    return played.openings().getOrDefault(entry, new TreeMap<>());
  }

  /** The side table as it is when all that was ordered was carried out. */
  private OpeningTable table(Path folder) throws Exception {
    OpeningTable table = new OpeningTable(FolderStore.at(folder));
    played.openings().forEach(table::put);
    for (FieldPlace place : erased()) {
      table.erase(place);
    }
    return table;
  }

  private static void assertBroken(Audit.Report report, long index, String reason) {
    assertThat(report.verification())
        .asInstanceOf(type(Verification.Broken.class))
        .returns(index, Verification.Broken::first)
        .satisfies(broken -> assertThat(broken.reason()).contains(reason));
  }

  @Test
  @DisplayName("is nowhere in the record, and after its erasure nowhere in the side table")
  void isNowhere(@TempDir Path side) throws Exception {
    Audit.Report report = played.audited(table(side));
    assertThat(report.verification()).isInstanceOf(Verification.Sound.class);
    assertThat(report.tally().fields()).isEqualTo(6);
    assertThat(report.tally().erased()).isEqualTo(6);
    assertNowhere(side);
    MemoryStore record = played.record();
    for (String name : record.names().orElseThrow()) {
      assertSaysNothing(name, record.read(name).orElseThrow());
    }
  }

  private static void assertSaysNothing(String name, Bytes bytes) {
    assertThat(new String(bytes.toArray(), StandardCharsets.ISO_8859_1))
        .as(name)
        .doesNotContain(SAID);
  }

  private static void assertNowhere(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertSaysNothing(file.toString(), Bytes.of(Files.readAllBytes(file)));
      }
    }
  }

  @Test
  @DisplayName("can be read from the side table until it is erased")
  void canBeRead() throws Exception {
    List<String> opened = new ArrayList<>();
    for (var openings : played.openings().entrySet()) {
      openings.getValue().values().forEach(opening -> opened.add(opening.value().toString()));
    }
    assertThat(String.join(" ", opened)).contains(SAID);
  }

  @Test
  @DisplayName("is counted by kind of act")
  void isCounted() throws Exception {
    assertThat(played.audited().kinds())
        .contains(new KindOfAct("founding", 0, 0, 2, 2))
        .contains(new KindOfAct("apply_for_membership", 1, 0, 2, 2))
        .contains(new KindOfAct("resign", 1, 0, 1, 1))
        .contains(new KindOfAct("propose_motion", 2, 0, 1, 1));
  }

  @Test
  @DisplayName("is missed when its opening is gone without an act")
  void isMissed(@TempDir Path side) throws Exception {
    Scenario kept = beforeErasures();
    OpeningTable table = new OpeningTable(FolderStore.at(side));
    kept.openings().forEach(table::put);
    FieldPlace gone = erased().getFirst();
    table.erase(gone);
    assertBroken(kept.audited(table), gone.entry(), "no act had it erased");
  }

  @Test
  @DisplayName("is found where the opening says something else")
  void isFoundChanged(@TempDir Path side) throws Exception {
    Scenario kept = beforeErasures();
    OpeningTable table = new OpeningTable(FolderStore.at(side));
    kept.openings().forEach(table::put);
    FieldPlace changed = erased().getLast();
    SortedMap<String, Opening> openings = new TreeMap<>(table.of(changed.entry()));
    openings.computeIfPresent(
        changed.field(), (field, opening) -> new Opening(opening.salt(), Json.text("a lie")));
    table.put(changed.entry(), openings);
    assertBroken(kept.audited(table), changed.entry(), "does not open what was entered");
  }

  @Test
  @DisplayName("is found where its erasure was not carried out")
  void isFoundKept(@TempDir Path side) throws Exception {
    OpeningTable table = table(side);
    FieldPlace kept = erased().getFirst();
    table.put(kept.entry(), openings(kept.entry()));
    assertBroken(played.audited(table), kept.entry(), "its opening is still there");
  }

  @Test
  @DisplayName("is not erased beyond what the act orders")
  void isNotErasedBeyond() throws Exception {
    int at = played.first(Entry.Erasure.class, any -> true);
    List<Entry> entries = new ArrayList<>(played.entries());
    Entry.Erasure erasure = (Entry.Erasure) entries.get(at);
    List<FieldPlace> more = new ArrayList<>(erasure.fields());
    more.add(erased().getLast());
    entries.set(at, new Entry.Erasure(erasure.time(), erasure.orderedBy(), more));
    assertBroken(played.with(entries).audited(), at, "an erasure of");
  }

  @Test
  @DisplayName("may not stand in the open")
  void isNotOpen() throws Exception {
    int at = played.first(Entry.Act.class, act -> !PersonalFields.of(act.act()).isEmpty());
    Entry.Act act = (Entry.Act) played.entries().get(at);
    List<Entry> entries = new ArrayList<>(played.entries());
    Json.Members open = PersonalFields.open(act.act(), openings(at));
    entries.set(at, new Entry.Act(act.time(), open, act.ruling(), act.signature()));
    assertBroken(played.with(entries).audited(), at, "stands in the open");
  }

  @Test
  @DisplayName("is all that can be hidden: what is said of other things may not be")
  void hidesNothingElse() throws Exception {
    int at = played.first(Entry.Act.class, act -> act.act().toString().contains("complain"));
    Entry.Act act = (Entry.Act) played.entries().get(at);
    List<Entry> entries = new ArrayList<>(played.entries());
    Json.Members hidden =
        PersonalFields.conceal(
                act.act(),
                java.util.Map.of(
                    "/deed/offence", org.commune.record.tlog.Hash.OF_NO_LEAVES.bytes()))
            .act();
    entries.set(at, new Entry.Act(act.time(), hidden, act.ruling(), act.signature()));
    assertBroken(played.with(entries).audited(), at, "");
  }

  /** The record as it was before anything was erased. */
  private Scenario beforeErasures() {
    int first = played.first(Entry.Act.class, act -> act.act().toString().contains("erase"));
    return played.with(played.entries().subList(0, first));
  }
}
