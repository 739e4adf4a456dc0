package org.commune.polity.engine.mandates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Body;
import org.commune.charter.language.Mandate;
import org.commune.charter.language.Ref;
import org.commune.charter.language.SeatGroup;
import org.commune.charter.law.Duty;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MandateDeed;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.decisions.Decisions;
import org.commune.polity.engine.scene.Documents;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.engine.standing.Subjects;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Document;
import org.commune.polity.state.Instruction;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.Timer;
import org.commune.polity.state.VoteNow;

/** Mandates: what delegates are instructed to do, and what follows when they do otherwise. */
public final class Mandates {
  private Mandates() {}

  public static Doing perform(
      Scene scene, Doer doer, MandateDeed deed, Power power, Optional<Motion> motion) {
    return switch (deed) {
      case MandateDeed.InstructDelegate instruct -> instruct(scene, doer, instruct, power);
      case MandateDeed.ReportBack report -> report(scene, doer, report, power);
      case MandateDeed.Strike strike -> strike(scene, doer, strike, power, motion);
    };
  }

  private static Doing instruct(
      Scene scene, Doer doer, MandateDeed.InstructDelegate deed, Power power) {
    String sender = doer.toString();
    Optional<Seat> sent =
        scene.composition(deed.body()).seats().values().stream()
            .filter(s -> s.senders().contains(sender))
            .findFirst();
    if (sent.isEmpty()) {
      return Doing.not(
          power.article(),
          sender + " has sent nobody to " + deed.body(),
          "only those who sent a delegate instruct the delegate");
    }
    Optional<Ground> refused = notBound(scene, deed, sender, power);
    if (refused.isPresent()) {
      return Doing.not(refused.get());
    }
    List<PersonId> breaches =
        scene
            .state()
            .get(Register.INSTRUCTIONS, key(deed.body(), sender, deed.on()))
            .map(Instruction::breaches)
            .orElse(List.of());
    Instruction instruction =
        new Instruction(deed.body(), sender, deed.on(), deed.choice(), scene.now(), breaches);
    return Doing.done(
        entered(
            instruction,
            sender
                + " instructs its delegates in "
                + deed.body()
                + " to vote "
                + word(deed.choice())
                + " on "
                + deed.on()));
  }

  private static Effect entered(Instruction instruction, String says) {
    return new Effect.Entered<>(
        Register.INSTRUCTIONS,
        key(instruction.body(), instruction.sender(), instruction.on()),
        instruction,
        says);
  }

  private static String key(BodyId body, String sender, String on) {
    return body + " " + sender + " " + on;
  }

