package org.commune.polity;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.commune.charter.Compile;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Charter;
import org.commune.charter.law.Law;
import org.commune.polity.deed.Deed;
import org.commune.polity.engine.Calendar;
import org.commune.polity.engine.Chances;
import org.commune.polity.engine.Engine;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Interpreted;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seen;
import org.commune.polity.state.State;
import org.commune.polity.state.UnitId;

/**
 * Rules on acts. Pure: the same law, state, act and time give the same ruling, on any machine,
 * years later.
 */
public final class Polity {
  private Polity() {}

  /**
   * The ruling on an act. An act whose id was ruled on before gives {@link Ruling.Repeated}.
   *
   * @param time when it is ruled on; everything that fell due before must have happened already
   */
  public static Ruling rule(Law law, State state, Act act, Instant time) {
    return Engine.rule(law, state.now().isBefore(time) ? state.at(time) : state, act);
  }

  /** What a person may do now, and why not what is closed: by the same function that rules. */
  public static Possibilities possibilities(Law law, State state, PersonId person) {
    return Chances.of(law, state, person);
  }

  /**
   * The part of a person's possibilities that a page about one thing shows, found without thinking
   * of all the rest: acts that the person could do alone.
   *
   * @param acts their names, as charters have them
   * @param about whether a deed is about the thing
   */
  public static List<Possibilities.Possibility> possibilities(
      Law law, State state, PersonId person, Set<String> acts, Predicate<Deed> about) {
    return Chances.alone(law, state, person, acts, about);
  }

  /**
   * Whether somebody may read something, by the charter.
   *
   * @param reader the person who wants to; nobody for a visitor who is not known
   */
  public static boolean mayRead(Law law, State state, Optional<PersonId> reader, Legible what) {
    return Engine.mayRead(law, state, reader, what);
  }

  /**
   * What would become of a deed if the person did it now, under the person's own signature where
   * one is asked for.
   */
  public static Possibilities.Possibility preview(
      Law law, State state, PersonId person, Deed deed) {
    return Chances.one(law, state, person, deed);
  }

  /**
   * How the open vote on a motion stands, by the rule that will decide it; empty while none is
   * open, and where options are ranked or consent is sought. Who may know, {@link #mayRead} says.
   */
  public static Optional<Standings> standings(Law law, State state, String motion) {
    return Engine.standings(law, state, motion);
  }

  /** By which rule an election that was called is held; empty where there is none any more. */
  public static Optional<Contested> contested(Law law, State state, String election) {
    return Engine.contested(law, state, election);
  }

  /**
   * How the ballots of an election that was decided here were counted, counted again by the same
   * rule; empty where it was not decided by one count of ballots.
   */
  public static Optional<CountOfBallots> count(Law law, State state, String election) {
    return Engine.count(law, state, election);
  }

  /** What has fallen due first by {@code until}, with its effects; empty when nothing has. */
  public static Optional<Entry> nextDue(Law law, State state, Instant until) {
    return Calendar.nextDue(law, state, until);
  }

  /** The law of a charter, read as those who interpret it have said so far. */
  public static Law law(Charter charter, State state) {
    Map<ArticleNo, String> readings = new HashMap<>();
    for (Interpreted said : state.each(Register.INTERPRETATIONS)) {
      said.reading().ifPresent(r -> readings.put(said.article(), r));
    }
    return Compile.law(charter, readings);
  }

  /** All who sit in a body now, in the order of their names. */
  public static List<PersonId> sitting(Law law, State state, BodyId body) {
    return Engine.sitting(law, state, body);
  }

  /** All who are on the roll of an electorate for a vote now, in the order of their names. */
  public static List<PersonId> roll(Law law, State state, String electorate) {
    return Engine.roll(law, state, electorate);
  }

  /** All members, or those of a unit and of the units under it, in the order of their names. */
  public static List<PersonId> people(Law law, State state, Optional<String> unit) {
    return Engine.people(law, state, unit.map(UnitId::new));
  }

  /** Notes that an act has been ruled on. */
  static State noted(State state, Entry entry) {
    return switch (entry) {
      case Entry.OfAct(Act act, Ruling ruling) ->
          ruling instanceof Ruling.Repeated
              ? state
              : state
                  .with(
                      Register.SEEN,
                      act.id(),
                      new Seen(act.deed(), ruling instanceof Ruling.Admitted))
                  .counted();
      case Entry.OfClock clock -> state;
    };
  }
}
