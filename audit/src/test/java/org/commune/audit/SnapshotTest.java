package org.commune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commune.record.EntryCheck;
import org.commune.record.RecordVerifier;
import org.commune.record.Source;
import org.commune.record.Verification;
import org.commune.record.entry.Entry;
import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.CompactRange;
import org.commune.record.tlog.Hash;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A snapshot of an organisation")
final class SnapshotTest {
  /** In how many places of each scenario one is taken. */
  private static final int PLACES = Math.max(2, Integer.getInteger("commune.trials", 100) / 50);

  private static Hash root(List<Entry> entries) {
    CompactRange range = CompactRange.empty();
    entries.forEach(entry -> range.append(Hash.leaf(entry.bytes())));
    return range.root();
  }

  private static void enter(Replay replay, List<Entry> entries, int from, int to) throws Exception {
    for (int index = from; index < to; index++) {
      List<EntryCheck.Pending> later = new ArrayList<>();
      replay.entry(index, replay.read(entries.get(index).bytes()), later::add);
      for (EntryCheck.Pending pending : later) {
        pending.run();
      }
    }
  }

  private static Optional<Snapshot> at(Scenario scenario, Source record, int size)
      throws Exception {
    Replay replay = new Replay(record);
    enter(replay, scenario.entries(), 0, size);
    return replay.snapshot(size, root(scenario.entries().subList(0, size)));
  }

  private static List<String> recall() throws Exception {
    Scenario scenario = Scenario.of("10-recall");
    return at(scenario, scenario.record(), 30).orElseThrow().lines().toList();
  }

  private static Snapshot read(List<String> lines) throws ParseFailure {
    return Snapshot.read(lines.iterator());
  }

  @ParameterizedTest
  @MethodSource("org.commune.audit.Scenario#names")
  @DisplayName("and what came after it make the same as the whole record, at every place, always")
  void goesOn(String name) throws Exception {
    Scenario scenario = Scenario.of(name);
    Source record = scenario.record();
    int size = scenario.entries().size();
    Replay whole = new Replay(record);
    Map<Integer, List<String>> snapshots = new TreeMap<>();
    for (int from = 0; from < size; from++) {
      enter(whole, scenario.entries(), from, from + 1);
      if (from > 0 && (from + 1) % Math.max(1, size / PLACES - 1) == 0) {
        Optional<Snapshot> snapshot = whole.snapshot(from + 1, Hash.OF_NO_LEAVES);
        if (snapshot.isPresent()) {
          snapshots.put(from + 1, snapshot.get().lines().toList());
        }
      }
    }
    List<String> end = lines(whole, size);
    assertThat(snapshots).isNotEmpty();
    for (var snapshot : snapshots.entrySet()) {
      Snapshot back = read(snapshot.getValue());
      assertThat(back.lines().toList()).isEqualTo(snapshot.getValue());
      Replay rest = Replay.from(back, record);
      enter(rest, scenario.entries(), snapshot.getKey(), size);
      assertThat(rest.organisation().state()).isEqualTo(whole.organisation().state());
      assertThat(rest.organisation().law().clauses())
          .isEqualTo(whole.organisation().law().clauses());
      assertThat(lines(rest, size)).isEqualTo(end);
    }
  }

  private static List<String> lines(Replay replay, int size) {
    return replay.snapshot(size, Hash.OF_NO_LEAVES).orElseThrow().lines().toList();
  }

  @Test
  @DisplayName("is refused when any line was changed, left out, doubled or cut off")
  void refusesChanges() throws Exception {
    List<String> lines = recall();
    for (int at = 0; at < lines.size(); at++) {
      List<String> without = new ArrayList<>(lines);
      String line = without.remove(at);
      assertThatThrownBy(() -> read(without)).isInstanceOf(ParseFailure.class);
      List<String> doubled = new ArrayList<>(lines);
      doubled.add(at, line);
      assertThatThrownBy(() -> read(doubled)).isInstanceOf(ParseFailure.class);
      List<String> changed = new ArrayList<>(lines);
      changed.set(
          at, line.substring(0, line.length() / 2) + "0" + line.substring(line.length() / 2));
      assertThatThrownBy(() -> read(changed)).isInstanceOf(ParseFailure.class);
      assertThatThrownBy(() -> read(lines.subList(0, lines.size() - 1)))
          .isInstanceOf(ParseFailure.class)
          .hasMessageContaining("cut off");
    }
  }

  @Test
  @DisplayName("is refused beside another history")
  void refusesOthers() throws Exception {
    Snapshot snapshot = read(recall());
    snapshot.requireOf(30, snapshot.root());
    assertThatThrownBy(() -> snapshot.requireOf(31, snapshot.root()))
        .isInstanceOf(ParseFailure.class);
    assertThatThrownBy(() -> snapshot.requireOf(30, Hash.OF_NO_LEAVES))
        .isInstanceOf(ParseFailure.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10-recall", "53-erasure"})
  @DisplayName("lets an audit go on, which comes to the same, and finds what was forged since")
  void auditGoesOn(String name) throws Exception {
    Scenario honest = Scenario.of(name);
    int part = honest.published().get(honest.published().size() * 2 / 3);
    List<Entry> entries = honest.entries();
    Audit first = new Audit(honest.with(entries.subList(0, part)).record());
    Audit.Report early =
        first.run(RecordVerifier.of(Scenario.POLICY), Optional.empty(), Optional.empty());
    assertThat(early.verification()).isInstanceOf(Verification.Sound.class);
    List<String> kept =
        first.snapshot(part, root(entries.subList(0, part))).orElseThrow().lines().toList();
    Audit.Report rest = goingOn(kept, honest);
    Audit.Report whole = honest.audited();
    assertThat(rest.tally()).isEqualTo(whole.tally());
    assertThat(rest.kinds()).isEqualTo(whole.kinds());
    assertThat(rest.verification()).isInstanceOf(Verification.Sound.class);

    List<Entry> forged = new ArrayList<>(entries);
    Entry last = forged.removeLast();
    assertThat(goingOn(kept, honest.with(replaced(entries, part - 1, last))).verification())
        .isInstanceOf(Verification.Broken.class);
    forged.add(forged.getLast());
    assertThat(goingOn(kept, honest.with(forged)).verification())
        .isInstanceOf(Verification.Broken.class);
  }

  private static List<Entry> replaced(List<Entry> entries, int at, Entry by) {
    List<Entry> others = new ArrayList<>(entries);
    others.set(at, by);
    return others;
  }

  private static Audit.Report goingOn(List<String> kept, Scenario scenario) throws Exception {
    return Audit.from(read(kept), scenario.record())
        .run(RecordVerifier.of(Scenario.POLICY), Optional.empty(), Optional.empty());
  }
}
