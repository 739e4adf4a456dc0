package org.commune.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.Checkpoint;
import org.commune.record.tlog.CompactRange;
import org.commune.record.tlog.ConsistencyProof;
import org.commune.record.tlog.EntryBundle;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.Nodes;
import org.commune.record.tlog.Note;
import org.commune.record.tlog.NoteSignature;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.Receipt;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.SigningKey;
import org.commune.record.tlog.TileName;

/**
 * Writes a record into a store, one batch of entries after the other, and signs it.
 *
 * <h2>Order of writing</h2>
 *
 * Bundles and tiles first; then they are read back and hashed again, for one bit that flips between
 * memory and disk would make the log unprovable for ever (as happened to the log Yeti 2022); then
 * the checkpoint is signed and written into the {@link ForkGuard}; then into the history; then as
 * the newest checkpoint, which is what readers look at. Each file is durable before the next is
 * begun. So whenever this is cut off, either nobody has seen the new checkpoint and the files
 * beyond the old one mean nothing, or it is complete and opening again finishes publishing it.
 *
 * <p>After any failure the publisher is of no more use and must be opened again. One publisher per
 * record at a time, in one thread; the store for folders holds a lock against a second one.
 */
public final class Publisher {
  private static final Nodes NO_NODES =
      (level, index) -> {
        throw new IllegalStateException("an empty tree has no nodes");
      };

  private final Store store;
  private final ForkGuard guard;
  private final SigningKey key;
  private final Policy policy;
  private final GrowingTree tree;

  /** Partial tiles in the store; they may go when their full tile is there. */
  private final Set<String> partials;

  private SignedCheckpoint latest;
  private long ordinal;
  private boolean failed;

  private Publisher(
      Store store,
      ForkGuard guard,
      SigningKey key,
      Policy policy,
      GrowingTree tree,
      Set<String> partials,
      SignedCheckpoint latest,
      long ordinal) {
    this.store = store;
    this.guard = guard;
    this.key = key;
    this.policy = policy;
    this.tree = tree;
    this.partials = partials;
    this.latest = latest;
    this.ordinal = ordinal;
  }

  /**
   * Starts the record of a new log with the checkpoint of the empty tree.
   *
   * @param policy names this log and the witnesses whose cosignatures are accepted
   * @param seen checkpoints of this log that witnesses and mirrors hold, of which there should be
   *     none
   * @throws ForkRefused when this log signed anything before, here or elsewhere
   * @throws VerificationFailure when what was seen was not signed by this log
   */
  public static Publisher create(
      Store store, ForkGuard guard, SigningKey key, Policy policy, List<SignedCheckpoint> seen)
      throws ForkRefused, VerificationFailure {
    checkSigner(key, policy);
    for (SignedCheckpoint other : seen) {
      checkOwn(other, key, policy);
    }
    Checkpoint empty = new Checkpoint(key.verifier().name(), 0, Hash.OF_NO_LEAVES);
    SignedCheckpoint signed = empty.sign(key);
    ForkGuard.check(signed, seen, size -> Hash.OF_NO_LEAVES);
    boolean signedBefore = guard.highest().filter(known -> known.size() > 0).isPresent();
    if (signedBefore || store.read(RecordNames.CHECKPOINT).isPresent()) {
      throw new ForkRefused("this log has begun already; open it instead");
    }
    if (guard.highest().isEmpty()) {
      guard.remember(signed);
    }
    store.put(RecordNames.checkpoint(0), signed.bytes());
    store.put(RecordNames.CHECKPOINT, signed.bytes());
    return new Publisher(
        store,
        guard,
        key,
        policy,
        new GrowingTree(0, NO_NODES, List.of()),
        new TreeSet<>(),
        signed,
        0);
  }

  /**
   * Goes on with a record. Finishes a publication that was cut off, and removes what an unsigned
   * one left behind.
   *
   * @param seen the largest checkpoints of this log that witnesses and mirrors hold
   * @throws ForkRefused when the guard or anyone has seen more, or other, than is in the store
   * @throws ParseFailure when a needed file is not of its form
   * @throws VerificationFailure when the right edge of the tree does not lead to the signed root
   */
  public static Publisher open(
      Store store, ForkGuard guard, SigningKey key, Policy policy, List<SignedCheckpoint> seen)
      throws ForkRefused, ParseFailure, VerificationFailure {
    return new Opening(store, guard, key, policy).open(seen);
  }

