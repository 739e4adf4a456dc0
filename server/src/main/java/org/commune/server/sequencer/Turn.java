package org.commune.server.sequencer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.audit.Clerk;
import org.commune.polity.Act;
import org.commune.polity.Organisation;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seen;
import org.commune.record.entry.Entry;
import org.commune.server.journal.Page;
import org.commune.server.journal.Row;

/**
 * Rules on acts one after the other, on paper: nothing of it counts before its page is in the
 * journal. Then what the turn led to is where the next begins; else it is thrown away.
 */
final class Turn {
  private final long from;
  private final Instant at;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Answer.Entered> answers = new HashMap<>();
  private Organisation organisation;
  private Clerk clerk;

  /**
   * @param from where the journal ends
   * @param at when all that is ruled on in this turn happens
   */
  Turn(Organisation organisation, Clerk clerk, long from, Instant at) {
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
    if (!seen.orElseThrow().deed().equals(submission.deed())) {
      return new Before.Another();
    }
    Answer.Entered now = answers.get(submission.id());
    return now == null ? new Before.Earlier() : new Before.Now(now);
  }

  /** Lets the calendar run and rules on an act. */
  Answer.Entered take(Submission submission) {
    Organisation.Step step =
        organisation.take(new Act(submission.id(), at, submission.by(), submission.deed()));
    Clerk trial = clerk.copy();
    List<Row> written = new ArrayList<>();
    Answer.Entered answer = null;
    for (Entry entry : trial.happened(organisation, step.entries(), Optional.empty())) {
      boolean isTheAct = entry instanceof Entry.Act;
      if (entry instanceof Entry.Act act) {
        answer = new Answer.Entered(from + rows.size() + written.size(), act.ruling());
      }
      written.add(
          new Row(isTheAct ? Optional.of(submission.id()) : Optional.empty(), entry.bytes()));
    }
    if (answer == null) {
      throw new IllegalStateException("an act that is not entered");
    }
    rows.addAll(written);
    clerk = trial;
    organisation = step.after();
    answers.put(submission.id(), answer);
    return answer;
  }

  /** Lets the calendar run. */
  void runCalendar() {
    Organisation.Step step = organisation.until(at);
    clerk
        .happened(organisation, step.entries(), Optional.empty())
        .forEach(e -> rows.add(new Row(Optional.empty(), e.bytes())));
    organisation = step.after();
  }

  boolean isBlank() {
    return rows.isEmpty();
  }

  Page page() {
    return new Page(clerk.takeTexts(), rows);
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
