package org.commune.server.publishing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.commune.record.ForkRefused;
import org.commune.record.Publisher;
import org.commune.record.RecordNames;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.CompactRange;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.Receipt;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.SigningKey;
import org.commune.record.tlog.VerifierKey;
import org.commune.server.journal.Journals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Copies the journal of one organisation into its record, and signs. It reads what it signs from
 * the journal, after the commit, and never from memory: what is published was durable before.
 *
 * <p>When signing fails it stops and says why; the organisation goes on, and its acts are durable
 * in the journal. The most likely reason is that an old copy was restored, which must not sign.
 */
public final class Publishing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

  private static final Duration TROUBLE = Duration.ofSeconds(1);

  private final String name;
  private final Journals journals;
  private final Publisher publisher;
  private final VerifierKey verifier;
  private final Semaphore work = new Semaphore(0);
  private final Thread thread;
  private volatile boolean open = true;
  private volatile boolean healthy = true;

  private Publishing(String name, Journals journals, Publisher publisher, VerifierKey verifier) {
    this.verifier = verifier;
    this.name = name;
    this.journals = journals;
    this.publisher = publisher;
    this.thread = Thread.ofVirtual().name("publishing-" + name).start(this::run);
    nudge();
  }

  /**
   * Goes on with the record of an organisation, or begins it, and publishes at once what its
   * journal has more.
   *
   * @throws ForkRefused when more was signed before than the journal and the files have
   */
  public static Publishing start(String name, String origin, Journals journals, RecordHome home)
      throws ForkRefused, ParseFailure, VerificationFailure {
    SigningKey key = home.key(origin);
    var store = home.store();
    var guard = home.forkGuard();
    var policy = RecordHome.policy(key);
    Publisher publisher =
        store.read(RecordNames.CHECKPOINT).isPresent()
            ? Publisher.open(store, guard, key, policy, List.of())
            : Publisher.create(store, guard, key, policy, List.of());
    long entries = journals.size(name);
    if (publisher.size() > entries) {
      throw new ForkRefused(
          "the record of %s has %d entries signed, and its journal only %d: an older copy of the"
                  .formatted(name, publisher.size(), entries)
              + " journal was restored; complete it from the record before going on");
    }
    CompactRange signed = CompactRange.empty();
    journals.each(
        name,
        (index, entry) -> {
          if (index < publisher.size()) {
            signed.append(Hash.leaf(entry));
          }
        });
    if (publisher.size() > 0 && !signed.root().equals(publisher.latest().root())) {
      throw new ForkRefused(
          "the journal of %s has other entries than the %d that were signed"
              .formatted(name, publisher.size()));
    }
    return new Publishing(name, journals, publisher, key.verifier());
  }

  /** There is more in the journal. */
  public void nudge() {
    work.release();
  }

  public boolean isHealthy() {
    return healthy;
  }

  private void run() {
    try {
      while (open) {
        work.acquire();
        work.drainPermits();
        try {
          publishAll();
        } catch (DataAccessException e) {
          LOG.warn("{}: the journal cannot be read now; its record waits", name);
          Thread.sleep(TROUBLE.toMillis());
          nudge();
        }
      }
    } catch (InterruptedException e) {
      // Closed: what is not published yet will be at the next start.
    } catch (ForkRefused | RuntimeException e) {
      healthy = false;
      LOG.error("{}: the record cannot be published: {}", name, e.getMessage(), e);
    }
  }

  private synchronized void publishAll() throws ForkRefused {
    while (open) {
      long from = publisher.size();
      List<Bytes> entries = journals.entries(name, from, journals.size(name));
      if (entries.isEmpty()) {
        return;
      }
      journals.texts(name, from, from + entries.size()).forEach(publisher::attach);
      publisher.publish(entries);
    }
  }

  /** The key that the record is verified with. */
  public VerifierKey verifier() {
    return verifier;
  }

  /** The newest checkpoint. */
  public synchronized SignedCheckpoint latest() {
    return publisher.latest();
  }

  /**
   * The proof that an entry is in the record.
   *
   * @throws IllegalArgumentException when it is not published yet
   */
  public synchronized Receipt receipt(long index) {
    if (index < 0 || index >= publisher.size()) {
      throw new IllegalArgumentException("entry " + index + " is not published yet");
    }
    return publisher.receipt(index);
  }

  @Override
  public void close() {
    open = false;
    nudge();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
