package org.commune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ObjectAssert;
import org.commune.record.Verification;
import org.commune.record.entry.Entry;
import org.commune.record.entry.Ruling;
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every false record here is rightly hashed and signed: only the replay can find it. */
@DisplayName("An audit")
final class AuditTest {
  private static Scenario recall() throws Exception {
    return Scenario.of("10-recall");
  }

  private static ObjectAssert<Verification.Broken> assertBroken(Audit.Report report) {
    return assertThat(report.verification()).asInstanceOf(type(Verification.Broken.class));
  }

  @ParameterizedTest
  @MethodSource("org.commune.audit.Scenario#names")
  @DisplayName("finds the honest record of every scenario sound, with every act ruled on again")
  void findsHonestSound(String name) throws Exception {
    Scenario honest = Scenario.of(name);
    Audit.Report report = honest.audited();
    assertThat(report.verification())
        .asInstanceOf(type(Verification.Sound.class))
        .returns((long) honest.entries().size(), Verification.Sound::size);
    assertThat(report.tally().acts())
        .isEqualTo(honest.entries().stream().filter(Entry.Act.class::isInstance).count());
  }

  @Test
  @DisplayName("names the entry whose refusal was turned into an admission")
  void findsForgedAdmission() throws Exception {
    Scenario honest = recall();
    int at = honest.first(Entry.Act.class, act -> act.ruling() instanceof Ruling.Refused);
    assertBroken(forged(honest, at, new Ruling.Admitted(Hash.OF_NO_LEAVES, List.of("14"))))
        .returns((long) at, Verification.Broken::first)
        .satisfies(broken -> assertThat(broken.reason()).contains("the charter says refused"));
  }

  @Test
  @DisplayName("names the entry whose admission was turned into a refusal")
  void findsForgedRefusal() throws Exception {
    Scenario honest = recall();
    int at = honest.first(Entry.Act.class, act -> act.ruling() instanceof Ruling.Admitted);
    Ruling refusal = new Ruling.Refused(List.of(new Ruling.Ground("14", "no", "never")));
    assertBroken(forged(honest, at, refusal)).returns((long) at, Verification.Broken::first);
  }

  @Test
  @DisplayName("names the entry whose effects are others than the act has")
  void findsForgedEffects() throws Exception {
    Scenario honest = recall();
    int at = honest.first(Entry.Clock.class, clock -> !clock.ruling().articles().isEmpty());
    List<Entry> entries = new ArrayList<>(honest.entries());
    Entry.Clock clock = (Entry.Clock) entries.get(at);
    entries.set(
        at,
        new Entry.Clock(
            clock.time(),
            clock.event(),
            new Ruling.Admitted(Hash.OF_NO_LEAVES, clock.ruling().articles())));
    assertBroken(honest.with(entries).audited())
        .returns((long) at, Verification.Broken::first)
        .satisfies(broken -> assertThat(broken.reason()).contains("effects"));
  }

  @Test
  @DisplayName("names the entry where another person was put in as the one who acted")
  void findsAlteredAct() throws Exception {
    Scenario honest = recall();
    int at = honest.first(Entry.Act.class, act -> act.act().toString().contains("start_petition"));
    List<Entry> entries = new ArrayList<>(honest.entries());
    Entry.Act act = (Entry.Act) entries.get(at);
    entries.set(
        at,
        new Entry.Act(
            act.time(),
            act.act().with("by", Json.text("mill-30")),
            act.ruling(),
            Optional.empty()));
    assertBroken(honest.with(entries).audited()).returns((long) at, Verification.Broken::first);
  }

  @Test
  @DisplayName("names the first of two acts that changed places")
  void findsReorderedActs() throws Exception {
    Scenario honest = recall();
    List<Entry> entries = new ArrayList<>(honest.entries());
    int at =
        honest.first(
            Entry.Act.class,
            act ->
                honest.entries().get(honest.entries().indexOf(act) + 1) instanceof Entry.Act next
                    && next.time() == act.time());
    Entry moved = entries.remove(at);
    entries.add(at + 1, moved);
    assertBroken(honest.with(entries).audited()).returns((long) at, Verification.Broken::first);
  }

  @Test
  @DisplayName("names the place of a refusal that was left out of a fresh tree")
  void findsDroppedRefusal() throws Exception {
    Scenario honest = recall();
    int at = honest.first(Entry.Act.class, act -> act.ruling() instanceof Ruling.Refused);
    List<Entry> entries = new ArrayList<>(honest.entries());
    entries.remove(at);
    assertBroken(honest.with(entries).audited())
        .returns((long) at, Verification.Broken::first)
        .satisfies(broken -> assertThat(broken.reason()).contains("\"number\""));
  }

  @Test
  @DisplayName("names the place of what the calendar did and the record leaves out")
  void findsDroppedClock() throws Exception {
    Scenario honest = recall();
    int at = honest.first(Entry.Clock.class, clock -> !clock.ruling().articles().isEmpty());
    List<Entry> entries = new ArrayList<>(honest.entries());
    entries.remove(at);
    assertBroken(honest.with(entries).audited())
        .returns((long) at, Verification.Broken::first)
        .satisfies(broken -> assertThat(broken.reason()).contains("what the calendar does"));
  }

  @Test
  @DisplayName("finds a founding with other people than it says")
  void findsForgedFounding() throws Exception {
    Scenario honest = recall();
    List<Entry> entries = new ArrayList<>(honest.entries());
    Entry.Clock founding = (Entry.Clock) entries.get(1);
    entries.set(
        1,
        new Entry.Clock(
            founding.time(), founding.event(), new Ruling.Admitted(Hash.OF_NO_LEAVES, List.of())));
    assertBroken(honest.with(entries).audited()).returns(1L, Verification.Broken::first);
  }

  private Audit.Report forged(Scenario honest, int at, Ruling ruling) throws Exception {
    List<Entry> entries = new ArrayList<>(honest.entries());
    Entry.Act act = (Entry.Act) entries.get(at);
    entries.set(at, new Entry.Act(act.time(), act.act(), ruling, Optional.empty()));
    return honest.with(entries).audited();
  }
}
