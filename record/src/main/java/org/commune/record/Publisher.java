package org.commune.record;

import java.io.IOException;
import java.io.UncheckedIOException;
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

  Publisher(
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
    new Reopening(store, guard, key, policy).checkSigners(seen);
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
    return new Reopening(store, guard, key, policy).open(seen);
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

  void removeOutgrown() {
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