  private static void checkSigner(SigningKey key, Policy policy) {
    if (!policy.logKeys().contains(key.verifier())) {
      throw new IllegalArgumentException("the policy does not list " + key);
    }
  }

  /** Signed by this log, with its present key or an earlier one that the policy lists. */
  private static void checkOwn(SignedCheckpoint signed, SigningKey key, Policy policy)
      throws VerificationFailure {
    signed.verifyLog(policy.logKeys());
    if (!signed.checkpoint().origin().equals(key.verifier().name())) {
      throw new VerificationFailure("a checkpoint of another log: " + signed.checkpoint().origin());
    }
  }

  /** One opening, which has to look at much and keep little. */
  private record Opening(Store store, ForkGuard guard, SigningKey key, Policy policy) {

    Publisher open(List<SignedCheckpoint> seen)
        throws ForkRefused, ParseFailure, VerificationFailure {
      checkSigner(key, policy);
      for (SignedCheckpoint other : seen) {
        checkOwn(other, key, policy);
      }
      SignedCheckpoint published = read(RecordNames.CHECKPOINT);
      long ordinal = lastOrdinal();
      SignedCheckpoint newest = read(RecordNames.checkpoint(ordinal));
      SignedCheckpoint head = head(newest);
      List<SignedCheckpoint> all = new ArrayList<>(seen);
      all.add(published);
      all.add(newest);
      guard.highest().ifPresent(all::add);
      TileNodes nodes = new TileNodes(store, head.size());
      ForkGuard.check(head, all, size -> root(nodes, size));
      if (guard.highest().isEmpty() || guard.highest().orElseThrow().size() < head.size()) {
        guard.remember(head);
      }
      if (head.size() > newest.size()) {
        ordinal++;
        store.put(RecordNames.checkpoint(ordinal), head.bytes());
        newest = head;
      }
      if (!published.equals(newest)) {
        store.put(RecordNames.CHECKPOINT, newest.bytes());
      }
      GrowingTree tree = new GrowingTree(head.size(), nodes, lastBundle(head.size()));
      Publisher publisher =
          new Publisher(store, guard, key, policy, tree, partials(head), newest, ordinal);
      publisher.removeOutgrown();
      return publisher;
    }

    private SignedCheckpoint read(String name) throws ParseFailure, VerificationFailure {
      Bytes bytes =
          store.read(name).orElseThrow(() -> new ParseFailure("the record has no file " + name));
      SignedCheckpoint signed = SignedCheckpoint.parse(bytes);
      checkOwn(signed, key, policy);
      return signed;
    }

    private long lastOrdinal() throws ParseFailure {
      long count = CheckpointHistory.count(store);
      if (count == 0) {
        throw new ParseFailure("the record has no file " + RecordNames.checkpoint(0));
      }
      return count - 1;
    }

    /** The newest checkpoint, or a newer one that was signed but not published before a crash. */
    private SignedCheckpoint head(SignedCheckpoint newest) {
      return guard
          .highest()
          .filter(signed -> signed.size() > newest.size() && isComplete(signed))
          .orElse(newest);
    }

    /** Whether what the guard saw signed is all in the store, though perhaps not published yet. */
    private boolean isComplete(SignedCheckpoint signed) {
      try {
        lastBundle(signed.size());
        return root(new TileNodes(store, signed.size()), signed.size()).equals(signed.root());
      } catch (UncheckedIOException | ParseFailure | VerificationFailure e) {
        return false;
      }
    }

    private static Hash root(TileNodes nodes, long size) {
      return CompactRange.of(size, nodes, CompactRange.UNWATCHED).root();
    }

    /** The entries of the unfinished bundle, each of which must hash to its leaf. */
    private List<Bytes> lastBundle(long size) throws ParseFailure, VerificationFailure {
      int width = (int) (size % TileName.FULL);
      if (width == 0) {
        return List.of();
      }
      TileName name = new TileName.Entries(size / TileName.FULL, width);
      Bytes bytes =
          store
              .read(name.path())
              .orElseThrow(() -> new ParseFailure("the record has no file " + name.path()));
      List<Bytes> entries = EntryBundle.parse(bytes, width).entries();
      TileNodes nodes = new TileNodes(store, size);
      for (int i = 0; i < width; i++) {
        if (!Hash.leaf(entries.get(i)).equals(nodes.node(0, size - width + i))) {
          throw new VerificationFailure(
              "entry %d does not hash to its leaf".formatted(size - width + i));
        }
      }
      return entries;
    }

