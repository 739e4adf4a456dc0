package org.commune.check.replaying;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.law.Law;
import org.commune.check.Replayed;
import org.commune.check.Verdict.Blocked;
import org.commune.check.Verdict.Change;
import org.commune.check.Verdict.Remedy;
import org.commune.check.Verdict.Step;
import org.commune.check.game.Assignment;
import org.commune.check.game.Command;
import org.commune.check.game.Side;
import org.commune.check.modelling.Organs;
import org.commune.check.modelling.Sighting;
import org.commune.polity.Organisation;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Meeting;
import org.commune.polity.state.PersonId;

/** A path, played in a small organisation of the charter, through the engine. */
final class Play {
  /**
   * How many days an act may take where the law asks for notice, discussion or readings; a period,
   * where that is longer.
   */
  private static final int PATIENCE = 120;

  /** How many days a period may be longer than in the game: a month there has thirty. */
  private static final int SLACK = 5;

  /** How many acts that are called closed to the members are tried at the end. */
  private static final int TRIED = 8;

  private final Law law;
  private final List<Step> steps;

  /** What the path must close to the members: amendments are worded so that they do. */
  private final List<Blocked> blocked;

  private final int period;
  private final Set<PersonId> faction;
  private final Map<String, Set<PersonId>> wavering;
  private final Performance performance;
  private Instant round;
  private Optional<Replayed> differs = Optional.empty();

  /** What the organisation was at the end of each period, before it passed. */
  private final List<Eve> eves = new ArrayList<>();

  /** The end of a period, with who was of the faction then. */
  private record Eve(Performance performance, Set<PersonId> faction) {}

  private long days;

  /** Whether acts of the members are open at the end, as far as they have been tried. */
  private final Map<Command, Boolean> open = new HashMap<>();

  private Play(Law law, List<Step> steps, List<Blocked> blocked, int period, Sandbox sandbox) {
    this.law = law;
    this.steps = steps;
    this.blocked = blocked;
    this.period = period;
    faction = new LinkedHashSet<>(sandbox.faction());
    wavering = sandbox.wavering();
    int patience = Math.max(PATIENCE, period);
    performance = new Performance(new Proceedings(sandbox.organisation(), patience), patience);
    round = sandbox.organisation().state().now();
  }

  /**
   * Plays a path to its end, or to where it differs.
   *
   * @param law the charter in the reading of the verdict
   * @param period how many days a period has
   */
  static Play of(Law law, List<Step> steps, List<Blocked> blocked, int period, Sandbox sandbox) {
    Play play = new Play(law, steps, blocked, period, sandbox);
    Instant start = play.performance.proceedings().now();
    for (int number = 0; number < steps.size() && play.differs.isEmpty(); number++) {
      String words = words(steps.get(number));
      int at = number + 1;
      play.differs = play.step(number).map(why -> new Replayed.Differs(at, words, why));
    }
    play.days = Duration.between(start, play.performance.proceedings().now()).toDays();
    return play;
  }

  /** What came of it, when these acts are said to be closed to the members at its end. */
  Replayed ending(List<Blocked> closed, Optional<Remedy> remedy) {
    Optional<Replayed> amiss = differs.or(() -> remedy.flatMap(this::refused));
    if (amiss.isPresent()) {
      return amiss.get();
    }
    List<Blocked> tried = tried(closed);
    Optional<Replayed> admitted =
        tried.stream()
            .map(Blocked::command)
            .filter(c -> open.computeIfAbsent(c, this::isOpen))
            .findFirst()
            .map(c ->
                new Replayed.Differs(
                    steps.size() + 1,
                    c.text(),
                    "it was called closed to the members, and the engine admits it"));
    int acts = (int) steps.stream().filter(Step.Act.class::isInstance).count();
    return admitted.orElseGet(() -> new Replayed.Confirmed(days, acts, tried.size()));
  }

  /** What the engine refuses of that by which the members should have kept it, if anything. */
  private Optional<Replayed> refused(Remedy remedy) {
    Eve eve = eves.get(remedy.period() - 1);
    Performance awake = eve.performance.fork(period);
    Set<PersonId> members = new LinkedHashSet<>(awake.proceedings().everybody());
    members.removeAll(eve.faction);
    for (Command command : remedy.acts()) {
      if (!awake.perform(command, new Performance.Cast(members, members), List.of(), List.of())) {
        String why = awake.proceedings().refusal();
        return Optional.of(
            new Replayed.Differs(
                number(remedy.period()),
                command.text(),
                "it would have kept it, and the engine does not admit it"
                    + (why.isEmpty() ? "" : ": " + why)));
      }
    }
    return Optional.empty();
  }

