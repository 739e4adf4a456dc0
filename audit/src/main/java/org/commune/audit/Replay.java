package org.commune.audit;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.language.Charter;
import org.commune.polity.Act;
import org.commune.polity.Organisation;
import org.commune.polity.founding.Founding;
import org.commune.polity.founding.Setup;
import org.commune.record.EntryCheck;
import org.commune.record.OpeningTable;
import org.commune.record.RecordNames;
import org.commune.record.Source;
import org.commune.record.entry.Entry;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Fields;
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;

/**
 * Lives an organisation's life again from its record: reads the charter, founds the organisation,
 * rules on every act and lets the calendar run, and compares each entry with what should be entered
 * there.
 */
public final class Replay implements EntryCheck<Replay.Read> {
  /**
   * An entry that was read.
   *
   * @param act what somebody did, where the entry is of an act
   * @param written how that act is entered, but for its number
   */
  public record Read(Entry entry, Optional<Act> act, Optional<Json.Members> written) {}

  /** Who is told what happens as it is lived again. */
  public interface Listener {
    /** The organisation as it was founded. */
    void founded(Organisation founded);

    /**
     * An entry, once what should be entered there is known.
     *
     * @param index of it in the record
     * @param after the organisation after it
     */
    void happened(long index, org.commune.polity.Entry entry, Organisation after);
  }

  private static final Listener NOBODY =
      new Listener() {
        @Override
        public void founded(Organisation founded) {
          // Nobody wants to know.
        }

        @Override
        public void happened(long index, org.commune.polity.Entry entry, Organisation after) {
          // Nobody wants to know.
        }
      };

  private final Source source;
  private final Listener listener;
  private final Clerk clerk;

  /** What should be entered next, where that follows from what is entered already. */
  private final Deque<Entry> due = new ArrayDeque<>();

  private final SeenStates seen;
  private final Shares shares;
  private Optional<SignedActs> signatures = Optional.empty();
  private Optional<Setup.SigningGiven> signing = Optional.empty();
  private Optional<Charter> charter = Optional.empty();
  private Optional<Organisation> organisation = Optional.empty();

  /**
   * @param source where the texts lie that entries cite
   */
  public Replay(Source source) {
    this(source, NOBODY);
  }

  /**
   * @param source where the texts lie that entries cite
   * @param listener told of each entry, in order
   */
  public Replay(Source source, Listener listener) {
    this(source, listener, new Clerk(), new Shares());
  }

  private Replay(Source source, Listener listener, Clerk clerk, Shares shares) {
    this.source = source;
    this.shares = shares;
    this.listener = listener;
    this.clerk = clerk;
    this.seen = new SeenStates(source);
  }

  /**
   * One that goes on after the entries that a snapshot is of.
   *
   * @param source as for a replay from the first entry
   */
  public static Replay from(Snapshot snapshot, Source source)
      throws ParseFailure, VerificationFailure {
    return from(snapshot, source, new Shares());
  }

  static Replay from(Snapshot snapshot, Source source, Shares shares)
      throws ParseFailure, VerificationFailure {
    Replay replay = new Replay(source, NOBODY, snapshot.clerk(), shares);
    replay.charter = Optional.of(snapshot.organisation().law().charter());
    replay.organisation = Optional.of(snapshot.organisation());
    replay.signing = snapshot.signing();
    replay.signatures = replay.signatures();
    return replay;
  }

  /**
   * What can be gone on from; empty while an entry is missing that follows from what was entered.
   *
   * @param size how many entries were read
   * @param root of the tree over them
   */
  public Optional<Snapshot> snapshot(long size, Hash root) {
    return due.isEmpty()
        ? organisation.map(now -> new Snapshot(size, root, now, clerk, signing))
        : Optional.empty();
  }

  private Optional<SignedActs> signatures() throws ParseFailure, VerificationFailure {
    return signing.isPresent()
        ? Optional.of(new SignedActs(seen.origin(), signing.get(), seen))
        : Optional.empty();
  }

