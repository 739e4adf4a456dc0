package org.commune.server.demo.told;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commune.polity.Polity;
import org.commune.polity.Ruling;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.deed.PublicationDeed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Meeting;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.VoteNow;

/** How bodies meet and decide: the many acts of the many people that it takes. */
public final class Hall {
  private final Chronicle chronicle;

  public Hall(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  /** Who sits in a body, in the order of their names. */
  public List<PersonId> sitting(BodyId body) {
    return Polity.sitting(chronicle.organisation().law(), chronicle.state(), body);
  }

  /** The chair, or while there is none the first who sits there. */
  public PersonId chair(BodyId body) {
    return chronicle
        .state()
        .body(body)
        .flatMap(Composition::chair)
        .orElseGet(() -> sitting(body).getFirst());
  }

  public void convene(BodyId body, Instant at, String... agenda) {
    chronicle.does(chair(body), new MeetingDeed.Convene(body, at, false, List.of(agenda)));
  }

  /** The chair opens the meeting, and these come. */
  public void open(BodyId body, List<PersonId> coming) {
    PersonId chair = chair(body);
    chronicle.does(chair, new MeetingDeed.OpenMeeting(body, false));
    List<PersonId> all = new ArrayList<>(coming);
    all.remove(chair);
    all.addFirst(chair);
    all.stream()
        .filter(p -> !present(body).contains(p))
        .forEach(p -> chronicle.does(p, new MeetingDeed.Attend(body)));
  }

  /** The chair closes the meeting, and publishes its minutes. */
  public void close(BodyId body) {
    int present = present(body).size();
    PersonId chair = chair(body);
    chronicle.does(chair, new MeetingDeed.CloseMeeting(body));
    chronicle.does(
        chair,
        new PublicationDeed.Publish(
            "Minutes, " + body + ", " + chronicle.now().truncatedTo(ChronoUnit.MINUTES),
            Optional.of(present + " were present."),
            Optional.of(body.toString()),
            Optional.empty(),
            false));
  }

  /** A small body meets at once, all of it. */
  public void sit(BodyId body) {
    PersonId chair = chair(body);
    if (chronicle.state().body(body).flatMap(Composition::meeting).isEmpty()) {
      chronicle.does(chair, new MeetingDeed.Convene(body, chronicle.now(), false, List.of()));
    }
    open(body, sitting(body));
  }

  public List<PersonId> present(BodyId body) {
    return chronicle
        .state()
        .body(body)
        .flatMap(Composition::meeting)
        .map(Meeting::present)
        .map(List::copyOf)
        .orElse(List.of());
  }

  /** Somebody proposes, and another sponsors it. */
  public void propose(String motion, String in, Deed deed, PersonId by, PersonId sponsor) {
    propose(motion, in, deed, "", by);
    chronicle.does(sponsor, new MotionDeed.SponsorMotion(motion, Optional.empty()));
  }

  /** Somebody proposes it, with a text unless that is empty. */
  public void propose(String motion, String in, Deed deed, String text, PersonId by) {
    chronicle.does(
        by,
        new MotionDeed.ProposeMotion(
            motion,
            in,
            Optional.of(deed),
            text.isEmpty() ? Optional.empty() : Optional.of(text),
            List.of()));
  }

  /** A body decides at once: proposed by its chair, voted on by who is present. */
  public Ruling.Outcome decide(
      String motion, BodyId in, Deed deed, Function<PersonId, Choice> how) {
    propose(motion, in.toString(), deed, "", chair(in));
    return vote(motion, in, how);
  }

  /** The chair calls the vote, all present vote, and the chair closes it. */
  public Ruling.Outcome vote(String motion, BodyId in, Function<PersonId, Choice> how) {
    return vote(motion, in, present(in), how);
  }

  /** The same, and of those present only these vote. */
  public Ruling.Outcome vote(
      String motion, BodyId in, List<PersonId> voters, Function<PersonId, Choice> how) {
    PersonId chair = chair(in);
    chronicle.does(chair, new MotionDeed.CallVote(motion));
    voters.forEach(p -> cast(motion, p, how.apply(p)));
    return chronicle
        .does(chair, new MotionDeed.CloseVote(motion))
        .outcome()
        .orElseThrow(() -> new IllegalStateException(motion + " came to nothing"));
  }

  public void cast(String motion, PersonId voter, Choice choice) {
    chronicle.does(voter, new MotionDeed.Vote(motion, Optional.of(choice), List.of()));
  }

  /** A body votes in a collective: by a motion of its own, which those present carry. */
  public void castBy(BodyId body, String motion, Choice choice) {
    String own = motion + ", " + body.unit();
    propose(
        own,
        body.toString(),
        new MotionDeed.Vote(motion, Optional.of(choice), List.of()),
        "",
        chair(body));
    requireCarried(vote(own, body, p -> Choice.YES));
  }

  /** Everybody on the roll of an open vote. */
  public List<PersonId> roll(String motion) {
    return chronicle
        .state()
        .motion(motion)
        .flatMap(Motion::vote)
        .flatMap(VoteNow::roll)
        .map(List::copyOf)
        .orElseThrow(() -> new IllegalStateException(motion + " is not voted on by a roll"));
  }

  /** A story that needs a motion carried ends when it is not. */
  public static void requireCarried(Ruling.Outcome outcome) {
    require(outcome, Ruling.Outcome.Decision.CARRIED);
  }

  public static void require(Ruling.Outcome outcome, Ruling.Outcome.Decision decision) {
    if (outcome.decision() != decision) {
      throw new IllegalStateException(outcome.toString());
    }
  }
}
