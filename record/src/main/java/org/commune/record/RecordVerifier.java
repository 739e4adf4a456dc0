package org.commune.record;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.commune.record.tlog.Checkpoint;
import org.commune.record.tlog.Policy;

/**
 * Verifies a published record from its files alone: every signature of every checkpoint, every
 * entry hashed again, every tile against the tree that the entries make, every checkpoint of the
 * history against that tree, and that nothing is missing or lies there without a place.
 *
 * <p>Hashing the entries again, and not only the tiles, is the point: consistency between
 * checkpoints still holds when an entry was changed after it was hashed.
 *
 * <p>One pass in the order of the entries, stopping at the first that is not vouched for. Memory
 * for the bundles read ahead, the right edge of the tree and the list of names.
 */
public final class RecordVerifier {
  private final Policy policy;
  private final VerificationProgress progress;
  private final Workers workers;

  /**
   * @param policy whom one trusts; it must list every key that signs in this record
   */
  public RecordVerifier(Policy policy, VerificationProgress progress, Workers workers) {
    this.policy = policy;
    this.progress = progress;
    this.workers = workers;
  }

  /** One that works alone and tells nobody how far it has come. */
  public static RecordVerifier of(Policy policy) {
    return new RecordVerifier(policy, VerificationProgress.NONE, Workers.NONE);
  }

  /** Verifies all of it. */
  public <R> Verification verify(Source source, EntryCheck<R> check) {
    return verify(source, check, Optional.empty(), Optional.empty());
  }

  /** Verifies all of it, and that it continues a checkpoint one knows from elsewhere. */
  public <R> Verification verifyContinuing(Source source, EntryCheck<R> check, Checkpoint known) {
    return verify(source, check, Optional.empty(), Optional.of(known));
  }

  /**
   * Verifies what came after a checkpoint that was verified before, and that it follows from it.
   */
  public <R> Verification verifySince(Source source, EntryCheck<R> check, Checkpoint known) {
    return verify(source, check, Optional.of(known), Optional.empty());
  }

  private <R> Verification verify(
      Source source, EntryCheck<R> check, Optional<Checkpoint> since, Optional<Checkpoint> met) {
    try {
      Source read = new RecentReads(source);
      PublishedTiles tiles = new PublishedTiles(read);
      HistoryPass history = new HistoryPass(read, policy, tiles, workers, met);
      return new VerifyingPass<>(read, check, tiles, history, progress, workers, since).run();
    } catch (BrokenAt e) {
      return e.broken();
    } catch (CompletionException e) {
      // What a worker met is the caller's to deal with as if it had been met here.
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
