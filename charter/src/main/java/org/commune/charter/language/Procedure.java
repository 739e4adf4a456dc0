package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Expression;
import org.commune.charter.measure.Span;

@Says(
    value = "How a proposal becomes a decision.",
    example =
        "procedures: {ordinary: {propose: [{sponsors: 1}], discussion: {min: P7D},"
            + " resubmission_after: P3M}}")
public record Procedure(
    @Says("Who may propose, and with how many sponsors.") List<Propose> propose,
    @Says("Whether the proposer counts as no sponsor.") boolean sponsorsExcludeProposer,
    @Says("How long it is discussed.") Optional<Discussion> discussion,
    @Says("Who may change a proposal.") Optional<Change> amend,
    @Says("Who may make a minor change.") Optional<Change> minorChange,
    @Says("What becomes of a proposal whose proposer withdraws.") Optional<Withdraw> withdraw,
    @Says("When the options can no longer be changed.") Optional<Freeze> freeze,
    @Says("What ends a proposal that nobody takes further.") Optional<Expiry> expiry,
    @Says("Who calls the vote, and when.") Optional<CallVote> callVote,
    @Says("How long the vote is open, where it is not taken in a meeting.") Optional<Voting> voting,
    @Says("Its decision rule, where the power does not say it.") Optional<OrNamed<Rule>> decide,
    @Says("Whether other members may add options of their own.") Optional<AddOptions> addOptions,
    @Says("How long a rejected proposal may not be brought again.")
        Optional<Span> resubmissionAfter,
    @Says("The rule that changes the order of business.") Optional<OrNamed<Rule>> agendaChange,
    @Says("Who must stand aside.") List<Rule.Recusal> recuse,
    @Says("How a proposal can be taken as urgent.") Optional<Urgency> urgency,
    @Says("Whether a vote can be changed until the close.") boolean changeVote,
    @Says("Whether votes are secret, and what is published of them.") Optional<Secrecy> secrecy,
    @Says(value = "Where it is discussed: shown, never enforced.", example = "public_list")
        Optional<String> forum,
    @Says("Whether it is public.") boolean publicly,
    @Says(
            value =
                "Matters in it that are confidential: acts, their groups, subjects, or what class"
                    + " of acts is discussed, as `appointment_discussion`.",
            example = "[appointment_discussion]")
        List<String> confidential) {

  @Says("Who may propose.")
  public record Propose(
      @Says("Who; without it, any one of the body.") Optional<Actor> by,
      @Says(value = "How many sponsors it takes, the proposer not counted.", defaultsTo = "0")
          Expression sponsors) {}

  @Says("How long a proposal is discussed.")
  public record Discussion(
      @Says("At least.") Optional<Span> min,
      @Says("At most.") Optional<Span> max,
      @Says("At least so long after the last change of the proposal.") Optional<Span> onChange,
      @Says("Whether a change starts the discussion anew.") boolean restartOnChange,
      @Says("Who may make it longer or shorter, and by how much.") Optional<Vary> vary) {}

  @Says("Who may make a period longer or shorter.")
  public record Vary(
      @Says("Who.") Actor by,
      @Says("By how much at most.") Span upTo,
      @Says("The end may not be set to come sooner than this.") Optional<Span> notEndingWithin) {}

  @Says("Who may change a proposal.")
  public record Change(
      @Says("Who.") Actor by,
      @Says("Unless a sponsor objects.") boolean unlessSponsorObjects,
      @Says("Unless a sponsor objects within this time.") Optional<Span> unlessSponsorObjectsWithin,
      @Says("Unless anybody who may vote objects within this time.")
          Optional<Span> unlessAnyObjectsWithin) {}

  @Says("What becomes of a proposal whose proposer withdraws.")
  public record Withdraw(
      @Says("Who may adopt it.") Optional<Actor> adoptBy,
      @Says("When it is removed if nobody does.") Optional<Span> elseRemovedAfter) {}

  @Says("When the options can no longer be changed.")
  public record Freeze(
      @Says("In the last so long of the discussion.") Span last,
      @Says("A change then extends the discussion to this time after it.") Optional<Span> extendsBy,
      @Says("Who may allow an exception.") Optional<Actor> exceptionBy) {}

  @Says("Who calls the vote.")
  public record CallVote(
      @Says("Who.") List<Actor> by,
      @Says("Within which time after the discussion.") Optional<Span> within,
      @Says("By itself, so long after it was proposed.") Optional<Span> automaticAfter,
      @Says("Who can cancel it before its end.") Optional<Actor> cancelledBy,
      @Says("From when on a cancelling starts the vote anew, and when.")
          Optional<LateCancel> late) {}

  @Says("What ends a proposal that nobody takes further.")
  public record Expiry(
      @Says("After so long without a step.") Span idle,
      @Says("Who withdraws it.") Actor by,
      @Says("Unless a sponsor objects within this time.")
          Optional<Span> unlessSponsorObjectsWithin) {}

  @Says("Late cancelling.")
  public record LateCancel(
      @Says("From so long after the proposal on.") Span after,
      @Says("The vote then begins so long after the cancelling.") Span restart) {}

  @Says("How long a vote is open.")
  public record Voting(
      @Says("So long.") Span length,
      @Says("Who may make it longer or shorter.") Optional<Vary> vary,
      @Says("Whether it may end once the outcome is certain.") boolean endsWhenCertain) {}

  /** Whether other members may add options of their own. */
  public enum AddOptions {
    @Says("With the same sponsors as a proposal.")
    AS_PROPOSED,
    @Says("Any member of the body.")
    ANY_MEMBER,
    @Says("Nobody.")
    NOBODY
  }

  @Says("How a proposal can be taken as urgent.")
  public record Urgency(
      @Says("The decision rule for taking it so.") OrNamed<Rule> rule,
      @Says("The least notice even then.") Span noticeFloor,
      @Says("Acts that are never urgent.") List<ActName> excluded) {}

  @Says("Whether votes are secret.")
  public record Secrecy(
      @Says("Whether the tally is hidden until the close.") boolean tallyHiddenUntilClose,
      @Says(value = "How ballots are published afterwards.", defaultsTo = "totals") Ballots ballots,
      @Says("Whether each voter can find the own ballot.") boolean voterReceipt) {
    /** How ballots are published after the close. */
    public enum Ballots {
      @Says("Totals only.")
      TOTALS,
      @Says("Each with a pseudonym.")
      PSEUDONYMOUS,
      @Says("Each with the voter's name.")
      NAMED
    }
  }
}
