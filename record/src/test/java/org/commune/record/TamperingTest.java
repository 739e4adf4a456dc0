package org.commune.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.CompactRange;
import org.commune.record.tlog.EntryBundle;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.SigningKey;
import org.commune.record.tlog.Tile;
import org.commune.record.tlog.TileName;
import org.junit.jupiter.api.Test;

/** Whoever can write to the server's disk, but does not have the log's key, is found out. */
class TamperingTest {
  private static final int SIZE = 700;
  private static final int LARGEST_BATCH = 113;
  private static final MemoryStore WHOLE = Samples.record(SIZE);
  private static final Verification.Sound SOUND = (Verification.Sound) Samples.verify(WHOLE);
  private static final List<String> NAMES = List.copyOf(WHOLE.files().keySet());

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1871);

  @Test
  void theRecordIsSoundBeforeAnybodyTouchesIt() {
    assertThat(SOUND.size()).isEqualTo(SIZE);
    assertThat(SOUND.cosignatures()).isEqualTo(3 * (SOUND.checkpoints() - 2));
    assertThat(NAMES).anyMatch(name -> name.startsWith("tile/1/"));
    assertThat(NAMES).anyMatch(name -> name.startsWith("blob/"));
  }

  @Test
  void everyOneOfSixHundredEditsOfOneFileIsFoundAtItsIndex() {
    for (int edit = 0; edit < 600; edit++) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      Bytes before = contents(name);
      Bytes after = edited(before);
      if (after.equals(before)) {
        continue;
      }
      MemoryStore altered = WHOLE.copy();
      altered.put(name, after);
      if (hasOnlyLostCosignatures(name, before, after)) {
        Verification.Sound fewer = (Verification.Sound) Samples.verify(altered);
        assertThat(fewer.cosignatures()).isLessThan(SOUND.cosignatures());
      } else {
        found(altered, name, firstTouched(name, before, after));
      }
    }
  }

  /** Cut off between two cosignatures: nothing false is said, and the count says how much less. */
  private static boolean hasOnlyLostCosignatures(String name, Bytes before, Bytes after) {
    int lines = (int) new String(after.toArray(), StandardCharsets.UTF_8).lines().count();
    return name.startsWith("checkpoints/")
        && lines >= 5
        && after.length() > 0
        && after.at(after.length() - 1) == '\n'
        && after.equals(before.slice(0, Math.min(before.length(), after.length())));
  }

  private Bytes edited(Bytes bytes) {
    byte[] array = bytes.toArray();
    int at = random.nextInt(array.length);
    return switch (random.nextInt(7)) {
      case 0, 1, 2 -> {
        array[at] ^= (byte) (1 << random.nextInt(8));
        yield Bytes.of(array);
      }
      case 3 -> bytes.slice(0, at);
      case 4 -> Bytes.concat(bytes.slice(0, at), bytes.slice(at + 1, array.length));
      case 5 ->
          Bytes.concat(
              bytes.slice(0, at), Bytes.of((byte) random.nextInt()), bytes.slice(at, array.length));
      default -> {
        int other = random.nextInt(array.length);
        byte kept = array[at];
        array[at] = array[other];
        array[other] = kept;
        yield Bytes.of(array);
      }
    };
  }

  @Test
  void everyDeletedFileIsFoundAtItsIndex() {
    for (String name : NAMES) {
      MemoryStore altered = WHOLE.copy();
      altered.remove(name);
      found(altered, "deleted " + name, firstTouched(name, contents(name), Bytes.of()));
    }
  }

  @Test
  void everyAddedFileIsFound() {
    for (String name :
        List.of("index.html", "tile/0/005", "blob/" + "0".repeat(64), "checkpoints/999")) {
      MemoryStore altered = WHOLE.copy();
      altered.put(name, Bytes.utf8("added"));
      assertThat(Samples.verify(altered)).as(name).isNotEqualTo(SOUND);
    }
  }

  @Test
  void everyPairOfSwappedFilesIsFound() {
    for (int edit = 0; edit < 100; edit++) {
      String one = NAMES.get(random.nextInt(NAMES.size()));
      String other = NAMES.get(random.nextInt(NAMES.size()));
      if (!contents(one).equals(contents(other))) {
        MemoryStore altered = WHOLE.copy();
        altered.put(one, contents(other));
        altered.put(other, contents(one));
        found(
            altered,
            "swapped " + one + " and " + other,
            Math.max(
                firstTouched(one, contents(one), contents(other)),
                firstTouched(other, contents(other), contents(one))));
      }
    }
  }

  @Test
  void reorderedActsAreFoundAtTheFirstOfThem() throws ParseFailure {
    for (int edit = 0; edit < 50; edit++) {
      int one = random.nextInt(1, SIZE - 1);
      int other = random.nextInt(one + 1, SIZE);
      TreeMap<Integer, Bytes> changes = new TreeMap<>();
      changes.put(one, Samples.act(other));
      changes.put(other, Samples.act(one));
      MemoryStore altered = WHOLE.copy();
      rewriteBundles(altered, changes);
      found(altered, "acts " + changes.keySet(), one);
    }
  }

  @Test
  void aForgedRulingIsFoundAtItsIndexThoughItIsAProperEntry() throws ParseFailure {
    for (int edit = 0; edit < 50; edit++) {
      int index = random.nextInt(1, SIZE);
      MemoryStore altered = WHOLE.copy();
      rewriteBundles(altered, Map.of(index, Samples.act(index, "Admitted after all.")));
      found(altered, "act " + index, index);
    }
  }

  @Test
  void aForgedActWhoseTilesWereAllMadeAgainIsFoundBetweenTwoCheckpoints() throws ParseFailure {
    for (int edit = 0; edit < 50; edit++) {
      int index = random.nextInt(1, SIZE);
      MemoryStore altered = WHOLE.copy();
      rewriteBundles(altered, Map.of(index, Samples.act(index, "The tally was another.")));
      rewriteTiles(altered, index);
      Verification.Broken broken = broken(altered, "act " + index);
      assertThat(broken.first()).isLessThanOrEqualTo(index);
      assertThat(broken.until()).isGreaterThan(index);
      assertThat(broken.until() - broken.first()).isLessThanOrEqualTo(LARGEST_BATCH);
    }
  }

  @Test
  void aReplacedCheckpointIsFound() throws ParseFailure {
    SignedCheckpoint newest = SignedCheckpoint.parse(contents(RecordNames.CHECKPOINT));
    SigningKey mallory = SigningKey.ofLog(Samples.ORIGIN, Samples.seed(66));
    SigningKey other = SigningKey.ofLog("other.example/record", Samples.seed(1));
    for (SignedCheckpoint replaced :
        List.of(
            newest.checkpoint().sign(mallory),
            newest.checkpoint().sign(other),
            SignedCheckpoint.parse(contents(RecordNames.checkpoint(3))))) {
      MemoryStore altered = WHOLE.copy();
      altered.put(RecordNames.CHECKPOINT, replaced.bytes());
      found(altered, RecordNames.CHECKPOINT, SIZE);
    }
  }

  @Test
  void aCosignatureMovedToAnotherCheckpointIsFound() throws ParseFailure {
    SignedCheckpoint from = SignedCheckpoint.parse(contents(RecordNames.checkpoint(4)));
    SignedCheckpoint to = SignedCheckpoint.parse(contents(RecordNames.checkpoint(6)));
    MemoryStore altered = WHOLE.copy();
    altered.put(
        RecordNames.checkpoint(6), to.with(List.of(from.note().signatures().getLast())).bytes());
    found(altered, RecordNames.checkpoint(6), SIZE);
  }

  /**
   * The control: an auditor that trusts the tiles and does not hash the entries again sees nothing
   * when one bit of an entry is flipped, as happened to the log Yeti 2022.
   */
  @Test
  void anAuditorThatSkipsTheEntriesSeesNothing() {
    MemoryStore altered = WHOLE.copy();
    byte[] bundle = contents("tile/entries/001").toArray();
    bundle[5000] ^= 0x04;
    altered.put("tile/entries/001", Bytes.of(bundle));
    TileNodes nodes = new TileNodes(altered, SIZE);
    Hash root = CompactRange.of(SIZE, nodes, CompactRange.UNWATCHED).root();
    assertThat(root).isEqualTo(SOUND.root());
    found(
        altered,
        "tile/entries/001",
        firstTouched("tile/entries/001", contents("tile/entries/001"), Bytes.of(bundle)));
  }

  private static Bytes contents(String name) {
    return WHOLE.read(name).orElseThrow();
  }

  private static Verification.Broken broken(MemoryStore altered, String what) {
    Verification verification = Samples.verify(altered);
    assertThat(verification).as(what).isInstanceOf(Verification.Broken.class);
    return (Verification.Broken) verification;
  }

  /** An edited entry is named exactly; for other files, no later entry is named in its stead. */
  private static void found(MemoryStore altered, String what, long touched) {
    Verification.Broken broken = broken(altered, what);
    if (what.startsWith("tile/entries/") || what.startsWith("act")) {
      assertThat(broken.first()).as("%s: %s", what, broken).isEqualTo(touched);
    } else {
      assertThat(broken.first()).as("%s: %s", what, broken).isLessThanOrEqualTo(touched);
    }
  }

  /** The first entry that an edit of a file touches, worked out from the formats alone. */
  private static long firstTouched(String name, Bytes before, Bytes after) {
    if (!name.startsWith("tile/")) {
      return SIZE;
    }
    try {
      TileName tile = TileName.parse(name);
      int offset = Arrays.mismatch(before.toArray(), after.toArray());
      if (after.length() == 0 && !tile.isFull()) {
        // A partial tile that is gone is missed by the first checkpoint that needs it.
        return tile.end() + (1L << tile.height()) - 1;
      }
      return switch (tile) {
        case TileName.Hashes hashes ->
            tile.start() + ((long) (offset / Hash.LENGTH) << hashes.height());
        case TileName.Entries entries -> entries.start() + entryAt(before, offset);
      };
    } catch (ParseFailure e) {
      throw new AssertionError(e);
    }
  }

  private static int entryAt(Bytes bundle, int offset) {
    int entry = 0;
    for (int at = 0; at < bundle.length(); entry++) {
      int length = (bundle.at(at) & 0xFF) << 8 | (bundle.at(at + 1) & 0xFF);
      at += 2 + length;
      if (offset < at) {
        return entry;
      }
    }
    return entry;
  }

  private static void rewriteBundles(MemoryStore store, Map<Integer, Bytes> changes)
      throws ParseFailure {
    for (String name : NAMES) {
      if (name.startsWith("tile/entries/")) {
        TileName tile = TileName.parse(name);
        List<Bytes> entries =
            new ArrayList<>(EntryBundle.parse(contents(name), tile.width()).entries());
        changes.forEach((index, entry) -> {
          if (index >= tile.start() && index < tile.end()) {
            entries.set((int) (index - tile.start()), entry);
          }
        });
        store.put(name, new EntryBundle(entries).bytes());
      }
    }
  }

  /** Makes all tiles fit the entries again, as a forger with patience would. */
  private static void rewriteTiles(MemoryStore store, int index) throws ParseFailure {
    TreeMap<Long, Hash> leaves = new TreeMap<>();
    for (TileName bundle : TileName.of(SIZE).toList()) {
      if (bundle instanceof TileName.Entries) {
        long at = bundle.start();
        Bytes bytes = store.read(bundle.path()).orElseThrow();
        for (Bytes entry : EntryBundle.parse(bytes, bundle.width()).entries()) {
          leaves.put(at++, Hash.leaf(entry));
        }
      }
    }
    for (String name : NAMES) {
      if (name.startsWith("tile/0/") || name.startsWith("tile/1/")) {
        TileName tile = TileName.parse(name);
        List<Hash> hashes = new ArrayList<>();
        for (long i = 0; i < tile.width(); i++) {
          long from = tile.start() + (i << tile.height());
          CompactRange range = CompactRange.empty();
          leaves.subMap(from, from + (1L << tile.height())).values().forEach(range::append);
          hashes.add(range.root());
        }
        store.put(name, new Tile(hashes).bytes());
      }
    }
    assertThat(store.read("tile/0/000.p/1")).isEmpty();
    assertThat(index).isPositive();
  }
}