  private static String word(Choice choice) {
    return choice.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static Optional<Ground> notBound(
      Scene scene, MandateDeed.InstructDelegate deed, String sender, Power power) {
    Optional<Law.Defined<Mandate>> mandate = mandate(scene, deed.body(), sender);
    if (mandate.filter(m -> m.is().kind() == Mandate.Kind.FREE).isPresent()) {
      return Optional.of(
          Ground.of(
              mandate.get().article(), "the delegates in " + deed.body() + " have a free mandate"));
    }
    Optional<Motion> motion = scene.state().motion(deed.on());
    if (motion.filter(m -> !m.isOpen()).isPresent()) {
      return Optional.of(Ground.of(power.article(), deed.on() + " is decided already"));
    }
    return motion
        .filter(m -> mandate.filter(d -> !binds(d.is(), m)).isPresent())
        .map(m ->
            new Ground(
                mandate.orElseThrow().article(),
                "an instruction does not bind on " + m.deed().map(Deed::act).orElse("this"),
                "it binds on: "
                    + String.join(
                        ", ",
                        mandate.get().is().bindingOn().stream().map(Object::toString).toList())));
  }

  /** The mandate under which this sender's delegates sit in the body. */
  private static Optional<Law.Defined<Mandate>> mandate(Scene scene, BodyId body, String sender) {
    Optional<Body> defined = scene.body(body);
    String senderName = sender.replaceAll("/.*", "");
    return defined
        .flatMap(b ->
            b.seatGroups().stream()
                .filter(g -> g.electorate().filter(e -> e.id().equals(senderName)).isPresent())
                .findFirst()
                .or(() -> b.seatGroups().stream().findFirst())
                .flatMap(SeatGroup::mandate))
        .or(() -> defined.flatMap(Body::mandate))
        .map(Ref::id)
        .flatMap(id -> Optional.ofNullable(scene.law().mandates().get(id)));
  }

  /** Whether instructions bind on what the motion would do. */
  private static boolean binds(Mandate mandate, Motion motion) {
    return mandate.kind() == Mandate.Kind.INSTRUCTED
        && (mandate.bindingOn().isEmpty()
            || motion
                .deed()
                .filter(d ->
                    mandate.bindingOn().stream().anyMatch(a -> Subjects.of(d).contains(a.name())))
                .isPresent());
  }

  /** A delegate: the body, and who sent the delegate, under which mandate. */
  private record Sent(BodyId body, Seat seat, String sender, Law.Defined<Mandate> mandate) {}

  private static Optional<Sent> sent(Scene scene, Motion motion, PersonId voter) {
    return Standing.venueBody(scene, motion.in())
        .flatMap(body ->
            scene
                .composition(body)
                .seatOf(voter)
                .flatMap(scene.state()::seat)
                .flatMap(seat ->
                    seat.sentBy()
                        .flatMap(sender ->
                            mandate(scene, body, sender)
                                .map(m -> new Sent(body, seat, sender, m)))));
  }

  private static Optional<Instruction> instruction(Scene scene, Sent sent, Motion motion) {
    return sent.seat().senders().stream()
        .flatMap(s ->
            scene.state().get(Register.INSTRUCTIONS, key(sent.body(), s, motion.id())).stream())
        .findFirst();
  }

  /** Why the vote of a delegate does not count, where the mandate says so. */
  public static Optional<Ground> bars(Scene scene, Motion motion, PersonId voter, Choice choice) {
    Optional<Sent> sent = sent(scene, motion, voter);
    return sent.flatMap(s ->
        binds(s.mandate().is(), motion)
            ? broken(scene, s, motion, choice).or(() -> split(scene, s, motion, voter, choice))
            : split(scene, s, motion, voter, choice));
  }

  private static Optional<Ground> broken(Scene scene, Sent sent, Motion motion, Choice choice) {
    Mandate mandate = sent.mandate().is();
    Optional<Instruction> instruction = instruction(scene, sent, motion);
    if (instruction.isEmpty()) {
      return mandate.uninstructed() == Mandate.Kind.INSTRUCTED
          ? Optional.of(
              new Ground(
                  sent.mandate().article(),
                  sent.sender() + " has given no instruction on " + motion.id(),
                  "have " + sent.sender() + " instruct its delegates"))
          : Optional.empty();
    }
    boolean voids =
        mandate.breach().filter(b -> b.effect() == Mandate.Breach.Effect.VOID).isPresent();
    return voids && instruction.get().choice() != choice
        ? Optional.of(
            new Ground(
                sent.mandate().article(),
                "a vote against the instruction of "
                    + instruction.get().sender()
                    + " does not count",
                "vote " + word(instruction.get().choice())))
        : Optional.empty();
  }

  private static Optional<Ground> split(
      Scene scene, Sent sent, Motion motion, PersonId voter, Choice choice) {
    boolean asOne = sent.mandate().is().splitVote().equals(Optional.of(Mandate.SplitVote.BLOCK));
    if (!asOne || motion.vote().isEmpty()) {
      return Optional.empty();
    }
    return motion.vote().get().votes().entrySet().stream()
        .filter(e -> !e.getKey().equals(voter.id()))
        .filter(e -> e.getValue().choice().filter(c -> c != choice).isPresent())
        .filter(e ->
            sent(scene, motion, new PersonId(e.getKey()))
                .filter(o -> o.sender().equals(sent.sender()))
                .isPresent())
        .findFirst()
        .map(e ->
            new Ground(
                sent.mandate().article(),
                "the delegates of "
                    + sent.sender()
                    + " vote as one, and "
                    + e.getKey()
                    + " has voted "
                    + vote(e.getValue()),
                "vote " + vote(e.getValue())));
  }

  private static String vote(VoteNow.Cast cast) {
    return cast.choice().map(Mandates::word).orElse("");
  }

  /**
   * What a vote of a delegate sets going: the time to report on it, and the record of a breach. In
   * a secret vote nobody can tell a breach.
   */
  public static List<Effect> onVote(Scene scene, Motion motion, PersonId voter, Choice choice) {
    Optional<Sent> sent = sent(scene, motion, voter);
    if (sent.isEmpty()) {
      return List.of();
    }
    List<Effect> effects = new ArrayList<>();
    boolean secret = motion.vote().filter(VoteNow::secret).isPresent();
    instruction(scene, sent.get(), motion)
        .filter(_ -> !secret && binds(sent.get().mandate().is(), motion))
        .filter(i -> i.choice() != choice && !i.breaches().contains(voter))
        .ifPresent(i ->
            effects.add(
                entered(
                    i.broken(voter),
                    voter
                        + " votes "
                        + word(choice)
                        + " against the instruction of "
                        + i.sender())));
    if (sent.get().mandate().is().reportBack().isPresent() && !owes(scene, voter)) {
      effects.add(new Effect.Began(Trigger.DELEGATE_ACTED, sent.get().body().name(), voter.id()));
    }
    return List.copyOf(effects);
  }

  /** Whether a report of the delegate is due already; a later act does not put it off. */
  private static boolean owes(Scene scene, PersonId delegate) {
    return reporting(scene).stream()
        .anyMatch(duty ->
            java.util.stream.Stream.of(Register.TIMERS, Register.OVERDUE)
                .flatMap(r -> scene.state().each(r).stream())
                .anyMatch(t -> t.clause().equals(duty.id()) && t.subject().equals(delegate.id())));
  }

  private static List<Duty> reporting(Scene scene) {
    return scene.law().duties(Trigger.DELEGATE_ACTED).stream()
        .filter(d -> d.act().equals("report_back"))
        .toList();
  }

  private static Doing report(Scene scene, Doer doer, MandateDeed.ReportBack deed, Power power) {
    if (!(doer instanceof Doer.One(PersonId person)) || !scene.sits(person, deed.body())) {
      return Doing.not(power.article(), doer + " does not sit in " + deed.body(), "");
    }
    String sender =
        scene
            .composition(deed.body())
            .seatOf(person)
            .flatMap(scene.state()::seat)
            .flatMap(Seat::sentBy)
            .orElse("those who sent " + person);
    List<Effect> effects = new ArrayList<>();
    effects.add(
        Documents.entered(
            scene,
            Documents.numbered(scene, "report of " + person + " from " + deed.body()),
            Document.Kind.REPORT,
            doer,
            Optional.of(deed.text()),
            Optional.of(deed.body().toString()),
            person + " reports from " + deed.body() + " to " + sender));
    for (Duty duty : reporting(scene)) {
      effects.addAll(Write.stop(scene, duty.id(), person.id()));
      effects.addAll(Write.inTime(scene, java.util.Set.of(new Timer.What(duty.id(), person.id()))));
    }
    return Doing.done(effects);
  }

  private static Doing strike(
      Scene scene, Doer doer, MandateDeed.Strike deed, Power power, Optional<Motion> motion) {
    boolean exists = scene.state().unit(deed.unit()).filter(u -> u.counts()).isPresent();
    return exists
        ? Decisions.free(
            scene,
            Decisions.id(scene, motion),
            power,
            id ->
                Doing.done(Decisions.enter(scene, doer, deed, power, id, Decision.Status.IN_FORCE)))
        : Doing.not(power.article(), "there is no unit " + deed.unit(), "");
  }
}
