package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Ratio;
import org.commune.charter.measure.Span;

@Says(
    value = "What it takes to change the charter.",
    example = "amendment: {by: [congress], readings: 2, interval: P60D, rule: two_thirds}")
public record Amendment(
    @Says("Who decides.") List<Actor> by,
    @Says(value = "The initiative or procedure by which it is decided.", example = "referendum")
        Optional<String> via,
    @Says("The decision rule.") Optional<OrNamed<Rule>> rule,
    @Says("The least ratio of votes for to votes against.") Optional<Ratio> ratio,
    @Says(value = "How many readings it takes.", defaultsTo = "1") int readings,
    @Says("The least time between readings.") Optional<Span> interval,
    @Says("The least notice before the first.") Optional<Span> notice,
    @Says("Who must ratify it, and how.") Optional<Ratify> ratify,
    @Says("Articles that take more.") List<Entrenched> entrenched,
    @Says("When nothing may be amended.") List<Moratorium> moratorium,
    @Says(
            value = "Whether this article is changed in the way it prescribes itself.",
            defaultsTo = "true")
        boolean selfApplies,
    @Says("How long after its adoption an amendment takes effect.") Optional<Span> timeLock) {

  /** When nothing may be amended. */
  public enum Moratorium {
    @Says("While an emergency is in force.")
    EMERGENCY,
    @Says(
        "While an executive only takes care, not having won the vote of confidence that it needs.")
    CARETAKER
  }

  @Says("Who must ratify an amendment.")
  public record Ratify(
      @Says("Who.") List<Actor> by,
      @Says(value = "By which initiative or procedure.", example = "referendum")
          Optional<String> via,
      @Says("The quorum.") Optional<Quorum> quorum,
      @Says("The threshold.") Optional<Threshold> threshold,
      @Says("Counts that must all be carried.") List<Rule.Chamber> chambers,
      @Says("Within which time.") Optional<Span> within) {}

  @Says("Articles that take more.")
  public record Entrenched(
      @Says("The articles, with those under them.") List<ArticleNo> articles,
      @Says(
              value = "Acts, scopes or documents whose change takes as much.",
              example = "[foundation_documents]")
          List<String> subjects,
      @Says("The decision rule.") Optional<OrNamed<Rule>> rule,
      @Says("The least ratio of votes for to votes against.") Optional<Ratio> ratio,
      @Says("The share each count of the ratification needs.") Optional<Fraction> ratifyThreshold,
      @Says("Whether they cannot be changed at all.") boolean never) {}
}