  /** What was signed by members, and what was erased, so far. */
  Shares shares() {
    return shares;
  }

  /** What is wrong with the openings of the personal fields entered so far. */
  Optional<PersonalLedger.Flaw> flaw(OpeningTable openings) {
    return clerk.ledger().flaw(openings);
  }

  @Override
  public Read read(Bytes bytes) throws ParseFailure {
    Entry entry = Entry.parse(bytes);
    if (!(entry instanceof Entry.Act found)) {
      return new Read(entry, Optional.empty(), Optional.empty());
    }
    Act act = ActForm.read(found.act());
    try {
      return new Read(entry, Optional.of(act), Optional.of(ActForm.entered(act, found.act())));
    } catch (IllegalArgumentException e) {
      throw new ParseFailure(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public void entry(long index, Read read, Later later) throws ParseFailure, VerificationFailure {
    Entry found = read.entry();
    if (found instanceof Entry.OtherLog) {
      throw new VerificationFailure("this replay knows organisations without other logs");
    }
    if (charter.isEmpty()) {
      begin(found);
    } else if (organisation.isEmpty()) {
      found(charter.orElseThrow(), found);
    } else if (due.isEmpty()) {
      organisation = Optional.of(happen(organisation.orElseThrow(), read, index, later));
    }
    Entry expected =
        Optional.ofNullable(due.poll())
            .orElseThrow(() ->
                new VerificationFailure(
                    "nothing should be entered here, and there is " + Difference.named(found)));
    if (!expected.equals(found)) {
      throw new VerificationFailure(Difference.between(expected, found));
    }
  }

  /**
   * The organisation as its entries have made it, to go on with.
   *
   * @throws IllegalStateException when it was not founded yet, or an entry is still missing
   */
  public Organisation organisation() {
    if (!due.isEmpty()) {
      throw new IllegalStateException("not yet entered: " + missing().orElseThrow());
    }
    return organisation.orElseThrow(() -> new IllegalStateException("nothing was founded"));
  }

  /** Where and how members sign their acts; empty when nobody can. */
  public Optional<Setup.SigningGiven> signing() {
    return signing;
  }

  /** One who has entered all this and can go on. */
  public Clerk clerk() {
    return clerk.copy();
  }

  /** What should have been entered after the last entry, in words. */
  public Optional<String> missing() {
    return Optional.ofNullable(due.peek()).map(Difference::named);
  }

  private void begin(Entry found) throws VerificationFailure {
    if (!(found instanceof Entry.Charter first)) {
      throw new VerificationFailure("a record begins with a charter");
    }
    Bytes text = text(first.text());
    charter =
        switch (CharterFile.read("charter", text.toArray())) {
          case CharterFile.Outcome.Read read -> Optional.of(read.charter());
          case CharterFile.Outcome.Refused(var problems) ->
              throw new VerificationFailure("the charter makes no sense: " + problems);
        };
    due.add(clerk.charter(Instant.ofEpochMilli(first.time()), text, OptionalLong.empty()));
  }

  private void found(Charter under, Entry found) throws ParseFailure, VerificationFailure {
    if (!(found instanceof Entry.Clock clock)) {
      throw new VerificationFailure("after its charter a record has the founding");
    }
    Fields event = Fields.of(clock.event());
    Json.Members said = setup(text(Hash.parseHex(event.text("founding"))));
    Personal.requireConcealed(Personal.ofSetup(said), said);
    Setup setup = ActForm.readSetup(said);
    Founding.Outcome outcome =
        Founding.found(Compile.law(under), setup, ActForm.instant(event.text("at")));
    switch (outcome) {
      case Founding.Outcome.Founded(Organisation founded) -> {
        organisation = Optional.of(founded);
        signing = setup.signing();
        listener.founded(founded);
        signatures = signatures();
        shares.founded(setup, Personal.ofSetup(said).size());
        due.add(clerk.founding(said, founded.state()));
      }
      case Founding.Outcome.Refused(List<String> flaws) ->
          throw new VerificationFailure("it was founded unlawfully: " + String.join("; ", flaws));
    }
  }

  private static Json.Members setup(Bytes text) throws ParseFailure {
    if (CanonicalJson.parse(text) instanceof Json.Members said) {
      return said;
    }
    throw new ParseFailure("the text of the founding is no set-up");
  }

  private Organisation happen(Organisation before, Read read, long index, Later later)
      throws ParseFailure, VerificationFailure {
    return switch (read.entry()) {
      case Entry.Act act -> act(before, act, read, index, later);
      case Entry.Clock clock -> {
        Organisation.Step step = before.until(ActForm.instant(Fields.of(clock.event()).text("at")));
        enter(before, step.entries(), index);
        yield step.after();
      }
      case Entry.Charter _, Entry.Erasure _, Entry.OtherLog _ -> before;
    };
  }

  private Organisation act(Organisation before, Entry.Act found, Read read, long index, Later later)
      throws ParseFailure, VerificationFailure {
    Act act = read.act().orElseThrow();
    // What fell due before the act is entered before it; a key may have gone with it.
    Organisation.Step calendar = before.until(act.at());
    if (!calendar.entries().isEmpty()) {
      enter(before, calendar.entries(), index);
      return calendar.after();
    }
    SortedMap<String, Personal.Field> fields = Personal.of(before, found.act());
    Personal.requireConcealed(fields, found.act());
    Act sent = act;
    if (found.signature().isPresent()) {
      sent = act.signedWith(signer(before, found, index, later));
    }
    shares.acted(index, act, found.signature().isPresent(), fields.size());
    Organisation.Step step = before.take(sent);
    enter(
        before,
        step.entries(),
        clerk.happened(before, step.entries(), found.signature(), read.written().orElseThrow()),
        index);
    return step.after();
  }

  private String signer(Organisation before, Entry.Act found, long index, Later later)
      throws ParseFailure, VerificationFailure {
    SignedActs keys =
        signatures.orElseThrow(
            () -> new VerificationFailure("the act is signed, and nobody enrolled a key here"));
    return keys.key(before, found, index, later);
  }

  /** Notes what should be entered next. */
  private void enter(Organisation before, List<org.commune.polity.Entry> happened, long index) {
    enter(before, happened, clerk.happened(before, happened, Optional.empty()), index);
  }

  private void enter(
      Organisation before,
      List<org.commune.polity.Entry> happened,
      List<Entry> entries,
      long index) {
    tell(before, happened, entries, index);
    due.addAll(entries);
    entries.forEach(shares::entered);
    clerk.takeTexts();
  }

  /** Besides acts and clocks, what happened may have led to entries of a charter or an erasure. */
  private void tell(
      Organisation before,
      List<org.commune.polity.Entry> happened,
      List<Entry> entries,
      long first) {
    if (listener.equals(NOBODY)) {
      return;
    }
    Organisation now = before;
    Iterator<org.commune.polity.Entry> next = happened.iterator();
    for (int place = 0; place < entries.size(); place++) {
      if (entries.get(place) instanceof Entry.Act || entries.get(place) instanceof Entry.Clock) {
        org.commune.polity.Entry entry = next.next();
        now = now.after(entry);
        listener.happened(first + place, entry, now);
      }
    }
  }

  private Bytes text(Hash hash) throws VerificationFailure {
    Bytes text =
        source
            .read(RecordNames.blob(hash))
            .orElseThrow(() -> new VerificationFailure("there is no text " + hash.hex()));
    if (!Hash.sha256(text).equals(hash)) {
      throw new VerificationFailure("the text " + hash.hex() + " is another");
    }
    return text;
  }
}
