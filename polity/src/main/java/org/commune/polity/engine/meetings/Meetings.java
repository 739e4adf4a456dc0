package org.commune.polity.engine.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Body;
import org.commune.charter.language.Quorum;
import org.commune.charter.law.Limit;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.count.Answer;
import org.commune.count.Requirement;
import org.commune.count.Tally;
import org.commune.polity.Doer;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.deciding.Deciding;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Lookup;
import org.commune.polity.state.Meeting;
import org.commune.polity.state.PersonId;
import org.pcollections.TreePSet;

/** Calling, opening and closing meetings. */
public final class Meetings {
  private Meetings() {}

  public static Doing perform(Scene scene, Doer doer, MeetingDeed deed, Power power) {
    BodyId id = deed.onBody().orElseThrow();
    ArticleNo article = power.article();
    if (!scene.exists(id)) {
      return Doing.not(article, "there is no body " + id, "");
    }
    Composition body = scene.composition(id);
    return switch (deed) {
      case MeetingDeed.Convene convene -> convene(scene, doer, body, convene, article);
      case MeetingDeed.PostponeMeeting postpone -> postpone(scene, body, postpone, article);
      case MeetingDeed.OpenMeeting open -> open(scene, body, open, article);
      case MeetingDeed.Attend attend ->
          inMeeting(
              body,
              article,
              meeting ->
                  comes(scene, body, meeting.with(meeting.present().plus(person(doer))), doer));
      case MeetingDeed.LeaveMeeting leave ->
          inMeeting(
              body,
              article,
              meeting ->
                  presence(
                      body, meeting.with(meeting.present().minus(person(doer))), doer + " leaves"));
      case MeetingDeed.TakeChair take -> takeChair(doer, body, article);
      case MeetingDeed.ElectChair elect -> chair(scene, body, elect.person(), article);
      case MeetingDeed.Adjourn adjourn ->
          inMeeting(body, article, m -> close(scene, body, m, "adjourned"));
      case MeetingDeed.CloseMeeting close ->
          inMeeting(body, article, m -> finish(scene, body, m, article));
      case MeetingDeed.ChangeAgenda change ->
          withMeeting(body, article, meeting -> agenda(body, meeting, change));
    };
  }

  private static Doing convene(
      Scene scene, Doer doer, Composition body, MeetingDeed.Convene deed, ArticleNo article) {
    if (body.meeting().isPresent()) {
      return Doing.not(
          article,
          "a meeting of " + body.id() + " is called already for " + body.meeting().get().at(),
          "");
    }
    if (deed.at().isBefore(scene.now())) {
      return Doing.not(article, "the time given is past", "call it for a time to come");
    }
    Meeting meeting =
        new Meeting(
            scene.now(),
            deed.at(),
            deed.extraordinary(),
            false,
            Optional.empty(),
            false,
            TreePSet.empty(),
            deed.agenda());
    List<Effect> effects = new ArrayList<>();
    effects.add(
        Write.body(
            body.with(Optional.of(meeting)), doer + " calls " + body.id() + " for " + deed.at()));
    return Doing.done(effects);
  }

  private static Doing postpone(
      Scene scene, Composition body, MeetingDeed.PostponeMeeting deed, ArticleNo article) {
    Optional<Limit> gap =
        scene.law().limits().stream()
            .filter(l -> l.on().equals(body.id().name()))
            .filter(l ->
                l.bound() instanceof Limit.Bound.MeetingGap(var max)
                    && scene.after(body.lastMet().orElse(body.founded()), max).isBefore(deed.to()))
            .findFirst();
    if (gap.isPresent()) {
      return Doing.not(
          gap.get().article(), "no more than the time allowed may lie between two meetings", "");
    }
    return withMeeting(
        body,
        article,
        meeting ->
            meeting.isOpen()
                ? Doing.not(article, "the meeting is open", "adjourn it by a vote of the body")
                : Doing.done(
                    Write.body(
                        body.with(Optional.of(meeting.moved(deed.to()))),
                        "the meeting of " + body.id() + " is moved to " + deed.to())));
  }

  private static Doing open(
      Scene scene, Composition body, MeetingDeed.OpenMeeting deed, ArticleNo article) {
    return withMeeting(
        body,
        article,
        meeting -> {
          if (meeting.isOpen()) {
            return Doing.not(article, "the meeting is open already", "");
          }
          if (meeting.at().isAfter(scene.now())) {
            return Doing.not(article, "it is called for " + meeting.at(), "open it then");
          }
          if (deed.secondCall() && !secondCallDue(scene, body)) {
            return Doing.not(
                article,
                "no earlier meeting of it failed for want of a quorum long enough ago",
                "");
          }
          Meeting opened =
              new Meeting(
                  meeting.calledAt(),
                  meeting.at(),
                  meeting.extraordinary(),
                  deed.secondCall(),
                  Optional.of(scene.now()),
                  false,
                  meeting.present(),
                  meeting.agenda());
          List<Effect> effects = new ArrayList<>();
          effects.add(
              Write.body(body.with(Optional.of(opened)), "the meeting of " + body.id() + " opens"));
          effects.add(Write.began(Trigger.MEETING_OPENED, body.id()));
          if (body.lastMet().isEmpty()) {
            effects.addAll(followed(scene, body.id()));
          }
          return Doing.done(effects);
        });
  }

