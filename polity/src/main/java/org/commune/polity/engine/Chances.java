package org.commune.polity.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Body;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.charter.measure.Span;
import org.commune.polity.Doer;
import org.commune.polity.Possibilities;
import org.commune.polity.Possibilities.Possibility;
import org.commune.polity.Possibilities.Proposable;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.deed.TendencyDeed;
import org.commune.polity.engine.deciding.Deciding;
import org.commune.polity.engine.deciding.Ranked;
import org.commune.polity.engine.motions.Outcomes;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.Meeting;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Petition;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.State;
import org.commune.polity.state.Unit;

/**
 * What a person may do now: the acts that what is going on suggests, each put to the same function
 * that rules on acts. Nothing is decided here that the engine would decide otherwise.
 */
public final class Chances {
  private final Scene scene;
  private final PersonId person;

  private Chances(Scene scene, PersonId person) {
    this.scene = scene;
    this.person = person;
  }

  public static Possibilities of(Law law, State state, PersonId person) {
    Chances chances = new Chances(Engine.scene(law, state), person);
    List<Possibility> acts =
        Stream.of(
                chances.meetings(),
                chances.motions(),
                chances.petitions(),
                chances.seats(),
                chances.elections(),
                chances.membership())
            .flatMap(List::stream)
            .map(deed ->
                new Possibility(deed, Engine.rule(chances.scene, new Doer.One(person), deed)))
            .toList();
    return new Possibilities(acts, chances.proposable());
  }

  /** The bodies that the person sits in. */
  private List<BodyId> bodies() {
    return scene.law().bodies().keySet().stream()
        .flatMap(name -> scene.bodiesNamed(name, person).stream())
        .filter(body -> scene.exists(body) && scene.sits(person, body))
        .toList();
  }

  private List<Deed> meetings() {
    List<Deed> deeds = new ArrayList<>();
    for (BodyId body : bodies()) {
      Optional<Meeting> meeting = scene.composition(body).meeting();
      if (meeting.isEmpty()) {
        deeds.add(new MeetingDeed.Convene(body, lawfulTime(body), false, List.of()));
      } else if (!meeting.get().isOpen()) {
        deeds.add(new MeetingDeed.OpenMeeting(body, false));
      } else if (meeting.get().present().contains(person)) {
        deeds.add(new MeetingDeed.LeaveMeeting(body));
        deeds.add(new MeetingDeed.CloseMeeting(body));
      } else {
        deeds.add(new MeetingDeed.Attend(body));
      }
    }
    return deeds;
  }

  /** The first time for which a meeting can be called with full notice. */
  private Instant lawfulTime(BodyId body) {
    Span notice =
        scene.body(body).flatMap(Body::convene).map(Body.Convene::notice).orElse(Span.NONE);
    return scene.after(scene.now(), notice);
  }

  private List<Deed> motions() {
    List<Deed> deeds = new ArrayList<>();
    for (Motion motion : scene.state().each(Register.MOTIONS)) {
      if (!motion.isOpen() || !concerns(motion)) {
        continue;
      }
      if (motion.status() == Motion.Status.VOTING) {
        deeds.add(
            Outcomes.isRanked(motion, Outcomes.governing(scene, motion))
                ? new MotionDeed.Vote(
                    motion.id(), Optional.empty(), List.of(List.of(first(motion))))
                : new MotionDeed.Vote(motion.id(), Optional.of(MotionDeed.Choice.YES), List.of()));
        deeds.add(new MotionDeed.CloseVote(motion.id()));
      } else {
        deeds.add(new MotionDeed.SponsorMotion(motion.id(), Optional.empty()));
        deeds.add(new MotionDeed.CallVote(motion.id()));
        deeds.add(new MotionDeed.WithdrawMotion(motion.id()));
      }
    }
    return deeds;
  }

  private String first(Motion motion) {
    return Ranked.options(
            motion,
            Outcomes.governing(scene, motion).map(Deciding.Governing::rule).orElse(Deciding.SIMPLE))
        .getFirst();
  }

  private boolean concerns(Motion motion) {
    return scene.isElectorate(motion.in())
        ? scene.onRoll(person, motion.in(), scene.now())
        : Standing.venueBody(scene, motion.in()).filter(b -> scene.sits(person, b)).isPresent();
  }

