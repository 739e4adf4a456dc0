package org.commune.polity.properties;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Article;
import org.commune.charter.law.Law;
import org.commune.polity.Act;
import org.commune.polity.Entry;
import org.commune.polity.Organisation;
import org.commune.polity.deed.CharterDeed;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.EmergencyDeed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.deed.PublicationDeed;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.deed.TreasuryDeed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Meeting;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.SeatId;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Source;

/** What happened in an organisation: all entries of its record, and how it stood before each. */
record History(Organisation founded, List<Entry> entries, Organisation after) {
  private static final BodyId ASSEMBLY = BodyId.of("assembly");
  private static final BodyId COUNCIL = BodyId.of("council");
  private static final List<BodyId> BODIES = List.of(ASSEMBLY, COUNCIL, BodyId.of("nothing"));

  /**
   * Something tried: a single act of anybody, or a whole session of a body that decides something.
   *
   * @param hours how many pass before it
   */
  record Attempt(int kind, int who, int pick, int yes, int no, int present, int hours) {}

  private static Attempt attempt(Source source) {
    return new Attempt(
        Gens.ints(0, 17).draw(source),
        Gens.ints(0, Sample.MEMBERS + 1).draw(source),
        Gens.ints(0, 40).draw(source),
        Gens.ints(0, Sample.MEMBERS).draw(source),
        Gens.ints(0, Sample.MEMBERS).draw(source),
        Gens.ints(0, Sample.MEMBERS).draw(source),
        Gens.choose(List.of(0, 0, 1, 24, 49, 24 * 6, 24 * 40)).draw(source));
  }

  static final Gen<List<Attempt>> ATTEMPTS = Gens.lists(History::attempt, 1, 24);

  static History of(Law law, List<Attempt> attempts) {
    Playing playing = new Playing(Sample.founded(law));
    attempts.forEach(playing::attempt);
    return new History(playing.founded, List.copyOf(playing.entries), playing.now);
  }

  /** This history with other entries, for judges to find out. */
  History with(List<Entry> others) {
    return new History(founded, List.copyOf(others), after);
  }

  /** How the organisation stood before each entry. */
  List<Organisation> stands() {
    List<Organisation> stands = new ArrayList<>();
    Organisation now = founded;
    for (Entry entry : entries) {
      stands.add(now);
      now = now.after(entry);
    }
    return stands;
  }

  private static final class Playing {
    private final Organisation founded;
    private final List<Entry> entries = new ArrayList<>();
    private Organisation now;
    private Instant time = Sample.START;
    private int sent;

    Playing(Organisation founded) {
      this.founded = founded;
      this.now = founded;
    }

    void attempt(Attempt attempt) {
      time = time.plus(Duration.ofHours(attempt.hours()));
      if (attempt.kind() < 9) {
        session(attempt);
      } else {
        act(attempt.who(), single(attempt));
      }
    }

    private void act(int who, Deed deed) {
      PersonId by = who == 0 ? new PersonId("nobody") : Sample.person(who);
      Organisation.Step step = now.take(new Act("act-" + sent++, time, by, deed));
      entries.addAll(step.entries());
      now = step.after();
    }

    /** A body meets, and decides on a new motion or on one that waits for another reading. */
    private void session(Attempt attempt) {
      BodyId body = attempt.kind() < 6 ? ASSEMBLY : COUNCIL;
      int present = body.equals(COUNCIL) ? 3 : attempt.present();
      if (meeting(body).isEmpty()) {
        act(1, new MeetingDeed.Convene(body, time, false, List.of()));
      }
      act(1, new MeetingDeed.OpenMeeting(body, false));
      for (int m = 1; m <= present; m++) {
        act(m, new MeetingDeed.Attend(body));
      }
      Optional<String> waiting =
          now.state().each(Register.MOTIONS).stream()
              .filter(m -> m.isOpen() && m.in().equals(body.toString()))
              .map(m -> m.id())
              .findFirst()
              .filter(m -> attempt.pick() % 2 == 0);
      String motion = waiting.orElse("motion-" + sent);
      if (waiting.isEmpty()) {
        act(
            attempt.who(),
            new MotionDeed.ProposeMotion(
                motion,
                body.toString(),
                Optional.of(decided(attempt)),
                Optional.empty(),
                List.of()));
        act(
            1,
            new MotionDeed.ProposeMotion(
                motion,
                body.toString(),
                Optional.of(decided(attempt)),
                Optional.empty(),
                List.of()));
      }
      act(1, new MotionDeed.CallVote(motion));
      for (int m = 1; m <= present; m++) {
        act(
            m,
            vote(
                motion,
                m <= attempt.yes()
                    ? Choice.YES
                    : m <= attempt.yes() + attempt.no() ? Choice.NO : Choice.ABSTAIN));
      }
      act(1, new MotionDeed.CloseVote(motion));
      if (attempt.pick() % 3 == 0) {
        act(1, new MeetingDeed.CloseMeeting(body));
      }
    }

    private Optional<Meeting> meeting(BodyId body) {
      return now.state().body(body).flatMap(b -> b.meeting());
    }

    private static Deed vote(String motion, Choice choice) {
      return new MotionDeed.Vote(motion, Optional.of(choice), List.of());
    }

    /** What a motion is to do. */
    private Deed decided(Attempt attempt) {
      int pick = attempt.pick();
      return switch (pick % 10) {
        case 0, 1 -> new DecisionDeed.IssueStatement("bread", Optional.empty());
        case 2 -> new DecisionDeed.AdoptPolicy("coal", Optional.empty());
        case 3, 4 -> recall(pick);
        case 5 ->
            new DecisionDeed.IssueDecree(
                "decree-" + sent, "bread", Optional.empty(), Optional.empty());
        case 6 ->
            new EmergencyDeed.DeclareEmergency(
                "flood-" + sent,
                Optional.of("flood"),
                Optional.of("water"),
                List.of(),
                Optional.empty());
        default -> amend(pick, attempt.who());
      };
    }

    private static Deed recall(int pick) {
      return new SeatDeed.Recall(
          Optional.of(new SeatId(COUNCIL, pick % 3 + 1)), Optional.empty(), Optional.empty());
    }

    /** Articles 7, 8 and 9 get other texts, one of them or several. */
    private static Deed amend(int pick, int more) {
      List<CharterDeed.Change> changes = new ArrayList<>();
      for (int article = 7; article <= 9; article++) {
        if (article == 7 + pick % 3 || (more >> (article - 7)) % 2 == 1) {
          Article to = Sample.otherTexts().get(article - 7);
          changes.add(new CharterDeed.Change(to.article(), Optional.of(to)));
        }
      }
      return new CharterDeed.AmendCharter(changes, Optional.empty());
    }

    /** An act of one person, sensible or not. */
    private Deed single(Attempt attempt) {
      int pick = attempt.pick();
      String motion = "motion-" + pick;
      BodyId body = BODIES.get(pick % 3);
      return switch (attempt.kind()) {
        case 9 ->
            new PublicationDeed.Publish(
                "text-" + sent, Optional.empty(), Optional.empty(), Optional.empty());
        case 10 -> recall(pick);
        case 11 -> new TreasuryDeed.Spend("coal", pick - 20L);
        case 12 -> new MeetingDeed.LeaveMeeting(body);
        case 13 -> new MeetingDeed.CloseMeeting(body);
        case 14 -> vote(motion, Choice.YES);
        case 15 -> amend(pick, attempt.who());
        case 16 -> new SeatDeed.Resign(new SeatId(COUNCIL, pick % 4), Optional.empty());
        default -> new MotionDeed.SignPetition("no such petition");
      };
    }
  }
}
