package org.commune.check.modelling;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.law.How;
import org.commune.charter.law.Law;
import org.commune.charter.law.Tier;
import org.commune.charter.measure.Fraction;
import org.commune.check.game.Variable;
import org.commune.polity.Organisation;
import org.commune.polity.Polity;
import org.commune.polity.deed.CharterDeed;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Meeting;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.State;

/**
 * What a real organisation looks like in the game, when it is known who is of the faction.
 *
 * @param law the law at the start, before anything was amended
 */
public record Sighting(Law law, Organisation organisation, Set<PersonId> faction) {
  /**
   * Whether a variable has a value there.
   *
   * @return empty where that cannot be told from the organisation: the round in the calendar, how
   *     long something still runs
   */
  public Optional<Boolean> is(Variable variable, int value) {
    String name = variable.name();
    if (organisation.law().bodies().containsKey(name) || !all(name).isEmpty()) {
      return body(name, value);
    }
    if (name.equals("roll")) {
      return Optional.of(majority(people()) == (value == 1));
    }
    if (name.startsWith("roll.")) {
      String electorate = name.substring("roll.".length());
      List<PersonId> roll = Polity.roll(organisation.law(), state(), electorate);
      return Optional.of(majority(roll) == (value == 1));
    }
    if (name.endsWith(".meeting")) {
      return Optional.of(meeting(name.substring(0, name.length() - ".meeting".length()), value));
    }
    if (name.endsWith(Seats.RECALL)) {
      String body = name.substring(0, name.length() - Seats.RECALL.length());
      boolean stopped = state().each(Register.TIMERS).stream().anyMatch(t -> Today.stops(t, body));
      return Optional.of(stopped == (value == Seats.INTERFERED));
    }
    if (name.startsWith("tier.")) {
      return tier(variable, value);
    }
    return switch (name) {
      case "emergency" -> Optional.of(state().emergency().isPresent() == (value > 0));
      case "created_organ" ->
          Optional.of(
              state().each(Register.BODIES).stream()
                      .anyMatch(c -> c.creation().isPresent() && !c.dissolved())
                  == (value > 0));
      case Seals.NAME ->
          Optional.of(
              state().each(Register.DOCUMENTS).stream().anyMatch(d -> d.sealedUntil().isPresent())
                  == (value > 0));
      case "expulsions" -> Optional.of(pending() == (value > 0));
      default -> Optional.empty();
    };
  }

  private State state() {
    return organisation.state();
  }

  private List<Composition> all(String body) {
    return state().each(Register.BODIES).stream()
        .filter(c -> c.id().name().equals(body))
        .filter(c -> !c.dissolved())
        .toList();
  }

  private List<PersonId> people() {
    return Polity.people(organisation.law(), state(), Optional.empty());
  }

  private boolean majority(Collection<PersonId> of) {
    return 2 * of.stream().filter(faction::contains).count() > of.size();
  }

  /** Of several bodies of one kind all must be so. */
  private Optional<Boolean> body(String name, int value) {
    return switch (value) {
      case Organs.MEMBERS, Organs.WAVERING ->
          Optional.of(all(name).stream().noneMatch(c -> c.vacant() || governs(c)));
      case Organs.FACTION -> Optional.of(held(name));
      case Organs.VACANT -> Optional.of(all(name).stream().allMatch(Composition::vacant));
      default -> Optional.empty();
    };
  }

  /** Whether the faction holds a body: every one of its kind. */
  public boolean held(String name) {
    List<Composition> all = all(name);
    return !all.isEmpty() && all.stream().allMatch(this::governs);
  }

  /** Whether the faction decides in a body against all others who sit there. */
  private boolean governs(Composition body) {
    if (body.vacant()) {
      return false;
    }
    long theirs = body.holders().keySet().stream().filter(faction::contains).count();
    Majorities majorities = new Majorities(organisation.law());
    return majorities.carries(
        majorities.rule(body.id().name(), How.USUAL), Fraction.of(theirs, body.filled()));
  }

  private boolean meeting(String body, int value) {
    List<Meeting> called = all(body).stream().flatMap(c -> c.meeting().stream()).toList();
    return switch (value) {
      case Organs.NOT_CALLED -> called.isEmpty();
      case Organs.SITTING -> called.stream().anyMatch(Meeting::isOpen);
      default -> !called.isEmpty();
    };
  }

  private Optional<Boolean> tier(Variable variable, int value) {
    Optional<Tier> tier =
        law.tiers().stream().filter(t -> variable.name().equals(Amendments.name(t))).findFirst();
    if (tier.isEmpty()) {
      return Optional.empty();
    }
    boolean changed =
        organisation.law().charter().articles().stream()
            .filter(a -> !law.charter().articles().contains(a))
            .anyMatch(a -> law.tier(a.article()).filter(tier.get()::equals).isPresent());
    boolean struck =
        law.charter().articles().stream()
            .filter(a -> organisation.law().article(a.article()).isEmpty())
            .anyMatch(a -> law.tier(a.article()).filter(tier.get()::equals).isPresent());
    boolean pending =
        state().each(Register.MOTIONS).stream()
            .filter(Motion::isOpen)
            .flatMap(m -> m.deeds().stream())
            .anyMatch(CharterDeed.AmendCharter.class::isInstance);
    if (value == Amendments.INTACT) {
      return Optional.of(!changed && !struck);
    }
    return Optional.of(changed || struck || pending);
  }

  private boolean pending() {
    return state().each(Register.DECISIONS).stream()
        .anyMatch(d ->
            d.status() == Decision.Status.PROVISIONAL && d.deed() instanceof MembershipDeed.Expel);
  }
}
