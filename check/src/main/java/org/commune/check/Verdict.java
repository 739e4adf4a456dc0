package org.commune.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.check.game.Calendar;
import org.commune.check.game.Command;
import org.commune.check.game.Variable;

/** Whether the members stay sovereign over one organ or power, under one threat. */
public sealed interface Verdict {
  /**
   * The members may sleep for ever: nothing that the faction does keeps them from winning it back.
   */
  record Immune() implements Verdict {}

  /**
   * Lost, but only if the members sleep for so many periods.
   *
   * @param periods the ticks that pass while the members do nothing; 1 or more
   */
  record Vigilance(int periods, Capture capture) implements Verdict {}

  /** Lost even against members who are wide awake: the faction needs no tick of the calendar. */
  record Blitz(Capture capture) implements Verdict {}

  /** Lost from the start, without any act of the faction. */
  record AlreadyLost(Capture capture) implements Verdict {}

  /** The faction could do nothing at all: the threat is too weak to mean anything. */
  record Vacuous() implements Verdict {}

  /** A limit was reached; nothing is said. */
  record Inconclusive(String limit) implements Verdict {}

  /** How it is lost, where it is. */
  default Optional<Capture> loss() {
    return switch (this) {
      case Vigilance(int _, Capture capture) -> Optional.of(capture);
      case Blitz(Capture capture) -> Optional.of(capture);
      case AlreadyLost(Capture capture) -> Optional.of(capture);
      case Immune _, Vacuous _, Inconclusive _ -> Optional.empty();
    };
  }

  /** Its name, as it is printed. */
  default String name() {
    return switch (this) {
      case Immune _ -> "IMMUNE";
      case Vigilance(int periods, Capture _) -> "VIGILANCE " + periods;
      case Blitz _ -> "BLITZ";
      case AlreadyLost _ -> "ALREADY LOST";
      case Vacuous _ -> "VACUOUS";
      case Inconclusive _ -> "INCONCLUSIVE";
    };
  }

  /**
   * A shortest way to take it.
   *
   * @param path what the faction and the calendar do, in order, up to the point of no return; the
   *     members sleep
   * @param completion what the faction does after that, until nothing is left to the members even
   *     if it rests; none where it must keep defending what it has, or has all already
   * @param end the value of each variable at the end of the completion
   * @param why tests on few variables that hold at the end, and nowhere that the members can win
   *     among the states that the faction and the calendar reach
   * @param blocked what the members cannot do at the end, and what each of it lacks
   * @param answers what the members could still have done at the end of each period of the path, in
   *     order; none where no period passes
   */
  record Capture(
      List<Step> path,
      List<Step> completion,
      Map<Variable, Integer> end,
      List<Reason> why,
      List<Blocked> blocked,
      List<Remedy> answers) {
    public Capture {
      path = List.copyOf(path);
      completion = List.copyOf(completion);
      end = Map.copyOf(end);
      why = List.copyOf(why);
      blocked = List.copyOf(blocked);
      answers = List.copyOf(answers);
    }

    /** What the members should have done at their last chance, where they had one. */
    public Optional<Remedy> remedy() {
      return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
    }

    /**
     * What the members can still do against a step, at the end of the period in which it is taken;
     * empty where they cannot prevent any more what follows.
     *
     * @param step the number of the step, counted from 0
     */
    public Optional<Remedy> answer(int step) {
      int before = (int) path.stream().limit(step).filter(Step.Tick.class::isInstance).count();
      return step < path.size() && before < answers.size()
          ? Optional.of(answers.get(before))
          : Optional.empty();
    }

    /** All steps, to the end. */
    public List<Step> steps() {
      return java.util.stream.Stream.concat(path.stream(), completion.stream()).toList();
    }

    /** The acts in all steps, without the ticks. */
    public List<Command> acts() {
      return steps().stream()
          .filter(Step.Act.class::isInstance)
          .map(s -> ((Step.Act) s).command())
          .toList();
    }
  }

  /** One step of a path. */
  sealed interface Step {
    /** What changed, in the order of the game's variables. */
    List<Change> changes();

    /** Somebody does something. */
    record Act(Command command, List<Change> changes) implements Step {
      public Act {
        changes = List.copyOf(changes);
      }
    }

    /** A period passes. */
    record Tick(int number, List<Calendar.Rule> happens, List<Change> changes) implements Step {
      public Tick {
        happens = List.copyOf(happens);
        changes = List.copyOf(changes);
      }
    }
  }

  /** A variable takes another value. */
  record Change(Variable variable, int from, int to) {}

  /** A test on one variable: it has one of these values. */
  record Reason(Variable variable, long values) {}

  /** An act of the members that is closed to them, and the tests that fail. */
  record Blocked(Command command, List<Reason> lacking) {
    public Blocked {
      lacking = List.copyOf(lacking);
    }
  }

  /**
   * What would have kept it.
   *
   * @param period the period at whose end it is too late, counted from 1
   * @param acts the members' acts, in order; none where it is enough to be there
   * @param periods how many more periods it takes them from there to have it, whatever the faction
   *     does; 0 where they have it at once
   */
  record Remedy(int period, List<Command> acts, int periods) {
    public Remedy {
      acts = List.copyOf(acts);
    }
  }
}
