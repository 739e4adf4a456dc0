package org.commune.record.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.commune.record.Store;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.SignedCheckpoint;

/**
 * A witness's memory in a store, one file for each log, at the path where monitors ask for it (C2SP
 * tlog-witness). The store must have no other writer.
 */
public final class StoredMemory implements WitnessMemory {
  private final Store store;

  public StoredMemory(Store store) {
    this.store = store;
  }

  /** The path of a log's newest cosigned checkpoint below the monitoring prefix. */
  public static String path(String origin) {
    return Hash.sha256(Bytes.utf8(origin)).hex() + "/checkpoint";
  }

  @Override
  public synchronized Optional<SignedCheckpoint> latest(String origin) {
    Optional<Bytes> bytes = store.read(path(origin));
    try {
      return bytes.isPresent()
          ? Optional.of(SignedCheckpoint.parse(bytes.orElseThrow()))
          : Optional.empty();
    } catch (ParseFailure e) {
      // To go on as if nothing had been signed would be to forget; the witness must stop instead.
      throw new UncheckedIOException(new IOException("damaged memory of " + origin, e));
    }
  }

  @Override
  public synchronized boolean replace(
      String origin, Optional<SignedCheckpoint> expected, SignedCheckpoint next) {
    if (!latest(origin).equals(expected)) {
      return false;
    }
    store.put(path(origin), next.bytes());
    return true;
  }
}
