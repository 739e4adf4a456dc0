package org.commune.server.sequencer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.commune.audit.Clerk;
import org.commune.audit.Concealment;
import org.commune.audit.SignedActs;
import org.commune.polity.Act;
import org.commune.polity.Organisation;
import org.commune.polity.deed.Deed;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seen;
import org.commune.record.entry.ActSignature;
import org.commune.record.entry.Entry;
import org.commune.record.entry.FieldPlace;
import org.commune.record.entry.Opening;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.server.journal.Page;
import org.commune.server.journal.Row;

/**
 * Rules on acts one after the other, on paper: nothing of it counts before its page is in the
 * journal. Then what the turn led to is where the next begins; else it is thrown away.
 */
final class Turn {
  private static final Bytes NO_SALT = Bytes.of(new byte[32]);

  private final Desk desk;
  private final long from;
  private final Instant at;
  private final List<Row> rows = new ArrayList<>();
  private final List<FieldPlace> erased = new ArrayList<>();
  private final Map<String, Answer.Entered> answers = new HashMap<>();
  private final Map<String, SortedMap<String, Opening>> openings = new HashMap<>();
  private Organisation organisation;
  private Clerk clerk;

  /**
   * @param from where the journal ends
   * @param at when all that is ruled on in this turn happens
   */
  Turn(Desk desk, Organisation organisation, Clerk clerk, long from, Instant at) {
    this.desk = desk;
    this.organisation = organisation;
    this.clerk = clerk;
    this.from = from;
    this.at = at;
  }

  /** What was ruled on before. */
  sealed interface Before {
    /** Nothing under this id. */
    record Never() implements Before {}

    /** The same act, in this turn. */
    record Now(Answer.Entered answer) implements Before {}

    /** The same act, in the journal. */
    record Earlier() implements Before {}

    /** Another act. */
    record Another() implements Before {}
  }

  Before before(Submission submission) {
    Optional<Seen> seen = organisation.state().get(Register.SEEN, submission.id());
    if (seen.isEmpty()) {
      return new Before.Never();
    }
    if (!isSame(seen.orElseThrow().deed(), submission)) {
      return new Before.Another();
    }
    Answer.Entered now = answers.get(submission.id());
    return now == null ? new Before.Earlier() : new Before.Now(now);
  }

  /** The same, or the same once what is personal in it is concealed as it was then. */
  private boolean isSame(Deed seen, Submission submission) {
    if (seen.equals(submission.deed())) {
      return true;
    }
    SortedMap<String, Opening> then =
        Optional.ofNullable(openings.get(submission.id()))
            .orElseGet(() -> desk.openings(submission.id()));
    return !then.isEmpty()
        && Concealment.of(
                organisation,
                act(submission, submission.deed()),
                field -> Optional.ofNullable(then.get(field)).map(Opening::salt).orElse(NO_SALT))
            .deed()
            .equals(seen);
  }

  private Act act(Submission submission, Deed deed) {
    return new Act(submission.id(), at, submission.by(), deed);
  }

  /** Lets the calendar run and rules on an act. */
  Answer take(Submission submission) {
    Concealment.OfDeed fit =
        Concealment.of(organisation, act(submission, submission.deed()), _ -> Salts.next());
    Act act = act(submission, fit.deed());
    if (submission.signature().isPresent()) {
      try {
        act = act.signedWith(key(act, submission.signature().get()));
      } catch (VerificationFailure | ParseFailure e) {
        return new Answer.BadSignature(String.valueOf(e.getMessage()));
      }
    }
    Answer.Entered answer = enter(act, submission.signature(), fit.openings());
    answers.put(submission.id(), answer);
    openings.put(submission.id(), fit.openings());
    return answer;
  }

  /** The key that signed an act; what falls due before it may have ended a key. */
  private String key(Act act, ActSignature signature) throws VerificationFailure, ParseFailure {
    SignedActs signed =
        desk.signatures()
            .orElseThrow(() -> new VerificationFailure("acts are not signed in this organisation"));
    Organisation.Step calendar = organisation.until(at);
    return signed.key(calendar.after(), act, signature, size() + calendar.entries().size());
  }

  private Answer.Entered enter(
      Act act, Optional<ActSignature> signature, SortedMap<String, Opening> opens) {
    Organisation.Step step = organisation.take(act);
    Clerk trial = clerk.copy();
    List<Row> written = new ArrayList<>();
    Answer.Entered answer = null;
    for (Entry entry : trial.happened(organisation, step.entries(), signature)) {
      if (entry instanceof Entry.Act entered) {
        answer = new Answer.Entered(size() + written.size(), entered.ruling());
        written.add(new Row(Optional.of(act.id()), entry.bytes(), opens));
      } else {
        written.add(new Row(Optional.empty(), entry.bytes()));
      }
      erase(entry);
    }
    if (answer == null) {
      throw new IllegalStateException("an act that is not entered");
    }
    rows.addAll(written);
    clerk = trial;
    organisation = step.after();
    return answer;
  }

  private void erase(Entry entry) {
    if (entry instanceof Entry.Erasure erasure) {
      erased.addAll(erasure.fields());
    }
  }

  /** Lets the calendar run. */
  void runCalendar() {
    Organisation.Step step = organisation.until(at);
    clerk
        .happened(organisation, step.entries(), Optional.empty())
        .forEach(entry -> {
          rows.add(new Row(Optional.empty(), entry.bytes()));
          erase(entry);
        });
    organisation = step.after();
  }

  boolean isBlank() {
    return rows.isEmpty();
  }

  Page page() {
    return new Page(clerk.takeTexts(), rows, erased);
  }

  Organisation organisation() {
    return organisation;
  }

  Clerk clerk() {
    return clerk;
  }

  long size() {
    return from + rows.size();
  }
}
