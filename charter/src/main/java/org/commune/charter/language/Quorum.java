package org.commune.charter.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Expression;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Span;

@Says(
    value = "How many must take part for a decision to count.",
    example = "quorum: {base: eligible, at_least: 1/3, second_call: {after: P7D, at_least: 1/5}}")
public record Quorum(
    @Says(value = "What the share is taken of.", defaultsTo = "eligible") Threshold.Base base,
    @Says("More than this share.") Optional<Fraction> over,
    @Says("This share or more.") Optional<Fraction> atLeast,
    @Says(value = "When it is measured.", defaultsTo = "each_vote") Measured measured,
    @Says("A lower quorum for a second call of the same meeting.") Optional<SecondCall> secondCall,
    @Says(
            "Instead of a share: how many must prefer an option to the default option (Debian A.5.2).")
        Optional<Expression> perOptionOverDefault)
    implements SelfChecking {

  /** When a quorum is measured. */
  public enum Measured {
    @Says("Once, when the meeting opens; business stays valid when people leave.")
    OPENING,
    @Says("At every vote.")
    EACH_VOTE
  }

  @Says(
      value = "A lower quorum for a second call of a meeting that was not quorate.",
      example = "second_call: {after: P7D, at_least: 1/5}")
  public record SecondCall(
      @Says("How long after the first meeting.") Span after,
      @Says("More than this share.") Optional<Fraction> over,
      @Says("This share or more.") Optional<Fraction> atLeast)
      implements SelfChecking {
    @Override
    public List<Flaw> flaws() {
      return Limits.exactlyOne(over, atLeast);
    }
  }

  @Override
  public List<Flaw> flaws() {
    if (perOptionOverDefault.isEmpty()) {
      return Limits.exactlyOne(over, atLeast);
    }
    List<Flaw> flaws = new ArrayList<>();
    if (over.isPresent() || atLeast.isPresent() || secondCall.isPresent()) {
      flaws.add(
          new Flaw(
              "a quorum for each option takes no share",
              "keep `per_option_over_default` or the share, not both"));
    }
    return flaws;
  }
}
