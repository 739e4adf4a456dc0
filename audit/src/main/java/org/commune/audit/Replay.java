package org.commune.audit;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.language.Charter;
import org.commune.polity.Act;
import org.commune.polity.Organisation;
import org.commune.polity.founding.Founding;
import org.commune.record.EntryCheck;
import org.commune.record.RecordNames;
import org.commune.record.Source;
import org.commune.record.entry.Entry;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Fields;
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
   */
  public record Read(Entry entry, Optional<Act> act) {}

  private final Source source;
  private final Clerk clerk = new Clerk();

  /** What should be entered next, where that follows from what is entered already. */
  private final Deque<Entry> due = new ArrayDeque<>();

  private Optional<Charter> charter = Optional.empty();
  private Optional<Organisation> organisation = Optional.empty();

  /**
   * @param source where the texts lie that entries cite
   */
  public Replay(Source source) {
    this.source = source;
  }

  @Override
  public Read read(Bytes bytes) throws ParseFailure {
    Entry entry = Entry.parse(bytes);
    return new Read(
        entry,
        entry instanceof Entry.Act act ? Optional.of(ActForm.read(act.act())) : Optional.empty());
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
      organisation = Optional.of(happen(organisation.orElseThrow(), read));
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
    Bytes setup = text(Hash.parseHex(event.text("founding")));
    Founding.Outcome outcome =
        Founding.found(
            Compile.law(under),
            ActForm.readSetup(CanonicalJson.parse(setup)),
            ActForm.instant(event.text("at")));
    switch (outcome) {
      case Founding.Outcome.Founded(Organisation founded) -> {
        organisation = Optional.of(founded);
        due.add(clerk.founding(setup, founded.state()));
      }
      case Founding.Outcome.Refused(List<String> flaws) ->
          throw new VerificationFailure("it was founded unlawfully: " + String.join("; ", flaws));
    }
  }

  private Organisation happen(Organisation before, Read found)
      throws ParseFailure, VerificationFailure {
    Organisation.Step step =
        switch (found.entry()) {
          case Entry.Act _ -> before.take(found.act().orElseThrow());
          case Entry.Clock clock ->
              before.until(ActForm.instant(Fields.of(clock.event()).text("at")));
          case Entry.Erasure _ ->
              throw new VerificationFailure("no charter of today grants erasures");
          case Entry.Charter _, Entry.OtherLog _ -> new Organisation.Step(List.of(), before);
        };
    step.entries().forEach(entry -> due.addAll(clerk.happened(entry)));
    clerk.takeTexts();
    return step.after();
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
