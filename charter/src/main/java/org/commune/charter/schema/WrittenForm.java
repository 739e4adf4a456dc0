package org.commune.charter.schema;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ActName;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.measure.Expression;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Ratio;
import org.commune.charter.measure.Span;

/**
 * How a type of scalar is written.
 *
 * @param type the type
 * @param name what it is called in the reference
 * @param pattern what every text of the type matches; a text that matches may still be wrong
 * @param orWhole whether a whole number without quotes will do
 * @param says how it is written and what it means
 * @param examples as they stand in YAML
 */
record WrittenForm(
    Class<?> type,
    String name,
    String pattern,
    boolean orWhole,
    String says,
    List<String> examples) {

  static final String NAME = "[a-z][a-z0-9_]*";

  static final List<WrittenForm> ALL =
      List.of(
          new WrittenForm(
              Fraction.class,
              "fraction",
              "[0-9]+ *(/ *[0-9]+|%)?",
              true,
              "An exact share: a fraction, a whole percentage, or a whole number. Decimals are"
                  + " refused, for they round.",
              List.of("2/3", "66%", "1")),
          new WrittenForm(
              Ratio.class,
              "ratio",
              "[0-9]+ *: *[0-9]+",
              false,
              "So many votes for to so many against. Always in quotes, for readers of older YAML"
                  + " take it for a time.",
              List.of("\"3:1\"")),
          new WrittenForm(
              Expression.class,
              "expression",
              "[-A-Za-z0-9_+*/()., ]+",
              true,
              "A figure that is computed exactly: whole numbers, names from `vars`, `+ - * /`,"
                  + " parentheses, `sqrt`, `min`, `max`, `floor`, `ceil`, and `count(X)` for the"
                  + " number of people in an electorate or body, `count(units.X)` for the number"
                  + " of units of a kind. Nothing is rounded unless `floor` or `ceil` is written.",
              List.of("5", "2*K", "min(sqrt(count(members))/2, 5)")),
          new WrittenForm(
              Span.class,
              "time",
              "P[0-9YMWDTH]+|[0-9]+ business days?",
              false,
              "A length of time as ISO 8601 writes it, or business days (Monday to Friday)."
                  + " `day_count` says whether whole days are clear days.",
              List.of("P14D", "P2W", "P6M", "P1Y6M", "PT48H", "5 business days")),
          new WrittenForm(
              Actor.class,
              "actor",
              "(one of |chair of )?" + NAME + "( concerned)?( here)?",
              false,
              "Who acts. The name of a body, an electorate or a kind of unit means it as a whole,"
                  + " by its decision rule; `membership` is the electorate of all members. `one of"
                  + " X` means any one of its people, `chair of X` the person in the chair."
                  + " `electors` are those who filled the seat in question, `petitioners` those"
                  + " who signed the petition, `sponsors` those who sponsored the motion,"
                  + " `proposer` who proposed it, `self` the unit or body in question, `units"
                  + " concerned` the units that the act touches, `person concerned` the person"
                  + " whom it is about; `anyone` and `nobody` mean what they say. With `here`,"
                  + " only those of the unit in question count.",
              List.of("congress", "one of executive", "members here", "electors")),
          new WrittenForm(
              ActName.class,
              "act",
              NAME,
              false,
              "The name of an act of the closed list, of a group of them, or of an act declared"
                  + " under `acts`.",
              List.of("amend_charter", "membership_act")),
          new WrittenForm(
              ArticleNo.class,
              "article number",
              "[A-Za-z0-9]+(\\.[A-Za-z0-9]+)*",
              true,
              "The number of an article, in quotes: numbers or letters with points between them.",
              List.of("\"14\"", "\"7.2\"", "\"A.5\"")),
          new WrittenForm(
              ZoneId.class,
              "time zone",
              "[A-Za-z][A-Za-z0-9_+/:-]*",
              false,
              "The name of a time zone, or UTC.",
              List.of("Europe/Paris", "UTC")),
          new WrittenForm(
              LocalDate.class,
              "date",
              "[0-9]{4}-[0-9]{2}-[0-9]{2}",
              false,
              "A day of the calendar.",
              List.of("2026-05-01")),
          new WrittenForm(
              Instant.class,
              "instant",
              "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9:]+)",
              false,
              "A date, a time of day and its offset, or Z for UTC.",
              List.of("2026-05-01T18:00:00+02:00")),
          new WrittenForm(
              Duration.class,
              "duration",
              "P[0-9DTHMS.]+",
              false,
              "An exact length of time.",
              List.of("PT48H", "PT90M")));

  static Optional<WrittenForm> of(Class<?> type) {
    return ALL.stream().filter(form -> form.type().isAssignableFrom(type)).findFirst();
  }
}
