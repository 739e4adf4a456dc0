package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Span;

@Says(
    value = "How far those seated are bound by those who sent them.",
    example = "mandates: {instructed: {kind: instructed, by: electors, report_back: P14D}}")
public record Mandate(
    @Says("Free, or instructed.") Kind kind,
    @Says("Who instructs.") Optional<Actor> by,
    @Says("The acts on which an instruction binds; without it, all.") List<ActName> bindingOn,
    @Says("The time within which a delegate must report.") Optional<Span> reportBack,
    @Says("What follows a vote against the instruction.") Optional<Breach> breach,
    @Says(value = "What a delegate may do where there is no instruction.", defaultsTo = "free")
        Kind uninstructed,
    @Says("Whether the delegates of one unit may vote apart.") Optional<SplitVote> splitVote) {

  /** How far a mandate binds. */
  public enum Kind {
    @Says("By conscience.")
    FREE,
    @Says("By the instructions of those who sent them.")
    INSTRUCTED
  }

  @Says("What follows a vote against the instruction.")
  public record Breach(
      @Says(value = "What becomes of the vote.", defaultsTo = "reported") Effect effect,
      @Says("The recall that it may lead to.") Optional<Ref<Recall>> mayTrigger) {
    /** What becomes of a vote against the instruction. */
    public enum Effect {
      @Says("It counts, and the breach is recorded for those who sent the delegate.")
      REPORTED,
      @Says("It does not count.")
      VOID
    }
  }

  /** Whether the delegates of one unit may vote apart. */
  public enum SplitVote {
    @Says("Each votes for itself.")
    ALLOWED,
    @Says("They vote as one.")
    BLOCK
  }
}