  /** The number of the step in which a period passes, counted from 1. */
  private int number(int period) {
    int passed = 0;
    for (int number = 0; number < steps.size(); number++) {
      passed += steps.get(number) instanceof Step.Tick ? 1 : 0;
      if (passed == period) {
        return number + 1;
      }
    }
    return steps.size();
  }

  /** Amendments that would restore what stands restore nothing, and are not tried. */
  private static List<Blocked> tried(List<Blocked> closed) {
    return closed.stream()
        .filter(b -> !b.command().origin().act().equals("amend_charter"))
        .limit(TRIED)
        .toList();
  }

  private static String words(Step step) {
    return switch (step) {
      case Step.Act act -> act.command().text();
      case Step.Tick _ -> "a period passes";
    };
  }

  private Optional<String> step(int number) {
    Step step = steps.get(number);
    switch (step) {
      case Step.Act act -> {
        List<Command> later =
            steps.subList(number + 1, steps.size()).stream()
                .filter(Step.Act.class::isInstance)
                .map(s -> ((Step.Act) s).command())
                .toList();
        performance.proceedings().refusal();
        if (!perform(act.command(), later)) {
          String why = performance.proceedings().refusal();
          return Optional.of(why.isEmpty() ? "nothing in the engine does it" : why);
        }
      }
      case Step.Tick tick -> {
        eves.add(new Eve(performance.fork(period), Set.copyOf(faction)));
        tick(tick);
      }
    }
    return differs(step.changes());
  }

  private boolean perform(Command command, List<Command> later) {
    if (command.origin().act().equals("betray")) {
      faction.addAll(wavering.getOrDefault(command.origin().on(), Set.of()));
      return true;
    }
    Set<PersonId> crowd = faction;
    if (command.budget()) {
      crowd = new LinkedHashSet<>(performance.proceedings().everybody());
      crowd.addAll(faction);
    }
    return performance.perform(command, new Performance.Cast(faction, crowd), later, blocked);
  }

  /** A period passes; meetings that are called are held, and close. */
  private void tick(Step.Tick tick) {
    Proceedings proceedings = performance.proceedings();
    round = round.plus(Duration.ofDays(period));
    Instant end = round.isBefore(proceedings.now()) ? proceedings.now() : round;
    while (proceedings.now().isBefore(end)) {
      proceedings.until(proceedings.now().plus(Duration.ofDays(1)));
      tick.changes().stream()
          .filter(c -> c.variable().name().endsWith(".meeting"))
          .forEach(c -> meeting(c));
    }
    for (int day = 0; day < SLACK && differs(tick.changes()).isPresent(); day++) {
      proceedings.until(proceedings.now().plus(Duration.ofDays(1)));
    }
    round = proceedings.now();
  }

  private void meeting(Change change) {
    Proceedings proceedings = performance.proceedings();
    String name = change.variable().name();
    for (BodyId body : proceedings.bodies(name.substring(0, name.length() - ".meeting".length()))) {
      boolean open =
          proceedings
              .state()
              .body(body)
              .flatMap(Composition::meeting)
              .filter(Meeting::isOpen)
              .isPresent();
      if (open && change.to() == Organs.NOT_CALLED) {
        proceedings.anyone(proceedings.everybody(), new MeetingDeed.CloseMeeting(body));
      } else if (!open) {
        proceedings.sit(body);
      }
    }
  }

  private Optional<String> differs(List<Change> changes) {
    Sighting sighting = sighting(performance.proceedings());
    return changes.stream()
        .filter(c -> sighting.is(c.variable(), c.to()).filter(is -> !is).isPresent())
        .map(c -> "it is not so that " + c.variable().says(c.to()))
        .findFirst();
  }

  private Sighting sighting(Proceedings proceedings) {
    return new Sighting(
        law, new Organisation(proceedings.law(), proceedings.state()), Set.copyOf(faction));
  }

  /** Whether an act that is called closed to the members is open to them all the same. */
  private boolean isOpen(Command command) {
    if (command.side() != Side.MEMBERS) {
      return false;
    }
    if (isSo(command, performance.proceedings())) {
      return false;
    }
    Performance fork = performance.fork(period);
    Set<PersonId> members = new LinkedHashSet<>(fork.proceedings().everybody());
    members.removeAll(faction);
    boolean done =
        fork.perform(command, new Performance.Cast(members, members), List.of(), List.of());
    return done && isSo(command, fork.proceedings());
  }

  /** Whether what a command would bring about can be seen, and is so. */
  private boolean isSo(Command command, Proceedings proceedings) {
    Sighting sighting = sighting(proceedings);
    List<Boolean> seen = new ArrayList<>();
    for (Assignment effect : command.effects()) {
      if (effect instanceof Assignment.Set(var variable, int value)) {
        sighting.is(variable, value).ifPresent(seen::add);
      }
    }
    return !seen.isEmpty() && seen.stream().allMatch(Boolean::booleanValue);
  }
}
