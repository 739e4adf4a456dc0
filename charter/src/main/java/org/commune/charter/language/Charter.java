package org.commune.charter.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.measure.Expression;
import org.commune.charter.measure.Span;

/** A charter: the constitution of an organisation, as a list of articles. */
@Says("A charter: the constitution of an organisation, as a list of articles.")
public record Charter(
    @Says(
            value = "Its name: small letters, digits and hyphens.",
            word = "charter",
            example = "housing-cooperative")
        String id,
    @Says(value = "Its version, in quotes.", example = "\"1.0\"") String version,
    @Says(value = "Its title.", example = "Oak Street Housing Co-operative") String title,
    @Says(value = "The date of its adoption.", example = "2026-05-01") Optional<String> adopted,
    @Says(value = "Its language, as a BCP 47 tag.", defaultsTo = "en", example = "en") String lang,
    @Says(value = "The time zone of its days.", defaultsTo = "UTC") java.time.ZoneId timezone,
    @Says(
            value =
                "How days are counted: `clear_days`, of which neither the first nor the last counts, or `calendar`.",
            defaultsTo = "calendar")
        Span.DayCount dayCount,
    @Says("Who may do what nobody else is granted.") ResidualPower residualPower,
    @Says(value = "Who may see what no article says otherwise of.", defaultsTo = "members")
        Publication.Visibility defaultVisibility,
    @Says("Who chooses between declared readings, where no article says it.")
        Optional<Actor> interpreter,
    @Says(
            value = "What prevails when two rules conflict, first to last.",
            example = "[charter, referendum, congress, executive]")
        List<String> conflictOrder,
    @Says("Named figures.") Map<String, Expression> vars,
    @Says("Acts that this charter adds, and what class of effect each has.")
        Map<String, EffectClass> acts,
    @Says("What the charter is taken from, and what it leaves out.") Optional<About> about,
    @Says("The articles.") List<Article> articles) {

  /** The class of effect of an act that a charter adds. */
  public enum EffectClass {
    @Says("A decision that binds.")
    DECISION,
    @Says("A statement.")
    STATEMENT,
    @Says("Putting a person in a post.")
    APPOINTMENT,
    @Says("Spending.")
    SPENDING,
    @Says("Publishing.")
    PUBLICATION,
    @Says("Carrying out what is decided.")
    ADMINISTRATION,
    @Says("Force against a person or property.")
    COERCION
  }

  @Says("Who may do what nobody else is granted.")
  public record ResidualPower(
      @Says("Who: a body, an electorate, or `nobody`.") Actor holder,
      @Says("The article that says so.") Optional<ArticleNo> article) {}

  @Says("What the charter is taken from, and what it leaves out.")
  public record About(
      @Says(value = "Sources.", example = "[Constitution for the Debian Project]")
          List<String> sources,
      @Says(value = "What it leaves out.", example = "[How chairs are chosen]")
          List<String> leavesOut) {}
}