    private Set<String> partials(SignedCheckpoint head) throws ParseFailure {
      Set<String> partials = new TreeSet<>();
      for (String path : store.names().orElse(List.of())) {
        if (path.startsWith("tile/")) {
          TileName name = TileName.parse(path);
          if (name.end() > head.size()) {
            store.remove(path);
          } else if (!name.isFull()) {
            partials.add(path);
          }
        }
      }
      return partials;
    }
  }

  public long size() {
    return tree.size();
  }

  /** The newest checkpoint, with the cosignatures it has so far. */
  public SignedCheckpoint latest() {
    return latest;
  }

  /** Puts a text too long for an entry beside the record; the entry cites it by this hash. */
  public Hash attach(Bytes bytes) {
    Hash hash = Hash.sha256(bytes);
    store.put(RecordNames.blob(hash), bytes);
    return hash;
  }

  /**
   * Adds entries, signs the tree and publishes it. When this returns, the entries are durable and
   * everybody can see them. Without entries nothing is signed.
   *
   * @throws ForkRefused when a larger size was signed before
   * @throws IllegalArgumentException when an entry has more than 65,535 bytes; nothing is added
   * @throws UncheckedIOException when the store fails, or does not give back what was put there
   */
  public SignedCheckpoint publish(List<Bytes> entries) throws ForkRefused {
    refuseAfterFailure();
    if (entries.isEmpty()) {
      return latest;
    }
    for (Bytes entry : entries) {
      if (entry.length() > EntryBundle.LARGEST_ENTRY) {
        throw new IllegalArgumentException("an entry of " + entry.length() + " bytes");
      }
    }
    failed = true;
    entries.forEach(tree::append);
    Map<TileName, Bytes> changes = tree.changes();
    changes.forEach((name, bytes) -> store.put(name.path(), bytes));
    changes.forEach(this::readBack);
    SignedCheckpoint signed =
        new Checkpoint(key.verifier().name(), tree.size(), tree.root()).sign(key);
    guard.remember(signed);
    store.put(RecordNames.checkpoint(ordinal + 1), signed.bytes());
    ordinal++;
    store.put(RecordNames.CHECKPOINT, signed.bytes());
    latest = signed;
    changes.keySet().stream()
        .filter(name -> !name.isFull())
        .forEach(name -> partials.add(name.path()));
    removeOutgrown();
    failed = false;
    return latest;
  }

  private void readBack(TileName name, Bytes written) {
    Optional<Bytes> read = store.read(name.path());
    if (!read.equals(Optional.of(written))) {
      throw new UncheckedIOException(
          new IOException("the store does not give back what was put at " + name.path()));
    }
  }

  private void removeOutgrown() {
    List<String> outgrown =
        partials.stream().filter(path -> isOutgrown(path, tree.size())).toList();
    outgrown.forEach(store::remove);
    partials.removeAll(outgrown);
  }

  private static boolean isOutgrown(String path, long size) {
    try {
      return TileName.parse(path).withWidth(TileName.FULL).end() <= size;
    } catch (ParseFailure e) {
      throw new IllegalStateException("a path of our own", e);
    }
  }

  /**
   * Adds cosignatures to the newest checkpoint and publishes it again. Signatures by others than
   * the policy's witnesses are left out, and so is a wrong one: it would spoil the note.
   */
  public SignedCheckpoint cosigned(Collection<NoteSignature> signatures) {
    refuseAfterFailure();
    List<NoteSignature> good = signatures.stream().filter(this::isGood).toList();
    SignedCheckpoint more = latest.with(good);
    if (more.equals(latest)) {
      return latest;
    }
    failed = true;
    store.put(RecordNames.checkpoint(ordinal), more.bytes());
    store.put(RecordNames.CHECKPOINT, more.bytes());
    latest = more;
    failed = false;
    return latest;
  }

  private boolean isGood(NoteSignature signature) {
    try {
      new Note(latest.note().text(), List.of(signature)).verify(policy.witnessKeys());
      return true;
    } catch (VerificationFailure e) {
      return false;
    }
  }

  /** The receipt for an entry, on the newest checkpoint. */
  public Receipt receipt(long index) {
    return Receipt.of(new TileNodes(store, size()), index, latest);
  }

  /** That the newest checkpoint continues the one of an earlier size. */
  public ConsistencyProof growthFrom(long earlier) {
    return ConsistencyProof.of(new TileNodes(store, size()), earlier, size());
  }

  private void refuseAfterFailure() {
    if (failed) {
      throw new IllegalStateException("writing failed before; open the record again");
    }
  }
}
