package org.commune.record;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.Rejection;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.CompactRange;
import org.commune.record.tlog.EntryBundle;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.SigningKey;
import org.commune.record.tlog.TileName;

/**
 * Finds out where a record stands before a publisher goes on with it: finishes a publication that
 * was cut off after signing, clears away one that was cut off before, and refuses when more was
 * signed than is here.
 */
record Reopening(Store store, ForkGuard guard, SigningKey key, Policy policy) {

  Publisher open(List<SignedCheckpoint> seen)
      throws ForkRefused, ParseFailure, VerificationFailure {
    checkSigners(seen);
    SignedCheckpoint published = read(RecordNames.CHECKPOINT);
    long ordinal = lastOrdinal();
    SignedCheckpoint newest = read(RecordNames.checkpoint(ordinal));
    SignedCheckpoint head = head(newest);
    TileNodes nodes = new TileNodes(store, head.size());
    List<SignedCheckpoint> all = new ArrayList<>(seen);
    all.addAll(List.of(published, newest));
    guard.highest().ifPresent(all::add);
    ForkGuard.check(head, all, size -> root(nodes, size));
    if (guard.highest().filter(signed -> signed.size() >= head.size()).isEmpty()) {
      guard.remember(head);
    }
    boolean cutOff = head.size() > newest.size();
    SignedCheckpoint latest = cutOff ? head : newest;
    long last = cutOff ? ordinal + 1 : ordinal;
    if (cutOff) {
      store.put(RecordNames.checkpoint(last), latest.bytes());
    }
    if (!published.equals(latest)) {
      store.put(RecordNames.CHECKPOINT, latest.bytes());
    }
    GrowingTree tree = new GrowingTree(head.size(), nodes, lastBundle(head.size()));
    Publisher publisher =
        new Publisher(store, guard, key, policy, tree, partials(head), latest, last);
    publisher.removeOutgrown();
    return publisher;
  }

  /** What was seen must be of this log, signed with its present key or one the policy lists. */
  void checkSigners(List<SignedCheckpoint> seen) throws VerificationFailure {
    if (!policy.logKeys().contains(key.verifier())) {
      throw new IllegalArgumentException("the policy does not list " + key);
    }
    for (SignedCheckpoint signed : seen) {
      checkSigner(signed);
    }
  }

  private void checkSigner(SignedCheckpoint signed) throws VerificationFailure {
    signed.verifyLog(policy.logKeys());
    if (!signed.checkpoint().origin().equals(key.verifier().name())) {
      throw new VerificationFailure("a checkpoint of another log: " + signed.checkpoint().origin());
    }
  }

  private SignedCheckpoint read(String name) throws ParseFailure, VerificationFailure {
    SignedCheckpoint signed = SignedCheckpoint.parse(bytes(name));
    checkSigner(signed);
    return signed;
  }

  private Bytes bytes(String name) throws ParseFailure {
    return store.read(name).orElseThrow(() -> missing(name));
  }

  private static ParseFailure missing(String name) {
    return new ParseFailure("the record has no file " + name);
  }

  private long lastOrdinal() throws ParseFailure {
    long count = CheckpointHistory.count(store);
    if (count == 0) {
      throw missing(RecordNames.checkpoint(0));
    }
    return count - 1;
  }

  /** The newest checkpoint, or a newer one that was signed but not published before a crash. */
  private SignedCheckpoint head(SignedCheckpoint newest) {
    Optional<SignedCheckpoint> signed = guard.highest();
    return signed.filter(other -> other.size() > newest.size() && isComplete(other)).orElse(newest);
  }

  /** Whether what the guard saw signed is all in the store, though perhaps not published yet. */
  private boolean isComplete(SignedCheckpoint signed) {
    try {
      lastBundle(signed.size());
      return root(new TileNodes(store, signed.size()), signed.size()).equals(signed.root());
    } catch (UncheckedIOException | Rejection e) {
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
    List<Bytes> entries = EntryBundle.parse(bytes(name.path()), width).entries();
    TileNodes nodes = new TileNodes(store, size);
    for (int i = 0; i < width; i++) {
      long index = name.start() + i;
      if (!Hash.leaf(entries.get(i)).equals(nodes.node(0, index))) {
        throw new VerificationFailure("entry %d does not hash to its leaf".formatted(index));
      }
    }
    return entries;
  }

  /** The partial tiles of the tree; what lies beyond it was never signed and is removed. */
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
