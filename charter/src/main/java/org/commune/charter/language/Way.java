package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Span;

/** By whom and how something is done. The same words serve wherever an act is granted. */
@Says("By whom and how an act is done.")
public record Way(
    @Says("Who may do it. Several: any of them, unless `together` says otherwise.") List<Actor> by,
    @Says("Whether all who are named in `by` must agree, each by its own decision.")
        boolean together,
    @Says(
            value = "The initiative or procedure by which it is decided, such as a referendum.",
            example = "referendum")
        Optional<String> via,
    @Says("The signatures it takes.") List<Petition> petition,
    @Says("The decision rule; without it, the usual rule of the body that decides.")
        Optional<OrNamed<Rule>> rule,
    @Says("The least time between its announcement and the vote.") Optional<Span> notice,
    @Says("The time within which it must be decided.") Optional<Span> within,
    @Says("What it counts for when nobody decides within that time.") Optional<Silence> silence,
    @Says(value = "The only grounds on which it may be refused.", example = "[employer]")
        List<String> refuseOnlyIf,
    @Says("Whose consent it also takes.") List<Actor> consent,
    @Says("To whom a decision can be appealed.") Optional<Actor> appeal,
    @Says("Who can set a decision aside, and how.") Optional<Overriding> override) {

  /** What silence counts for. */
  public enum Silence {
    @Says("As a refusal.")
    REFUSED,
    @Says("As consent.")
    GRANTED
  }

  /** Who can set a decision aside, and how. */
  @Says("Who can set a decision aside, and how.")
  public record Overriding(
      @Says("Who may.") List<Actor> by,
      @Says(value = "By which initiative or procedure.", example = "referendum")
          Optional<String> via,
      @Says("By which decision rule.") Optional<OrNamed<Rule>> rule) {}
}
