package org.commune.server.demo.told;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.commune.audit.Clerk;
import org.commune.audit.Concealment;
import org.commune.audit.Recording;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.law.Law;
import org.commune.polity.Act;
import org.commune.polity.Ground;
import org.commune.polity.Organisation;
import org.commune.polity.Ruling;
import org.commune.polity.deed.Deed;
import org.commune.polity.founding.Founding;
import org.commune.polity.founding.Setup;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.State;
import org.commune.record.entry.Entry;
import org.commune.record.entry.Opening;
import org.commune.record.format.Bytes;
import org.commune.record.tlog.Hash;
import org.commune.server.journal.Page;
import org.commune.server.journal.Row;

/**
 * Tells the life of an organisation act by act. Each act is ruled on by the engine; one that is not
 * ruled on as the story has it ends the telling, so that no story can be told that the charter does
 * not allow.
 */
public final class Chronicle {
  private static final int ROWS_IN_PAGE = 512;

  private final Clerk clerk = new Clerk();
  private final List<Page> pages = new ArrayList<>();
  private final String salt;
  private List<Row> rows = new ArrayList<>();
  private Organisation organisation;
  private Instant now;
  private int acts;

  private Chronicle(String salt, Organisation founded) {
    this.salt = salt;
    this.organisation = founded;
    this.now = founded.state().now();
  }

  /**
   * Begins with a founding.
   *
   * @param seed what the commitments to personal fields are made with: of a demo, nobody's secret
   * @throws IllegalArgumentException when the charter or the set-up is not sound
   */
  public static Chronicle of(Bytes charter, Setup setup, Instant start, long seed) {
    Law law =
        switch (CharterFile.read("charter", charter.toArray())) {
          case CharterFile.Outcome.Read read -> Compile.law(read.charter());
          case CharterFile.Outcome.Refused(var problems) ->
              throw new IllegalArgumentException(problems.toString());
        };
    return switch (Founding.found(law, setup, start)) {
      case Founding.Outcome.Refused(List<String> flaws) ->
          throw new IllegalArgumentException(String.join("; ", flaws));
      case Founding.Outcome.Founded(Organisation founded) -> {
        Chronicle chronicle = new Chronicle("demo " + seed, founded);
        chronicle.enter(chronicle.clerk.charter(start, charter, OptionalLong.empty()));
        chronicle.enter(chronicle.clerk.founding(Recording.setup(setup), founded.state()));
        yield chronicle;
      }
    };
  }

  public Organisation organisation() {
    return organisation;
  }

  public State state() {
    return organisation.state();
  }

  public Instant now() {
    return now;
  }

  /** Goes on to an instant; what falls due until then happens. */
  public void until(Instant instant) {
    if (instant.isBefore(now)) {
      throw new IllegalStateException("it is " + now + " already, and not " + instant);
    }
    now = instant;
    Organisation.Step step = organisation.until(now);
    clerk.happened(organisation, step.entries(), Optional.empty()).forEach(this::enter);
    organisation = step.after();
  }

  /** Somebody acts; whatever comes of it is entered. */
  public Ruling act(PersonId by, Deed deed) {
    acts++;
    Act plain = new Act("act-" + acts, now, by, deed);
    Concealment.OfDeed fit = Concealment.of(organisation, plain, field -> salt(acts + field));
    Act act = new Act(plain.id(), now, by, fit.deed());
    Organisation.Step step = organisation.take(act);
    for (Entry entry : clerk.happened(organisation, step.entries(), Optional.empty())) {
      boolean isTheAct = entry instanceof Entry.Act;
      enter(
          new Row(
              isTheAct ? Optional.of(act.id()) : Optional.empty(),
              entry.bytes(),
              isTheAct ? fit.openings() : new TreeMap<String, Opening>()));
    }
    organisation = step.after();
    return step.ruling();
  }

  /** Somebody does what the charter allows. */
  public Ruling.Admitted does(PersonId by, Deed deed) {
    return switch (act(by, deed)) {
      case Ruling.Admitted admitted -> admitted;
      case Ruling.Refused(List<Ground> grounds) ->
          throw new IllegalStateException(
              "%s: %s cannot do %s: %s".formatted(now, by, deed, grounds));
      case Ruling.Repeated _ -> throw new IllegalStateException("an act told twice");
    };
  }

  /** Somebody tries what an article forbids. */
  public void isRefused(PersonId by, Deed deed, String article) {
    if (!(act(by, deed) instanceof Ruling.Refused(List<Ground> grounds))) {
      throw new IllegalStateException("%s: %s may do %s".formatted(now, by, deed));
    }
    if (grounds.stream().noneMatch(g -> g.article().number().equals(article))) {
      throw new IllegalStateException(
          "%s: %s by %s is refused otherwise than by article %s: %s"
              .formatted(now, deed, by, article, grounds));
    }
  }

  /** All that was told. */
  public Told told(String name) {
    turnPage();
    return new Told(name, organisation, pages);
  }

  private Bytes salt(String of) {
    return Hash.sha256(Bytes.of((salt + " " + of).getBytes(StandardCharsets.UTF_8))).bytes();
  }

  private void enter(Entry entry) {
    enter(new Row(Optional.empty(), entry.bytes()));
  }

  private void enter(Row row) {
    rows.add(row);
    if (rows.size() == ROWS_IN_PAGE) {
      turnPage();
    }
  }

  private void turnPage() {
    if (!rows.isEmpty()) {
      pages.add(new Page(clerk.takeTexts(), rows));
      rows = new ArrayList<>();
    }
  }
}
