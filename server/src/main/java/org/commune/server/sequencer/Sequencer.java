package org.commune.server.sequencer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.commune.audit.Clerk;
import org.commune.audit.SignedActs;
import org.commune.polity.Organisation;
import org.commune.record.entry.Entry;
import org.commune.record.format.ParseFailure;
import org.commune.record.json.Fields;
import org.commune.server.journal.FenceLost;
import org.commune.server.journal.Journals;
import org.commune.server.journal.Leadership;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes acts for one organisation, rules on them in order and answers once they are durable.
 *
 * <h2>Batches</h2>
 *
 * A commit to disk takes milliseconds and a ruling microseconds, so whatever waits when a commit
 * ends goes into the next one together. Under load that is hundreds of acts a commit; alone, an act
 * waits for nobody.
 *
 * <h2>Failure</h2>
 *
 * When the database fails in a commit, nobody can know whether the page is in the journal. All who
 * wait are told just that, and the organisation is read anew from the journal before the next turn:
 * what is there happened, what is not did not. When somebody else leads, this sequencer is at its
 * end.
 */
public final class Sequencer implements AutoCloseable {
  /** Acts that may wait; with more, clients are asked to come again. */
  public static final int LONGEST_QUEUE = 4_096;

  /** Acts in one page: beyond this a larger page no longer means more acts a second. */
  public static final int LARGEST_BATCH = 512;

  /** How often the calendar is looked at while nobody acts. */
  private static final Duration IDLE = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

  private final String name;
  private final Journals journals;
  private final Clock clock;
  private final Reopen reopen;
  private final int largestBatch;
  private final Consumer<Current> listener;
  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
  private final Thread writer;

  private volatile Current current;
  private volatile boolean open = true;
  private volatile boolean leading = true;
  private Leadership leadership;
  private Clerk clerk;
  private Desk desk;

  /** An organisation read from its journal, ready to be gone on with. */
  public record Read(
      Organisation organisation, Clerk clerk, long size, Optional<SignedActs> signatures) {}

  /** Reads an organisation from its journal. */
  @FunctionalInterface
  public interface Reopen {
    Read read();
  }

  private record Waiting(Submission submission, CompletableFuture<Answer> answer) {}

  /**
   * Begins at once.
   *
   * @param listener told of each new state, in order, by the writer; must not wait
   */
  public Sequencer(
      String name,
      Journals journals,
      Leadership leadership,
      Clock clock,
      Reopen reopen,
      int largestBatch,
      Consumer<Current> listener) {
    this.name = name;
    this.journals = journals;
    this.leadership = leadership;
    this.clock = clock;
    this.reopen = reopen;
    this.largestBatch = largestBatch;
    this.listener = listener;
    Read read = reopen.read();
    this.current = new Current(read.organisation(), read.size());
    this.clerk = read.clerk();
    this.desk = new Desk(name, journals, read.signatures());
    this.writer = Thread.ofPlatform().name("sequencer-" + name).start(this::run);
  }

  /** The organisation as all that was acknowledged made it. Readers need no lock. */
  public Current current() {
    return current;
  }

  /** Whether acts are taken. */
  public boolean isOpen() {
    return open;
  }

  /** How many acts wait. */
  public int waiting() {
    return queue.size();
  }

  /**
   * Takes an act; the answer comes when it is durable.
   *
   * @throws Busy when too many wait, or when this is closed
   */
  public CompletableFuture<Answer> submit(Submission submission) throws Busy {
    if (!open) {
      throw new Busy(name + " takes no acts at the moment");
    }
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    if (!queue.offer(new Waiting(submission, answer))) {
      throw new Busy("more than " + LONGEST_QUEUE + " acts are waiting in " + name);
    }
    if (!open) {
      abandon();
    }
    return answer;
  }

  private void run() {
    while (leading && (open || !queue.isEmpty())) {
      try {
        turn(next());
      } catch (InterruptedException e) {
        break;
      }
    }
    open = false;
    abandon();
  }

