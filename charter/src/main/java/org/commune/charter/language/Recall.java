package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Span;

@Says(
    value = "How those seated can be called back before their term ends.",
    example =
        "recalls: {delegate: {by: electors, petition: {of: members here, at_least: 1/10}, notice:"
            + " P2D, rule: {threshold: {over: 1/2}}}}")
public record Recall(
    @Says(value = "Who recalls.", defaultsTo = "electors") Actor by,
    @Says(value = "The initiative or procedure by which they do.", example = "referendum")
        Optional<String> via,
    @Says("The signatures that bring it to a vote.") List<Petition> petition,
    @Says("The least time between its announcement and the vote.") Optional<Span> notice,
    @Says("The time within which the vote must be held.") Optional<Span> voteWithin,
    @Says("The decision rule; without it, the usual rule of those who recall.")
        Optional<OrNamed<Rule>> rule,
    @Says("Several ways of recall; any of them will do.") List<Path> paths,
    @Says("Whether the vote is secret.") boolean secret,
    @Says(
            value = "How long after taking the seat, or after a failed recall, none can be tried.",
            defaultsTo = "P0D")
        Span immunity,
    @Says(value = "Whether a ground must be given.", defaultsTo = "none_required") Grounds grounds,
    @Says("Whether one seat at a time can be recalled, or all at once.") List<Scope> scope,
    @Says(value = "When it takes effect.", defaultsTo = "immediate") Effect effect,
    @Says("Who takes the seat.") Optional<Replacement> replacement,
    @Says("Who does the work until others are elected.") Optional<Actor> interim,
    @Says("Who must call the vote.") List<Actor> callDuty) {

  /** Whether a ground must be given. */
  public enum Grounds {
    @Says("None.")
    NONE_REQUIRED,
    @Says("A ground must be stated.")
    STATED
  }

  /** How many seats one recall empties. */
  public enum Scope {
    @Says("One seat.")
    ONE,
    @Says("All seats of the body.")
    ALL
  }

  /** When a recall takes effect. */
  public enum Effect {
    @Says("In the same entry of the record that declares it.")
    IMMEDIATE,
    @Says("When a successor is seated.")
    ON_REPLACEMENT
  }

  @Says("One way of recall.")
  public record Path(
      @Says("Who recalls.") Actor by,
      @Says(value = "The initiative or procedure by which they do.", example = "referendum")
          Optional<String> via,
      @Says("The signatures that bring it to a vote.") List<Petition> petition,
      @Says("The least time between its announcement and the vote.") Optional<Span> notice,
      @Says("The time within which the vote must be held.") Optional<Span> voteWithin,
      @Says("The decision rule.") Optional<OrNamed<Rule>> rule) {}

  @Says("Who takes a seat that a recall has emptied.")
  public record Replacement(
      @Says("First.") Optional<Who> first,
      @Says(value = "When there is none.", word = "else") Optional<Who> otherwise,
      @Says("Within which time.") Optional<Span> within) {
    /** Who takes the seat. */
    public enum Who {
      @Says("The alternate elected with the delegate.")
      ALTERNATE,
      @Says("Who wins a by-election.")
      BY_ELECTION,
      @Says("The next of the last count.")
      COUNTBACK,
      @Says("Nobody until the next election.")
      VACANT
    }
  }
}
