package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Expression;
import org.commune.charter.measure.Ratio;
import org.commune.charter.measure.Span;

@Says(
    value = "An act that somebody is granted.",
    example = "powers: [{act: annul_act, holder: councils, target: [executive]}]")
public record PowerGrant(
    @Says("The act.") ActName act,
    @Says("Who may do it.") List<Actor> holder,
    @Says("Whether all holders must agree, each by its own decision.") boolean together,
    @Says("To whose acts or persons it may be done.") List<Actor> target,
    @Says(
            value =
                "The subject on which: `technical`, `foundation_documents`, ...; without it, any.",
            example = "[technical]")
        List<String> scope,
    @Says(value = "The initiative or procedure by which it is decided.", example = "referendum")
        Optional<String> via,
    @Says("The decision rule.") Optional<OrNamed<Rule>> rule,
    @Says("The least ratio of votes for to votes against.") Optional<Ratio> ratio,
    @Says("The signatures it takes.") List<Petition> petition,
    @Says("Whose consent it also takes.") List<Actor> consent,
    @Says("Who must be consulted first.") List<Actor> consult,
    @Says("Who must recommend it.") Optional<Actor> recommend,
    @Says("Only in these circumstances.") List<Circumstance> when,
    @Says("Not in these circumstances.") List<Circumstance> unless,
    @Says("The time within which it must be done.") Optional<Span> within,
    @Says(value = "What that time runs from.", example = "close") Optional<String> after,
    @Says("The least discussion before it.") Optional<Span> discussionMin,
    @Says("Who holds it while the holder is not in session.") Optional<Actor> betweenSessions,
    @Says("Whether nobody else may do it.") boolean exclusive,
    @Says("To whom it may be delegated, and how far.") Optional<Delegable> delegable,
    @Says("Whether it must be announced.") boolean announce,
    @Says("Whether the holder may not do it to itself or for itself.") boolean notSelf,
    @Says("What the act must state or may not exceed.") Optional<Conditions> limits) {

  @Says("A circumstance in which a power is open or closed.")
  public record Circumstance(
      @Says("An office or body is vacant.") Optional<Actor> vacant,
      @Says("A body has fewer filled seats than this.") Optional<SeatCount> seats,
      @Says("An emergency is in force.") boolean emergency,
      @Says("A body is in session.") Optional<Actor> inSession,
      @Says("Those who must agree have not agreed.") boolean deadlock,
      @Says("A recall from this body or office is being voted on.") Optional<Actor> recallPending,
      @Says(value = "The act states this of itself, as `urgent` or `minor`.", example = "urgent")
          Optional<String> stated) {}

  @Says("How many seats of a body are filled.")
  public record SeatCount(
      @Says("The body.") Ref<Body> of,
      @Says("Fewer than this.") Optional<Integer> below,
      @Says("At most this.") Optional<Integer> atMost,
      @Says("For at least this long.") Optional<Span> during) {}

  @Says("To whom a power may be delegated, and how far.")
  public record Delegable(
      @Says("To whom.") List<Actor> to,
      @Says("Whether it can be taken back.") Optional<Revocable> revocable,
      @Says("When it ends by itself.") Optional<Span> expires,
      @Says(value = "How often it may be passed on.", defaultsTo = "1") int maxDepth) {
    /** Whether a delegation can be taken back. */
    public enum Revocable {
      @Says("At any time.")
      ANY_TIME,
      @Says("For what is still to come; decisions already made stand.")
      ONGOING_AREA_ONLY,
      @Says("Never.")
      NEVER
    }
  }

  @Says("What an act must state or may not exceed.")
  public record Conditions(
      @Says(value = "What the act must state, such as `purpose`.", example = "[purpose]")
          List<String> required,
      @Says("The longest life of what it creates.") Optional<Span> sunsetMax,
      @Says("Who must oversee what it creates.") Optional<Actor> oversight,
      @Says("Powers that what it creates may not have.") List<ActName> forbiddenPowers,
      @Says("The largest amount of money.") Optional<Expression> amountMax,
      @Says("The most people it may concern at once.") Optional<Integer> personsMax) {}
}
