package org.commune.server.organisations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;
import org.commune.audit.Replay;
import org.commune.audit.SignedActs;
import org.commune.polity.Organisation;
import org.commune.record.ForkRefused;
import org.commune.record.Source;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.server.journal.FenceLost;
import org.commune.server.journal.Journals;
import org.commune.server.journal.Leadership;
import org.commune.server.journal.Page;
import org.commune.server.publishing.Publishing;
import org.commune.server.publishing.RecordHome;
import org.commune.server.sequencer.Current;
import org.commune.server.sequencer.Sequencer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * All organisations that this server runs.
 *
 * <p>Opening one lives its life again from the journal and compares every entry with what should
 * stand there: a journal that was tampered with does not open.
 */
public final class Organisations implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Organisations.class);

  private final Journals journals;
  private final Homes homes;
  private final Clock clock;
  private final BiConsumer<String, Current> listener;
  private final int largestBatch;
  private final ConcurrentSkipListMap<String, Hosted> hosted = new ConcurrentSkipListMap<>();

  /** Those that did not open; whoever mends one starts the server again. */
  private final Set<String> unsound = ConcurrentHashMap.newKeySet();

  /** Where the record of each organisation lies. */
  @FunctionalInterface
  public interface Homes {
    RecordHome of(String organisation);
  }

  /**
   * @param listener told of each new state of each organisation, in order; must not wait
   */
  public Organisations(
      Journals journals, Homes homes, Clock clock, BiConsumer<String, Current> listener) {
    this(journals, homes, clock, listener, Sequencer.LARGEST_BATCH);
  }

  /**
   * With another size of batches, to measure what they are good for.
   *
   * @param largestBatch how many acts are entered at once, at most
   */
  public Organisations(
      Journals journals,
      Homes homes,
      Clock clock,
      BiConsumer<String, Current> listener,
      int largestBatch) {
    this.largestBatch = largestBatch;
    this.journals = journals;
    this.homes = homes;
    this.clock = clock;
    this.listener = listener;
  }

  /** Opens all that are in the database and that nobody else leads. */
  public synchronized void openAll() {
    journals.organisations().forEach(this::open);
  }

  /**
   * Lets go of those that somebody else leads now, and takes the lead of those that nobody leads:
   * new ones, and those whose server is gone.
   */
  public synchronized void lookAround() {
    for (Hosted each : all()) {
      if (!each.sequencer().isOpen()) {
        LOG.warn("{} is led by another server now", each.name());
        hosted.remove(each.name());
        each.sequencer().close();
        each.publishing().close();
      }
    }
    journals.organisations().stream()
        .filter(name -> !hosted.containsKey(name) && !unsound.contains(name))
        .forEach(this::open);
  }

  public Optional<Hosted> get(String name) {
    return Optional.ofNullable(hosted.get(name));
  }

  /** All that this server leads, by name. */
  public List<Hosted> all() {
    return List.copyOf(hosted.values());
  }

  /**
   * Begins an organisation with the pages of its journal so far: its charter and founding, and for
   * one that lived elsewhere all that happened there.
   *
   * @param origin the name of its log, which no other log in the world should have
   * @return empty when the name or the origin is taken
   */
  public synchronized Optional<Hosted> begin(String name, String origin, List<Page> pages) {
    if (!journals.begin(name, origin)) {
      return Optional.empty();
    }
    try (Leadership leadership =
        journals.lead(name).orElseThrow(() -> new IllegalStateException(name + " is led"))) {
      long size = 0;
      for (Page page : pages) {
        leadership.add(size, page);
        size += page.rows().size();
      }
    } catch (FenceLost e) {
      throw new IllegalStateException(e);
    }
    return open(name);
  }

  /** Leads an organisation of the database; empty when somebody else does, or it cannot be. */
  private Optional<Hosted> open(String name) {
    String origin = origin(name);
    Optional<Leadership> leadership = journals.lead(name);
    if (leadership.isEmpty()) {
      LOG.debug("{} is led by another server", name);
      return Optional.empty();
    }
    try {
      Publishing publishing = Publishing.start(name, origin, journals, homes.of(name));
      Sequencer sequencer =
          new Sequencer(
              name,
              journals,
              leadership.orElseThrow(),
              clock,
              () -> read(name),
              largestBatch,
              current -> {
                publishing.nudge();
                listener.accept(name, current);
              });
      Hosted opened = new Hosted(name, origin, sequencer, publishing);
      hosted.put(name, opened);
      return Optional.of(opened);
    } catch (ForkRefused | ParseFailure | VerificationFailure | IllegalStateException e) {
      LOG.error("{} does not open: {}", name, e.getMessage());
      unsound.add(name);
      leadership.orElseThrow().close();
      return Optional.empty();
    } catch (DataAccessException e) {
      leadership.orElseThrow().close();
      throw e;
    }
  }

  private String origin(String name) {
    return journals.origin(name).orElseThrow();
  }

  private Sequencer.Read read(String name) {
    Source record = homes.of(name).source();
    Replay replay = new Replay(new JournalSource(journals, name, record));
    long size = journals.each(name, replay);
    return new Sequencer.Read(
        replay.organisation(),
        replay.clerk(),
        size,
        replay.signing().map(how -> SignedActs.of(origin(name), how, record)));
  }

  /**
   * An organisation as it was after so many entries of its journal, lived again from the beginning;
   * where entries belong together, after the last of them.
   */
  public Organisation asOf(String name, long size) {
    Replay replay = new Replay(new JournalSource(journals, name, homes.of(name).source()));
    journals.each(name, size, replay);
    return replay.organisation();
  }

  /** Lives an organisation's life again up to an entry, telling of each. */
  public void relive(String name, long size, Replay.Listener listener) {
    journals.each(
        name,
        size,
        new Replay(new JournalSource(journals, name, homes.of(name).source()), listener));
  }

  /** Closes all: what waits is ruled on first. */
  @Override
  public synchronized void close() {
    for (Hosted each : new ArrayList<>(hosted.values())) {
      each.sequencer().close();
      each.publishing().close();
      hosted.remove(each.name());
    }
  }
}
