package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Expression;
import org.commune.charter.measure.Span;

@Says(
    value = "Putting a decision on hold until those above have voted on it.",
    example = "holds: {gr: {target: [leader], at: [{sponsors: 2*K}], effect: suspend}}")
public record Hold(
    @Says("Whose decisions can be put on hold.") List<Actor> target,
    @Says("What puts them on hold; any of these will do.") List<At> at,
    @Says("Whether the proposal must itself say so.") boolean ifTextSaysSo,
    @Says(value = "What a hold does.", defaultsTo = "suspend") Effect effect,
    @Says("The vote that decides whether it stays suspended until the full vote.")
        Optional<Then> then,
    @Says(value = "The procedure that the full vote follows.", example = "referendum")
        Optional<String> via,
    @Says("What makes the hold pointless.") Optional<MootIf> mootIf) {

  /** What a hold does. */
  public enum Effect {
    @Says("Suspends the decision.")
    SUSPEND
  }

  /** What makes a hold pointless. */
  public enum MootIf {
    @Says("The decision is withdrawn.")
    DECISION_WITHDRAWN
  }

  @Says("What puts a decision on hold.")
  public record At(
      @Says("So many sponsors.") Optional<Expression> sponsors,
      @Says("Being proposed by this body.") Optional<Actor> proposedBy,
      @Says(value = "Only for decisions of these kinds.", example = "[technical]")
          List<String> when) {}

  @Says("The immediate vote.")
  public record Then(
      @Says("How long it lasts; without it, it is called at once.") Optional<Span> voting,
      @Says("Its decision rule.") Optional<OrNamed<Rule>> rule,
      @Says("Whether the quorum applies.") boolean quorum) {}
}
