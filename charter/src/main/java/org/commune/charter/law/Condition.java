package org.commune.charter.law;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Discipline;
import org.commune.charter.language.Petition;
import org.commune.charter.language.PowerGrant.Circumstance;
import org.commune.charter.language.Way;
import org.commune.charter.measure.Expression;
import org.commune.charter.measure.Span;

/** What must hold for a power to be used, besides who uses it. */
public sealed interface Condition {
  /** The signatures that one of these petitions asks for have been given. */
  record Signed(List<Petition> anyOf) implements Condition {}

  /**
   * At least so long lies between the announcement of the motion or call and its vote or meeting.
   */
  record Noticed(Span atLeast) implements Condition {}

  /** Discussed at least so long. */
  record Discussed(Span atLeast) implements Condition {}

  /** No more than so long has passed since the event. */
  record Within(Span atMost, Event since) implements Condition {}

  /** More than so long has passed since the event, or it never happened. */
  record NotWithin(Span atLeast, Event since) implements Condition {}

  /** These have consented: a body by its own decision, a person by its own act. */
  record ConsentOf(Actor who) implements Condition {}

  /** These have recommended it. */
  record RecommendedBy(Actor who) implements Condition {}

  /** These have been consulted: it was put to them before. */
  record Consulted(Actor who) implements Condition {}

  /** These have signed it as well. */
  record CoSigned(Actor who) implements Condition {}

  /** So many of these, others than the one who does it, have signed it as well. */
  record Confirmed(List<Actor> by, int atLeast) implements Condition {}

  /** One of these circumstances holds. */
  record During(List<Circumstance> anyOf) implements Condition {}

  /** None of these circumstances holds. */
  record NotDuring(List<Circumstance> noneOf) implements Condition {}

  /** The act gives a ground, and it is one of these. */
  record GroundIn(List<String> grounds) implements Condition {}

  /** The act gives a ground. */
  record GroundStated() implements Condition {}

  /** The act states these of what it does or creates, such as its purpose. */
  record States(List<String> words) implements Condition {}

  /** What the act creates or does ends within this time by itself. */
  record LifeAtMost(Span atMost) implements Condition {}

  /** What the act creates is overseen by these. */
  record OverseenBy(Actor who) implements Condition {}

  /** What the act creates does not have these powers. */
  record Without(List<String> acts) implements Condition {}

  /** The powers that the act asks for are among these. */
  record OnlyUnlocks(List<String> unlocks) implements Condition {}

  /** The amount is at most this. */
  record AmountAtMost(Expression atMost) implements Condition {}

  /** The amount is above this. */
  record AmountAbove(Expression above) implements Condition {}

  /** The act concerns at most so many persons, each named. */
  record PersonsAtMost(int atMost) implements Condition {}

  /** The actor is not the one to whom or for whom it is done. */
  record NotSelf() implements Condition {}

  /** The person has applied, or has consented in an act of its own. */
  record Applied() implements Condition {}

  /** The person was told of a hearing at least so long before, and it was held. */
  record Heard(Span notice, boolean defender) implements Condition {}

  /** The offence is named, and is one of these. */
  record OffenceIn(List<String> offences) implements Condition {}

  /** What is punished was done no longer ago than this. */
  record NotOlderThan(Span limitation) implements Condition {}

  /** The offence was one when it was done. */
  record NotRetroactive() implements Condition {}

  /** The sanction is one of these, and no longer than it says. */
  record SanctionIn(List<Discipline.Sanction> sanctions) implements Condition {}

  /** So many judges have asked for it. */
  record Judges(int atLeast) implements Condition {}

  /** Those who must do it have let their time pass: the duty of that id is overdue. */
  record Overdue(String duty) implements Condition {}

  /**
   * So many persons or units, or this share of all, stand behind it: the smaller number suffices.
   */
  record Founders(Optional<Integer> atLeast, Optional<org.commune.charter.measure.Fraction> share)
      implements Condition {}

  /** The unit has, or each new unit will have, at least so many members. */
  record MembersAtLeast(int atLeast) implements Condition {}

  /** The body has fewer than so many filled seats. */
  record SeatsFilledBelow(int seats) implements Condition {}

  /** The subject is none of these acts and subjects. */
  record SubjectNotIn(List<String> subjects) implements Condition {}

  /** The subject is one of these acts. */
  record SubjectIn(List<String> acts) implements Condition {}

  /** Nothing of this kind has been done more than so often before. */
  record TimesAtMost(int atMost) implements Condition {}

  /** The actor has this part in the matter. */
  record Is(Part part) implements Condition {}

  /** It takes effect only once it is ratified in this way. */
  record Ratified(Way way) implements Condition {}

  /** The emergency in force unlocks this. */
  record Unlocked(String what) implements Condition {}

  /** What part an actor has in a matter. */
  enum Part {
    /** Does it to or for itself: stands as a candidate, speaks for its own person. */
    ITSELF,
    /** Is a candidate of the election. */
    CANDIDATE,
    /** Is the person or unit whom the decision concerns. */
    AFFECTED,
    /** Belongs to the tendency in whose name it is done. */
    OF_TENDENCY,
    /** Has served longest of those present. */
    LONGEST_SERVING
  }

  /** What a time is measured from. */
  enum Event {
    /** The close of the vote or count that it is about. */
    RESULT,
    /** The decision that it is about. */
    DECISION,
    /** The closing of the roll. */
    RECORD_DATE,
    /** The issue of the decree. */
    DECREE,
    /** The declaration of the emergency. */
    EMERGENCY,
    /** The end of a decree of the same substance without ratification. */
    LAPSE,
    /** The rejection of the same proposal. */
    REJECTION,
    /** The taking of the seat. */
    SEATING,
    /** The last recall vote on the same seat that failed. */
    FAILED_RECALL,
    /** The application. */
    APPLICATION,
    /** The last meeting of the body. */
    MEETING,
    /** The last step taken on the motion. */
    LAST_STEP,
    /** The last act of this kind by the same power. */
    LAST_USE,
    /** The demand that has enough signatures. */
    DEMAND
  }
}