  /** The tenures that the first meeting of a body ends. */
  private static List<Effect> followed(Scene scene, BodyId first) {
    return scene.law().charter().articles().stream()
        .flatMap(a -> a.transitional().stream())
        .flatMap(t -> t.provisional().stream())
        .filter(p -> p.untilFirst().filter(b -> b.id().equals(first.name())).isPresent())
        .map(p -> Write.began(Trigger.FIRST_MEETING, p.body().id(), p.body().id()))
        .toList();
  }

  private static boolean secondCallDue(Scene scene, Composition body) {
    Optional<Quorum.SecondCall> second =
        scene.body(body.id()).flatMap(Body::quorum).flatMap(Quorum::secondCall);
    return second.isPresent()
        && body.lastInquorate().isPresent()
        && scene.passed(body.lastInquorate().get(), second.get().after());
  }

  private static Doing takeChair(Doer doer, Composition body, ArticleNo article) {
    return inMeeting(
        body,
        article,
        meeting -> {
          if (body.chair().filter(meeting.present()::contains).isPresent()) {
            return Doing.not(article, "the chair is present", "");
          }
          return doer instanceof Doer.One(PersonId person)
              ? Doing.done(
                  Write.body(
                      body.withChair(Optional.of(person)),
                      person + " takes the chair of " + body.id()))
              : Doing.not(article, "a person must take the chair", "elect a chair");
        });
  }

  private static Doing chair(Scene scene, Composition body, PersonId person, ArticleNo article) {
    return scene.sits(person, body.id())
        ? Doing.done(
            Write.body(body.withChair(Optional.of(person)), person + " chairs " + body.id()))
        : Doing.not(article, person + " does not sit in " + body.id(), "choose one who does");
  }

  private static Doing agenda(Composition body, Meeting meeting, MeetingDeed.ChangeAgenda change) {
    List<String> items = new ArrayList<>(meeting.agenda());
    items.removeAll(change.remove());
    items.addAll(change.add());
    return Doing.done(
        Write.body(
            body.with(Optional.of(meeting.with(List.copyOf(items)))),
            "the order of business of " + body.id() + " changes"));
  }

  /** A meeting ends; one that never had a quorum does not count as held. */
  private static Doing finish(Scene scene, Composition body, Meeting meeting, ArticleNo article) {
    boolean voting =
        scene.state().find(Lookup.VOTED_ON_IN, body.id().toString()).stream()
            .anyMatch(m -> m.vote().filter(v -> v.closes().isEmpty()).isPresent());
    return voting
        ? Doing.not(article, "a vote is open", "close the vote first")
        : close(scene, body, meeting, "closed");
  }

  private static Doing close(Scene scene, Composition body, Meeting meeting, String how) {
    boolean quorate =
        meeting.quorateAtOpening()
            || quorum(scene, body.id(), meeting).map(Answer::met).orElse(true);
    Composition closed = body.with(Optional.empty());
    List<Effect> effects = new ArrayList<>();
    effects.add(
        Write.body(
            quorate ? closed.met(scene.now()) : closed.inquorate(scene.now()),
            "the meeting of " + body.id() + " is " + how));
    if (quorate) {
      effects.add(Write.began(Trigger.MEETING_HELD, body.id()));
    }
    return Doing.done(effects);
  }

  /** Once enough have come, the meeting has been quorate at its opening, whoever leaves later. */
  private static Doing comes(Scene scene, Composition body, Meeting meeting, Doer doer) {
    boolean enough =
        meeting.quorateAtOpening()
            || quorum(scene, body.id(), meeting).map(Answer::met).orElse(true);
    return presence(body, enough ? meeting.quorate() : meeting, doer + " is present");
  }

  private static Doing presence(Composition body, Meeting meeting, String says) {
    return Doing.done(Write.body(body.with(Optional.of(meeting)), says));
  }

  /** Whether enough are present; nothing where the body needs no quorum. */
  static Optional<Answer> quorum(Scene scene, BodyId id, Meeting meeting) {
    return scene
        .body(id)
        .flatMap(Body::quorum)
        .filter(q -> q.perOptionOverDefault().isEmpty())
        .map(q -> present(scene, id, meeting, Deciding.quorum(q, Optional.of(meeting))));
  }

  private static Answer present(Scene scene, BodyId id, Meeting meeting, Requirement quorum) {
    int size = scene.size(id);
    return quorum.judge(
        Tally.of(0, 0, 0)
            .withPresent(meeting.present().size())
            .withEligible(size)
            .withSeats(scene.seats(id), size));
  }

  private static PersonId person(Doer doer) {
    return doer instanceof Doer.One(PersonId person) ? person : new PersonId(doer.toString());
  }

  private static Doing withMeeting(
      Composition body, ArticleNo article, java.util.function.Function<Meeting, Doing> then) {
    return body.meeting()
        .map(then)
        .orElseGet(() ->
            Doing.not(article, "no meeting of " + body.id() + " is called", "convene one first"));
  }

  private static Doing inMeeting(
      Composition body, ArticleNo article, java.util.function.Function<Meeting, Doing> then) {
    return body.meeting()
        .filter(Meeting::isOpen)
        .map(then)
        .orElseGet(() ->
            Doing.not(
                article, "no meeting of " + body.id() + " is open", "open the meeting first"));
  }
}
