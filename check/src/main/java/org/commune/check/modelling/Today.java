package org.commune.check.modelling;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Duty;
import org.commune.charter.law.Tier;
import org.commune.check.game.Variable;
import org.commune.polity.deed.CharterDeed;
import org.commune.polity.state.Composition;
import org.commune.polity.state.EmergencyNow;
import org.commune.polity.state.Meeting;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.State;
import org.commune.polity.state.Timer;

/**
 * The state of the game that an organisation is in today. Who sits in the bodies that the threat
 * names is of the faction, or can go over to it; all others are the members'. What is under way
 * counts as the faction's where the members would rather it were not: an amendment that has been
 * read is one that it wants.
 */
final class Today {
  private static final int HOURS = 24;

  private final Modelling modelling;
  private final State state;

  Today(Modelling modelling, State state) {
    this.modelling = modelling;
    this.state = state;
  }

  /** Starts the game where the organisation is. */
  void begin() {
    modelling.organs.bodies().forEach(this::body);
    modelling.organs.meetings().forEach(this::meeting);
    modelling.law.tiers().forEach(this::tier);
    modelling.law.duties().forEach(this::duty);
    emergency();
    created();
    terms();
  }

  private List<Composition> all(String body) {
    return state.each(Register.BODIES).stream().filter(c -> c.id().name().equals(body)).toList();
  }

  private void body(String id, Variable seats) {
    List<Composition> all = all(id);
    if (all.isEmpty() || all.stream().allMatch(Composition::vacant)) {
      modelling.sketch.start(seats, Organs.VACANT);
    }
    modelling
        .sketch
        .variable(id + Seats.RECALL)
        .filter(_ -> state.each(Register.TIMERS).stream().anyMatch(t -> stops(t, id)))
        .ifPresent(v -> modelling.sketch.start(v, Seats.INTERFERED));
  }

  /** The engine's own time of recalls that are stopped. */
  static boolean stops(Timer timer, String body) {
    return timer.clause().equals("seats:recalls_stopped")
        && (timer.subject().equals(body) || timer.subject().startsWith(body + "/"));
  }

  /** Of several meetings of one kind of body the one that comes last counts. */
  private void meeting(String body, Variable meeting) {
    List<Meeting> called = all(body).stream().flatMap(c -> c.meeting().stream()).toList();
    if (called.isEmpty() || called.size() < all(body).size()) {
      return;
    }
    boolean sits = called.stream().allMatch(Meeting::isOpen);
    Instant last = called.stream().map(Meeting::at).max(Comparator.naturalOrder()).orElseThrow();
    int rounds = Math.max(1, modelling.sketch.periods().atMost(days(last)));
    modelling.sketch.start(
        meeting, sits ? Organs.SITTING : Math.min(Organs.SITTING + rounds, meeting.size() - 1));
  }

  /** Days from now, those begun counting as whole. */
  private int days(Instant then) {
    long hours = Math.max(0, Duration.between(state.now(), then).toHours());
    return (int) Math.min(Integer.MAX_VALUE / 2, Math.ceilDiv(hours, HOURS));
  }

  private void tier(Tier tier) {
    Variable articles = modelling.amendments.variable(tier);
    boolean pending =
        state.each(Register.MOTIONS).stream()
            .filter(Motion::isOpen)
            .filter(m -> m.status() != Motion.Status.PROPOSED)
            .flatMap(m -> m.deeds().stream())
            .anyMatch(d -> d instanceof CharterDeed.AmendCharter amend && takes(amend, tier));
    if (pending) {
      modelling.sketch.start(articles, modelling.amendments.rounds(tier));
    }
  }

  private boolean takes(CharterDeed.AmendCharter amend, Tier tier) {
    return amend.changes().stream()
        .anyMatch(c -> modelling.law.tier(c.article()).filter(tier::equals).isPresent());
  }

  private void duty(Duty duty) {
    modelling
        .sketch
        .variable(Terms.clock(duty.id()))
        .ifPresent(clock -> {
          if (of(state.each(Register.OVERDUE), duty.id()).isPresent()) {
            modelling.sketch.start(clock, clock.size() - 1);
          } else {
            of(state.each(Register.TIMERS), duty.id())
                .ifPresent(t -> {
                  int left = Math.max(1, modelling.sketch.periods().atMost(days(t.due())));
                  modelling.sketch.start(clock, Math.max(0, clock.size() - 1 - left));
                });
          }
        });
  }

  private static Optional<Timer> of(Collection<Timer> timers, String clause) {
    return timers.stream().filter(t -> t.clause().equals(clause)).findFirst();
  }

  private void emergency() {
    modelling.emergency.ifPresent(variable ->
        state
            .emergency()
            .map(EmergencyNow::until)
            .ifPresent(until ->
                modelling.sketch.start(
                    variable,
                    Math.clamp(
                        modelling.sketch.periods().atMost(days(until)), 1, variable.size() - 1))));
  }

  private void created() {
    modelling
        .sketch
        .variable("created_organ")
        .filter(_ ->
            state.each(Register.BODIES).stream()
                .anyMatch(c -> c.creation().isPresent() && !c.dissolved()))
        .ifPresent(v -> modelling.sketch.start(v, v.size() - 1));
  }

  /**
   * The round in the calendar of terms: the latest in which no term ends sooner in the game than it
   * does in the organisation, as far as there is one.
   */
  private void terms() {
    Optional<Variable> round = modelling.sketch.variable(Years.ROUND);
    round.ifPresent(variable -> {
      int best = 0;
      long least = Long.MAX_VALUE;
      for (int value = 0; value < variable.size(); value++) {
        long amiss = amiss(value);
        if (amiss < least) {
          least = amiss;
          best = value;
        }
      }
      modelling.sketch.start(variable, best);
    });
  }

  /** How far terms end from when they should, if it were this round; too soon weighs most. */
  private long amiss(int value) {
    long amiss = 0;
    for (var clause : modelling.law.clauses()) {
      if (clause instanceof Clock clock && clock.then() == Clock.Consequence.SEAT_EXPIRES) {
        for (Composition body : all(clock.of())) {
          Optional<Instant> ends =
              body.seats().values().stream()
                  .flatMap((Seat s) -> s.until().stream())
                  .min(Comparator.naturalOrder());
          if (ends.isPresent()) {
            int should = Math.max(1, modelling.sketch.periods().atMost(days(ends.get())));
            int does = modelling.years.until(clock.after(), value);
            amiss += does < should ? 1_000L * (should - does) : does - should;
          }
        }
      }
    }
    return amiss;
  }
}
