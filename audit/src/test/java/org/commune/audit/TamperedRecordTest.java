package org.commune.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.commune.record.CommuneEntries;
import org.commune.record.MemoryStore;
import org.commune.record.RecordNames;
import org.commune.record.RecordVerifier;
import org.commune.record.TileNodes;
import org.commune.record.Verification;
import org.commune.record.entry.Entry;
import org.commune.record.entry.Ruling;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Json;
import org.commune.record.tlog.Checkpoint;
import org.commune.record.tlog.CompactRange;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.SignedCheckpoint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A recorded life, tampered with by whoever can write to the disk, and by an operator who also has
 * the key of the log and signs what he altered.
 */
@DisplayName("A tampered record")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TamperedRecordTest {
  private static final long SEED = Long.getLong("commune.seed", 1871);
  private static final int EDITS = Math.max(300, Integer.getInteger("commune.trials", 0));
  private static final int BATCH = 7;
  private static final String ANOTHER_DEED = "another deed";

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

  private Scenario honest;
  private MemoryStore published;
  private List<String> names = List.of();

  @BeforeAll
  void publish() throws Exception {
    honest = Scenario.of("46-tie-by-lot");
    published = honest.published(BATCH);
    names = List.copyOf(published.files().keySet());
  }

  @Test
  @DisplayName(
      "is found by an audit, whatever was done to its files, at the entry that was altered")
  void isFoundInItsFiles() {
    for (int edit = 0; edit < EDITS; edit++) {
      MemoryStore altered = published.copy();
      String name = names.get(random.nextInt(names.size()));
      String what = alter(altered, name);
      if (altered.files().equals(published.files())) {
        continue;
      }
      Verification verification = audited(altered);
      if (verification instanceof Verification.Sound fewer) {
        assertThat(fewer.cosignatures())
            .as("seed %d, edit %d: %s", SEED, edit, what)
            .isLessThan(((Verification.Sound) audited(published)).cosignatures());
      } else if (name.equals(newestBundle()) && altered.read(name).isPresent()) {
        assertThat(((Verification.Broken) verification).first())
            .as("seed %d, edit %d: %s", SEED, edit, what)
            .isEqualTo(firstDifferent(altered.read(name).orElseThrow()));
      }
    }
  }

  private static Verification audited(MemoryStore store) {
    return Scenario.audited(store, Optional.empty()).verification();
  }

  private String newestBundle() {
    return "tile/entries/000.p/" + honest.entries().size();
  }

  /** The first entry of the newest bundle in which an altered one differs, from the bytes alone. */
  private long firstDifferent(Bytes altered) {
    int at = 0;
    for (int index = 0; index < honest.entries().size(); index++) {
      int length = 2 + honest.entries().get(index).bytes().length();
      Bytes whole = published.read(newestBundle()).orElseThrow();
      if (altered.length() < at + length
          || !altered.slice(at, at + length).equals(whole.slice(at, at + length))) {
        return index;
      }
      at += length;
    }
    return honest.entries().size();
  }

  /** Flips a bit, cuts off, leaves out, puts in, deletes, or swaps with another file. */
  private String alter(MemoryStore store, String name) {
    Bytes bytes = store.read(name).orElseThrow();
    int at = random.nextInt(bytes.length());
    return switch (random.nextInt(6)) {
      case 0 -> {
        store.remove(name);
        yield "without " + name;
      }
      case 1 -> {
        store.put(name, bytes.slice(0, at));
        yield name + " cut off at " + at;
      }
      case 2 -> {
        String other = names.get(random.nextInt(names.size()));
        store.put(name, store.read(other).orElseThrow());
        store.put(other, bytes);
        yield "swapped " + name + " and " + other;
      }
      case 3 -> {
        Bytes more = Bytes.of((byte) random.nextInt());
        store.put(name, Bytes.concat(bytes.slice(0, at), more, bytes.slice(at, bytes.length())));
        yield "a byte put into " + name + " at " + at;
      }
      default -> {
        byte[] array = bytes.toArray();
        array[at] ^= (byte) (1 << random.nextInt(8));
        store.put(name, Bytes.of(array));
        yield "a bit of " + name + " at " + at;
      }
    };
  }

  /**
   * One way in which an operator lies.
   *
   * @param first the first entry that is another than it should be
   * @param last where it must be found at the latest: where acts were left out or moved, what the
   *     calendar did may stand in their place as well, up to the next act
   * @param mightBeTrue whether it may be a life that the charter allows, so that only who knows a
   *     checkpoint of the true one can tell
   */
  private record Lie(String what, List<Entry> entries, long first, long last, boolean mightBeTrue) {

    static Optional<Lie> at(String what, List<Entry> entries, int at) {
      return Optional.of(new Lie(what, entries, at, at, false));
    }

    static Optional<Lie> upToNextAct(String what, List<Entry> entries, int at) {
      int last = at;
      while (last < entries.size() && !(entries.get(last) instanceof Entry.Act)) {
        last++;
      }
      return Optional.of(new Lie(what, entries, at, last, last == entries.size()));
    }
  }

  @Test
  @DisplayName("is found by an audit though its operator hashed and signed the lie")
  void isFoundThoughSigned() throws Exception {
    int missedWithoutReplay = 0;
    int lies = 0;
    int mightBeTrue = 0;
    Checkpoint known = checkpoint(published);
    while (lies < EDITS) {
      Optional<Lie> told = lie();
      if (told.isEmpty()) {
        continue;
      }
      lies++;
      Lie lie = told.orElseThrow();
      MemoryStore signed = honest.with(lie.entries()).published(BATCH);
      Verification verification = audited(signed);
      if (verification instanceof Verification.Broken broken) {
        assertThat(broken.first())
            .as("seed %d, lie %d: %s: %s", SEED, lies, lie.what(), verification)
            .isBetween(lie.first(), lie.last());
      } else {
        assertThat(lie.mightBeTrue()).as("seed %d, lie %d: %s", SEED, lies, lie.what()).isTrue();
        assertThat(Scenario.audited(signed, Optional.of(known)).verification())
            .isInstanceOf(Verification.Broken.class);
        mightBeTrue++;
      }
      missedWithoutReplay += isMissedWithoutReplay(signed) ? 1 : 0;
    }
    // The planted fault: whoever looks at files and forms alone finds hardly any of these.
    assertThat(missedWithoutReplay).isGreaterThan(lies / 2);
    assertThat(mightBeTrue).isLessThan(lies / 10);
  }

  private static boolean isMissedWithoutReplay(MemoryStore signed) {
    return RecordVerifier.of(Scenario.POLICY)
            .verify(signed, new CommuneEntries(signed, Optional.empty()))
        instanceof Verification.Sound;
  }

  private Optional<Lie> lie() {
    int at = random.nextInt(2, honest.entries().size());
    List<Entry> entries = new ArrayList<>(honest.entries());
    Entry entry = entries.get(at);
    return switch (random.nextInt(6)) {
      case 0 -> {
        entries.remove(at);
        yield Lie.upToNextAct("entry " + at + " left out", entries, at);
      }
      case 1 -> {
        entries.add(at, entry);
        yield Lie.at("entry " + at + " entered twice", entries, at + 1);
      }
      case 2 -> {
        int other = random.nextInt(2, honest.entries().size());
        entries.set(at, entries.get(other));
        entries.set(other, entry);
        yield at == other || entry.equals(entries.get(at))
            ? Optional.empty()
            : Lie.upToNextAct(
                "%d and %d swapped".formatted(at, other), entries, Math.min(at, other));
      }
      case 3 -> with(entries, at, otherwiseRuled(entry), "ruled otherwise");
      case 4 -> with(entries, at, otherwiseAdmitted(entry), "other effects or articles");
      default -> with(entries, at, otherwiseDone(entry), ANOTHER_DEED);
    };
  }

  private static Checkpoint checkpoint(MemoryStore store) throws ParseFailure {
    return SignedCheckpoint.parse(store.read(RecordNames.CHECKPOINT).orElseThrow()).checkpoint();
  }

  private static Optional<Lie> with(List<Entry> entries, int at, Optional<Entry> lie, String what) {
    if (lie.filter(entry -> !entry.equals(entries.get(at))).isEmpty()) {
      return Optional.empty();
    }
    entries.set(at, lie.orElseThrow());
    return Optional.of(
        new Lie("entry " + at + ": " + what, entries, at, at, what.equals(ANOTHER_DEED)));
  }

  private static Optional<Entry> otherwiseRuled(Entry entry) {
    Ruling refused = new Ruling.Refused(List.of(new Ruling.Ground("1", "it was late", "")));
    Ruling admitted = new Ruling.Admitted(Hash.OF_NO_LEAVES, List.of("1"));
    return entry instanceof Entry.Act act
        ? Optional.of(
            new Entry.Act(
                act.time(),
                act.act(),
                act.ruling() instanceof Ruling.Admitted ? refused : admitted,
                act.signature()))
        : Optional.empty();
  }

  private Optional<Entry> otherwiseAdmitted(Entry entry) {
    return switch (entry) {
      case Entry.Act act when act.ruling() instanceof Ruling.Admitted admitted ->
          Optional.of(new Entry.Act(act.time(), act.act(), otherwise(admitted), act.signature()));
      case Entry.Clock clock ->
          Optional.of(new Entry.Clock(clock.time(), clock.event(), otherwise(clock.ruling())));
      default -> Optional.empty();
    };
  }

  private Ruling.Admitted otherwise(Ruling.Admitted admitted) {
    return random.nextBoolean()
        ? new Ruling.Admitted(Hash.sha256(admitted.effects().bytes()), admitted.articles())
        : new Ruling.Admitted(admitted.effects(), List.of("99"));
  }

  /** One letter or digit of what was done is another. */
  private Optional<Entry> otherwiseDone(Entry entry) {
    if (!(entry instanceof Entry.Act act)) {
      return Optional.empty();
    }
    byte[] text = CanonicalJson.bytes(act.act()).toArray();
    int at = random.nextInt(text.length);
    if (!Character.isLetterOrDigit(text[at])) {
      return Optional.empty();
    }
    text[at] = (byte) (text[at] == 'z' || text[at] == '9' ? text[at] - 1 : text[at] + 1);
    try {
      return CanonicalJson.parse(Bytes.of(text)) instanceof Json.Members other
          ? Optional.of(new Entry.Act(act.time(), other, act.ruling(), act.signature()))
          : Optional.empty();
    } catch (ParseFailure e) {
      return Optional.empty();
    }
  }

  /**
   * An act left out and the others numbered anew is a life that might have been: an audit alone
   * cannot find it. Whoever holds a checkpoint or a receipt of the true one does.
   */
  @Test
  @DisplayName(
      "that leaves out an act and numbers the others anew is found by who has a checkpoint")
  void isFoundByAWitness() throws Exception {
    int last = honest.entries().size() - 1;
    MemoryStore shorter = honest.with(honest.entries().subList(0, last)).published(BATCH);
    assertThat(audited(shorter)).isInstanceOf(Verification.Sound.class);
    assertThat(Scenario.audited(shorter, Optional.of(checkpoint(published))).verification())
        .isInstanceOf(Verification.Broken.class);
  }

  @Test
  @DisplayName("is not what an honest one is taken for, at any checkpoint while it grows")
  void isNotSeenInAnHonestOne() throws Exception {
    Checkpoint before = new Checkpoint("commune/test", 0, Hash.OF_NO_LEAVES);
    for (int size = 2; size <= honest.entries().size(); size += 3) {
      List<Entry> so = honest.entries().subList(0, size);
      MemoryStore grown = honest.with(so).published(size);
      Audit.Report report = Scenario.audited(grown, Optional.of(before));
      if (report.verification() instanceof Verification.Broken broken) {
        // Between an act and what follows from it the record is not at rest.
        assertThat(broken.reason()).startsWith("the record stops before ");
      }
      before = checkpoint(grown);
    }
  }

  /** The planted fault: as in the log Yeti of 2022, only hashing the entries again finds it. */
  @Test
  @DisplayName("in an entry is missed by who trusts the tiles")
  void isMissedWithoutHashing() {
    Bytes bundle = published.read(newestBundle()).orElseThrow();
    byte[] flipped = bundle.toArray();
    flipped[flipped.length - 5] ^= 1;
    MemoryStore altered = published.copy();
    altered.put(newestBundle(), Bytes.of(flipped));
    assertThat(audited(altered)).isInstanceOf(Verification.Broken.class);
    Hash root =
        CompactRange.of(
                honest.entries().size(),
                new TileNodes(altered, honest.entries().size()),
                CompactRange.UNWATCHED)
            .root();
    assertThat(root).isEqualTo(((Verification.Sound) audited(published)).root());
  }
}
