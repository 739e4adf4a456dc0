package org.commune.polity.script;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Body;
import org.commune.charter.law.Law;
import org.commune.polity.Act;
import org.commune.polity.Entry;
import org.commune.polity.Ground;
import org.commune.polity.Organisation;
import org.commune.polity.Polity;
import org.commune.polity.Ruling;
import org.commune.polity.Ruling.Outcome;
import org.commune.polity.deed.Deed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.State;

/** An organisation as it is played, and what one step of the script has done to it. */
final class Playing {
  private final Sending sending;
  private Organisation organisation;
  private Instant now;
  private int acts;
  private List<Entry> entries = new ArrayList<>();
  private Optional<Ruling> last = Optional.empty();
  private Optional<Outcome> outcome = Optional.empty();

  Playing(Organisation organisation, Instant start, Sending sending) {
    this.organisation = organisation;
    this.sending = sending;
    this.now = start;
  }

  /** A step begins, at this time unless that has passed. */
  void begin(Optional<Instant> when) {
    entries = new ArrayList<>();
    last = Optional.empty();
    outcome = Optional.empty();
    when.filter(w -> w.isAfter(now)).ifPresent(w -> now = w);
  }

  Organisation organisation() {
    return organisation;
  }

  Law law() {
    return organisation.law();
  }

  State state() {
    return organisation.state();
  }

  Instant now() {
    return now;
  }

  /** What the step has entered in the record. */
  List<Entry> entries() {
    return List.copyOf(entries);
  }

  Optional<Ruling> last() {
    return last;
  }

  /** The ruling that the step is judged by, though others follow. */
  void judgedBy(Optional<Ruling> ruling) {
    last = ruling.or(() -> last);
  }

  Optional<Outcome> outcome() {
    return outcome;
  }

  /** One act through the engine. */
  Ruling act(PersonId by, Deed deed, Optional<String> id) {
    return act(by, deed, id, true);
  }

  Ruling act(PersonId by, Deed deed, Optional<String> id, boolean signed) {
    acts++;
    Act act = new Act(id.orElse("act-" + acts), now, by, deed);
    // What falls due before the act has happened when it is sent.
    Organisation.Step due = organisation.until(now);
    entries.addAll(due.entries());
    organisation = due.after();
    Organisation.Step step = organisation.take(sending.sent(organisation, act, signed));
    organisation = step.after();
    entries.addAll(step.entries());
    Ruling ruling = step.ruling();
    last = Optional.of(ruling);
    if (ruling instanceof Ruling.Admitted admitted && admitted.outcome().isPresent()) {
      outcome = admitted.outcome();
    }
    return ruling;
  }

  boolean refused(PersonId by, Deed deed) {
    return act(by, deed, Optional.empty()) instanceof Ruling.Refused;
  }

  void calendar(Instant until) {
    Organisation.Step step = organisation.until(until);
    organisation = step.after();
    entries.addAll(step.entries());
    now = until;
    for (Entry entry : step.entries()) {
      if (entry instanceof Entry.OfClock clock && clock.outcome().isPresent()) {
        outcome = clock.outcome();
      }
    }
  }

  PersonId chair(BodyId body) {
    return organisation
        .state()
        .body(body)
        .flatMap(b -> b.chair())
        .or(() ->
            Polity.sitting(organisation.law(), organisation.state(), body).stream().findFirst())
        .orElse(new PersonId("nobody"));
  }

  List<PersonId> present(BodyId body) {
    return organisation
        .state()
        .body(body)
        .flatMap(b -> b.meeting())
        .map(m -> List.copyOf(m.present()))
        .orElse(List.of());
  }

  /** A collective has no chair of its own who could call its votes. */
  boolean isCollective(BodyId body) {
    return Optional.ofNullable(organisation.law().bodies().get(body.name()))
        .map(defined -> defined.is().kind())
        .filter(Body.Kind.COLLECTIVE::equals)
        .isPresent();
  }

  Optional<BodyId> body(String in) {
    int slash = in.indexOf('/');
    BodyId id =
        slash < 0 ? BodyId.of(in) : new BodyId(in.substring(0, slash), in.substring(slash + 1));
    return organisation.law().bodies().containsKey(id.name())
            || organisation.state().body(id).isPresent()
        ? Optional.of(id)
        : Optional.empty();
  }

  /** Whether an act would be admitted, supposing that its author signs it. */
  boolean wouldBeAdmitted(Act act) {
    return Polity.rule(organisation.law(), organisation.state(), act.signedWith("supposed"), now)
        instanceof Ruling.Admitted;
  }

  /** So many of these do it, in turn; what is wrong when fewer can. */
  Optional<String> some(int count, List<PersonId> people, Deed deed) {
    int left = count;
    for (PersonId person : people) {
      if (left == 0) {
        break;
      }
      left -= refused(person, deed) ? 0 : 1;
    }
    return left == 0
        ? Optional.empty()
        : Optional.of(
            "only "
                + (count - left)
                + " of "
                + count
                + " could"
                + grounds().stream().findFirst().map(g -> ": " + g.failed()).orElse(""));
  }

  /** Why the last act was refused, or what the vote that it closed decides. */
  List<Ground> grounds() {
    if (outcome.isPresent()) {
      return outcome.get().grounds();
    }
    return last.map(
            r -> r instanceof Ruling.Refused(List<Ground> grounds) ? grounds : List.<Ground>of())
        .orElse(List.of());
  }
}