  private List<Deed> petitions() {
    List<Deed> deeds = new ArrayList<>();
    for (Petition petition : scene.state().each(Register.PETITIONS)) {
      if (!petition.dead()) {
        deeds.add(new MotionDeed.SignPetition(petition.id()));
      }
    }
    return deeds;
  }

  /** The seats that the person holds, and those that the person's assemblies have filled. */
  private List<Deed> seats() {
    List<Deed> deeds = new ArrayList<>();
    List<String> own = bodies().stream().map(BodyId::toString).toList();
    for (Composition body : scene.state().each(Register.BODIES)) {
      body.seatOf(person).ifPresent(s -> deeds.add(new SeatDeed.Resign(s, Optional.empty())));
      for (Seat seat : body.seats().values()) {
        if (seat.holder().isPresent() && seat.senders().stream().anyMatch(own::contains)) {
          SeatId id = new SeatId(body.id(), seat.number());
          Deed recall = new SeatDeed.Recall(Optional.of(id), Optional.empty(), Optional.empty());
          deeds.add(new MotionDeed.StartPetition("recall " + id, recall, Optional.empty()));
        }
      }
    }
    return deeds;
  }

  private List<Deed> elections() {
    List<Deed> deeds = new ArrayList<>();
    for (ElectionNow election : scene.state().each(Register.ELECTIONS)) {
      switch (election.status()) {
        case NOMINATIONS -> deeds.add(new ElectionDeed.Nominate(election.id(), Optional.empty()));
        case VOTING ->
            deeds.add(
                new ElectionDeed.CastBallot(
                    election.id(),
                    election.candidates().keySet().stream()
                        .limit(1)
                        .map(c -> List.of(c.id()))
                        .toList()));
        case CAMPAIGN, COUNTED, DECLARED, ANNULLED -> {}
      }
    }
    return deeds;
  }

  private List<Deed> membership() {
    List<Deed> deeds = new ArrayList<>();
    if (!scene.isMember(person)) {
      for (Unit unit : scene.state().each(Register.UNITS)) {
        if (unit.counts() && scene.assemblyOf(unit.id()).isPresent()) {
          deeds.add(
              new MembershipDeed.ApplyForMembership(Optional.of(unit.id()), Optional.empty()));
        }
      }
      return deeds;
    }
    deeds.add(new TendencyDeed.FormTendency("new tendency", List.of(person), Optional.of(person)));
    deeds.add(new MembershipDeed.Leave(Optional.empty()));
    return deeds;
  }

  /** What the bodies and electorates of the person can decide on. */
  private List<Proposable> proposable() {
    List<String> places = new ArrayList<>(bodies().stream().map(BodyId::toString).toList());
    scene.law().electorates().keySet().stream()
        .filter(e -> scene.onRoll(person, e, scene.now()))
        .forEach(places::add);
    List<Proposable> proposable = new ArrayList<>();
    for (String in : places) {
      Deed probe =
          new MotionDeed.ProposeMotion(
              "probe",
              in,
              Optional.of(new DecisionDeed.AdoptPolicy("anything", Optional.empty())),
              Optional.empty(),
              List.of());
      boolean mayPropose =
          scene.law().powers("propose_motion").stream()
              .flatMap(p -> p.holders().stream())
              .anyMatch(a -> Standing.is(scene, a, new Doer.One(person), probe));
      if (mayPropose) {
        held(in).forEach((act, articles) -> proposable.add(new Proposable(in, act, articles)));
      }
    }
    return List.copyOf(proposable);
  }

  /** The acts that a body or electorate holds as a whole, with the articles that grant them. */
  private Map<String, List<ArticleNo>> held(String in) {
    String name = in.replaceAll("/.*", "");
    Map<String, List<ArticleNo>> acts = new LinkedHashMap<>();
    scene.law().clauses().stream()
        .filter(Power.class::isInstance)
        .map(Power.class::cast)
        .filter(p ->
            p.holders().stream().anyMatch(a -> a.role() == Actor.Role.WHOLE && a.id().equals(name)))
        .forEach(p -> {
          List<ArticleNo> articles = acts.computeIfAbsent(p.act(), k -> new ArrayList<>());
          if (!articles.contains(p.article())) {
            articles.add(p.article());
          }
        });
    return acts;
  }
}
