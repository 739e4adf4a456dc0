package org.commune.charter.law;

import java.util.List;
import java.util.Set;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.PowerGrant.Circumstance;

/**
 * An act that may not be done, whatever power grants it.
 *
 * @param act the name of the act, never a group
 * @param holders who may not; empty for everybody
 * @param except who may all the same, where {@code holders} is empty
 * @param target to whose acts, seats or persons it may not be done; empty for any
 * @param scope the subjects on which it may not; empty for any
 * @param in the kind of act inside which it is barred
 * @param when the circumstances of which one must hold for the bar to stand; empty for always
 * @param unless circumstances in which it does not stand
 * @param says why, in words for the one who is refused
 */
public record Bar(
    String id,
    ArticleNo article,
    String act,
    List<Actor> holders,
    List<Actor> except,
    List<Actor> target,
    Set<String> scope,
    In in,
    List<During> when,
    List<Circumstance> unless,
    String says)
    implements Clause {

  /** The kind of act inside which something is barred. */
  public enum In {
    /** In any form. */
    ANY,
    /** As the measure of a decree. */
    DECREE,
    /** As a motion taken with urgency. */
    URGENCY
  }

  /** A time at which a bar stands. */
  public sealed interface During {
    /** While an emergency is in force. */
    record Emergency() implements During {}

    /** In the time that the caretaker clause of this body describes: from its `from` event on. */
    record Caretaker(String body, String from) implements During {}

    /** While these hold the body's seats provisionally. */
    record Provisional(String body) implements During {}

    /** While the holder has not won the vote of confidence that it needs. */
    record NotInvested(String body) implements During {}

    /** While the person is suspended. */
    record Suspended() implements During {}

    /** While a stay on the decision is in force. */
    record Stayed() implements During {}

    /** While a public action that unity covers is under way. */
    record Action() implements During {}

    /** In this circumstance. */
    record InCircumstance(Circumstance circumstance) implements During {}
  }
}
