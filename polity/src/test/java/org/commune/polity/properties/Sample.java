package org.commune.polity.properties;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.language.Article;
import org.commune.charter.language.Charter;
import org.commune.charter.law.Law;
import org.commune.polity.Organisation;
import org.commune.polity.founding.Founding;
import org.commune.polity.founding.Setup;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.testkit.Gens;
import org.commune.testkit.Source;

/**
 * A random charter of a small organisation: an assembly of all seven members, a council of three
 * whom it recalls, and articles 7 to 9 that take more and more to change.
 *
 * @param base of what the usual majority is taken
 * @param share the usual majority, such as "over: 1/2"
 * @param quorum the quorum of the assembly, such as "at_least: 1/3"
 * @param tiers the shares of all members that the changes of 7 (and all others), 8 and 9 take
 */
record Sample(
    String base,
    Share share,
    Share quorum,
    List<Share> tiers,
    int readings,
    boolean decrees,
    boolean emergency,
    String residual) {
  static final Instant START = Instant.parse("2026-03-02T12:00:00Z");
  static final int MEMBERS = 7;

  /** A share as a charter writes it. */
  record Share(boolean over, int part, int whole) {
    /** Whether {@code count} of {@code all} is enough: the naive way, in whole numbers. */
    boolean reached(long count, long all) {
      long given = count * whole;
      long needed = all * part;
      return over ? given > needed : given >= needed;
    }

    @Override
    public String toString() {
      return (over ? "over: " : "at_least: ") + part + "/" + whole;
    }
  }

  private static Share share(Source source, int least) {
    int whole = Gens.ints(2, 7).draw(source);
    int part = Gens.ints(Math.min(least, whole - 1), whole - 1).draw(source);
    return new Share(Gens.booleans().draw(source), part, whole);
  }

  static Sample draw(Source source) {
    return new Sample(
        Gens.choose(List.of("for_against", "cast", "present", "eligible")).draw(source),
        share(source, 1),
        share(source, 1),
        List.of(new Share(true, 1, 4), share(source, 2), share(source, 2)),
        Gens.ints(1, 2).draw(source),
        Gens.booleans().draw(source),
        Gens.booleans().draw(source),
        Gens.choose(List.of("nobody", "assembly")).draw(source));
  }

  String text() {
    String articles =
        """
        charter: sample
        version: "1"
        title: A sample
        residual_power: {holder: %s}
        articles:
          - article: "1"
            title: Members
            electorates:
              members: {of: membership}
          - article: "2"
            title: The assembly
            bodies:
              assembly:
                kind: assembly
                seats: all_members
                convene: {by: [one of members]}
                quorum: {base: eligible, %s}
                decide: usual
            rules:
              usual: {threshold: {base: %s, %s}, tie: rejected}
            powers:
              - {act: issue_statement, holder: [assembly]}
          - article: "3"
            title: The council
            bodies:
              council:
                kind: council
                seats: 3
                term: P6M
                filled_by: election
                electorate: members
                recall: back
                convene: {by: [one of council]}
                decide: usual
            recalls:
              back: {by: assembly, effect: immediate}
            powers:
              - {act: adopt_policy, holder: [council]}
              - {act: publish, holder: [one of council]}
          - article: "6"
            title: Amendment
            amendment:
              by: [assembly]
              readings: %s
              rule: {threshold: {base: eligible, %s}}
              entrenched:
                - {articles: ["8"], rule: {threshold: {base: eligible, %s}}}
                - {articles: ["9"], rule: {threshold: {base: eligible, %s}}}
          - {article: "7", title: The first text, says: One.}
          - {article: "8", title: The second text, says: Two.}
          - {article: "9", title: The third text, says: Three.}
        """
            .formatted(
                residual,
                quorum,
                base,
                share,
                readings == 1 ? "1" : "2\n      interval: P2D",
                tiers.get(0),
                tiers.get(1),
                tiers.get(2));
    return articles + (decrees ? DECREES : "") + (emergency ? EMERGENCY : "");
  }

  /** A plain charter: more than half of the votes for and against, a quorum of a third. */
  static final Sample PLAIN =
      new Sample(
          "for_against",
          new Share(true, 1, 2),
          new Share(false, 1, 3),
          List.of(new Share(true, 1, 4), new Share(false, 2, 3), new Share(false, 3, 4)),
          1,
          false,
          false,
          "nobody");

  private static final Charter OTHER =
      charter(PLAIN.text().replace("text, says: ", "text, says: Not "));

  private static final String DECREES =
      """
        - article: "4"
          title: Decrees
          decrees: {by: [council], ratify: {by: [assembly], within: P3D}, if_not_ratified: lapse_ex_nunc, excluded: [recall]}
      """;

  private static final String EMERGENCY =
      """
        - article: "5"
          title: Emergency
          emergency: {grounds: [flood], declare: {by: [council]}, confirm: {by: [assembly], within: P2D}, duration: P5D, never: [recall]}
      """;

  Law law() {
    return Compile.law(charter(text()));
  }

  private static Charter charter(String text) {
    return switch (CharterFile.read("sample", text)) {
      case CharterFile.Outcome.Read read -> read.charter();
      case CharterFile.Outcome.Refused refused ->
          throw new AssertionError(refused.problems().all() + "\n" + text);
    };
  }

  /** Articles 7, 8 and 9 as they could be instead. */
  static List<Article> otherTexts() {
    return OTHER.articles().stream()
        .filter(a -> List.of("7", "8", "9").contains(a.article().number()))
        .toList();
  }

  /** The organisation on its first day: m-1 to m-7, of whom the first three are the council. */
  static Organisation founded(Law law) {
    Setup.SeatsGiven council =
        new Setup.SeatsGiven(
            BodyId.of("council"),
            Optional.empty(),
            List.of(person(1), person(2), person(3)),
            Optional.empty(),
            Optional.of("members"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            true,
            false);
    Setup setup =
        new Setup(List.of(), Optional.of(MEMBERS), List.of(), List.of(council), Map.of(), Map.of());
    return switch (Founding.found(law, setup, START)) {
      case Founding.Outcome.Founded(Organisation organisation) -> organisation;
      case Founding.Outcome.Refused(List<String> flaws) ->
          throw new AssertionError(String.join("; ", flaws));
    };
  }

  static PersonId person(int number) {
    return new PersonId("m-" + number);
  }
}
