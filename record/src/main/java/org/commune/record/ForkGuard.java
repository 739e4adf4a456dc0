package org.commune.record;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.TileName;

/**
 * Remembers everything the log ever signed, in a store of its own, best on another disk than the
 * record and never restored with it. The worst thing that can happen to a record is not a crash but
 * an old copy of it that goes on signing: two histories then carry the same key.
 *
 * <p>A file is only ever added, one for each size signed, before the checkpoint is published.
 */
public final class ForkGuard {
  private static final String FOLDER = "signed/";

  /** Larger sizes have longer names, or later ones of the same length. */
  private static final Comparator<String> BY_SIZE =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final Store store;
  private Optional<SignedCheckpoint> highest;

  private ForkGuard(Store store, Optional<SignedCheckpoint> highest) {
    this.store = store;
    this.highest = highest;
  }

  /**
   * Reads the largest that was signed so far.
   *
   * @throws ParseFailure when its file is damaged: better stop than forget
   */
  public static ForkGuard open(Store store) throws ParseFailure {
    Optional<String> last = store.names().orElse(List.of()).stream().max(BY_SIZE);
    Optional<SignedCheckpoint> highest = Optional.empty();
    if (last.isPresent()) {
      String name = last.orElseThrow();
      Bytes bytes = store.read(name).orElseThrow(() -> new ParseFailure("no file " + name));
      SignedCheckpoint signed = SignedCheckpoint.parse(bytes);
      if (!name.equals(name(signed))) {
        throw new ParseFailure("the guard's file " + name + " is of size " + signed.size());
      }
      highest = Optional.of(signed);
    }
    return new ForkGuard(store, highest);
  }

  /** The largest checkpoint signed so far. */
  public Optional<SignedCheckpoint> highest() {
    return highest;
  }

  /**
   * Writes down, for ever, that this is signed now. Comes before anybody else sees the signature.
   *
   * @throws ForkRefused when as much or more was signed before
   */
  void remember(SignedCheckpoint signed) throws ForkRefused {
    if (highest.isPresent() && highest.orElseThrow().size() >= signed.size()) {
      throw new ForkRefused(
          "asked to sign size %d, but size %d was signed before"
              .formatted(signed.size(), highest.orElseThrow().size()));
    }
    store.put(name(signed), signed.bytes());
    highest = Optional.of(signed);
  }

  /**
   * Refuses when somebody has seen more of this log than it has now, or something else.
   *
   * @param own the state one would go on from
   * @param seen what the guard, witnesses and mirrors hold, signed by this log
   * @param rootAt this log's own root at a smaller size
   */
  static void check(SignedCheckpoint own, List<SignedCheckpoint> seen, RootAt rootAt)
      throws ForkRefused {
    List<SignedCheckpoint> largestFirst =
        seen.stream().sorted(Comparator.comparingLong(SignedCheckpoint::size).reversed()).toList();
    for (SignedCheckpoint other : largestFirst) {
      String signers =
          String.join(
              ", ",
              other.note().signatures().stream().map(line -> line.name()).distinct().toList());
      if (other.size() > own.size()) {
        throw new ForkRefused(
            "this record has %d entries, but a checkpoint of %d entries exists, signed by %s; "
                    .formatted(own.size(), other.size(), signers)
                + "it must be completed from a mirror before it can go on");
      }
      if (!rootAt.size(other.size()).equals(other.root())) {
        throw new ForkRefused(
            "at size %d this record has another root than the checkpoint signed by %s"
                .formatted(other.size(), signers));
      }
    }
  }

  /** The root of a tree over its first entries. */
  @FunctionalInterface
  interface RootAt {
    Hash size(long size);
  }

  private static String name(SignedCheckpoint signed) {
    return FOLDER + TileName.elements(signed.size());
  }
}