  private List<Waiting> next() throws InterruptedException {
    List<Waiting> batch = new ArrayList<>();
    Waiting first = queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
    if (first != null) {
      batch.add(first);
      queue.drainTo(batch, largestBatch - 1);
    }
    return batch;
  }

  private void turn(List<Waiting> batch) throws InterruptedException {
    Turn turn = new Turn(desk, current.organisation(), clerk.copy(), current.size(), now());
    List<Runnable> answers = new ArrayList<>();
    try {
      if (batch.isEmpty()) {
        turn.runCalendar();
      }
      for (Waiting waiting : batch) {
        Answer answer = take(turn, waiting.submission());
        answers.add(() -> waiting.answer().complete(answer));
      }
      if (!turn.isBlank()) {
        leadership.add(current.size(), turn.page());
        clerk = turn.clerk();
        current = new Current(turn.organisation(), turn.size());
      }
      answers.forEach(Runnable::run);
      if (!turn.isBlank()) {
        listener.accept(current);
      }
    } catch (FenceLost e) {
      LOG.error("{}: {}", name, e.getMessage());
      open = false;
      leading = false;
      unknown(batch);
    } catch (RuntimeException e) {
      // Mostly the database. Whatever it was: the writer goes on from what is in the journal.
      LOG.error("{}: a page may not have been entered; reading the journal again", name, e);
      unknown(batch);
      recover();
    }
  }

  private Answer take(Turn turn, Submission submission) {
    return switch (turn.before(submission)) {
      case Turn.Before.Never() -> {
        try {
          yield turn.take(submission);
        } catch (RuntimeException e) {
          LOG.error("{}: a {} could not be ruled on", name, kind(submission), e);
          yield new Answer.Defect();
        }
      }
      case Turn.Before.Now(Answer.Entered answer) -> answer;
      case Turn.Before.Earlier() -> earlier(submission);
      case Turn.Before.Another() -> new Answer.Conflict();
    };
  }

  /** The answer that was given before, as it stands in the journal. */
  private Answer earlier(Submission submission) {
    Optional<Long> index = journals.indexOf(name, submission.id());
    if (index.isEmpty()) {
      return new Answer.Conflict();
    }
    try {
      long at = index.orElseThrow();
      Entry entry = Entry.parse(journals.entries(name, at, at + 1).getFirst());
      return entry instanceof Entry.Act act
              && Fields.of(act.act()).text("by").equals(submission.by().id())
          ? new Answer.Entered(at, act.ruling())
          : new Answer.Conflict();
    } catch (ParseFailure e) {
      throw new IllegalStateException("entry of act in the journal of " + name, e);
    }
  }

  private static String kind(Submission submission) {
    return submission.deed().getClass().getSimpleName();
  }

  private static void unknown(List<Waiting> batch) {
    batch.forEach(waiting -> waiting.answer().complete(new Answer.Unknown()));
  }

  /** The lock went with the connection that held it, so the lead is taken anew. */
  private void recover() throws InterruptedException {
    leadership.close();
    while (leading) {
      try {
        Optional<Leadership> again = journals.lead(name);
        if (again.isPresent()) {
          leadership = again.orElseThrow();
          Read read = reopen.read();
          clerk = read.clerk();
          desk = new Desk(name, journals, read.signatures());
          current = new Current(read.organisation(), read.size());
          return;
        }
        LOG.warn("{}: somebody else leads, or the database has not noticed our absence", name);
      } catch (RuntimeException e) {
        LOG.warn("{}: the database is still away: {}", name, e.getMessage());
        leadership.close();
      }
      Thread.sleep(IDLE.toMillis());
    }
  }

  /** Time in the record never goes back, and has milliseconds. */
  private Instant now() {
    Instant instant = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant last = current.organisation().state().now();
    return instant.isBefore(last) ? last : instant;
  }

  private void abandon() {
    List<Waiting> left = new ArrayList<>();
    queue.drainTo(left);
    unknown(left);
  }

  /** Takes no more acts, rules on those that wait, and lets others lead. */
  @Override
  public void close() {
    open = false;
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    leadership.close();
  }
}
