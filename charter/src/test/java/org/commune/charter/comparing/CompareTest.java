package org.commune.charter.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.charter.CharterFile;
import org.commune.charter.Compare;
import org.commune.charter.Compile;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Law;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A comparison of two charters")
final class CompareTest {
  private static final String CHARTER =
      """
      charter: society
      version: "1"
      title: A society
      residual_power: {holder: nobody}
      articles:
        - article: "1"
          title: Members
          electorates:
            members: {of: membership, eligibility: [{min_membership: P30D}], record_date: P14D}
        - article: "2"
          title: Rules
          rules:
            simple: {threshold: {base: for_against, over: 1/2}}
            large: {threshold: {base: for_against, at_least: 2/3}}
        - article: "3"
          title: The meeting
          bodies:
            meeting:
              kind: assembly
              seats: all_members
              decide: simple
              quorum: {base: eligible, at_least: 1/4}
              convene: {by: [chair of meeting], notice: P5D}
        - article: "4"
          title: The board
          bodies:
            board:
              kind: executive
              seats: 5
              term: P1Y
              filled_by: election
              electorate: members
              decide: simple
              recall: board
              caps: [{by: family, max: 2}]
        - article: "5"
          title: Recall
          recalls:
            board:
              by: members
              petition: {of: members, at_least: 1/10}
              notice: P7D
              rule: simple
        - article: "6"
          title: Money
          powers:
            - {act: borrow, holder: [meeting], rule: large}
            - {act: spend, holder: [board], limits: {amount_max: 1000}}
          bars:
            - {act: spend, holder: [one of board]}
        - article: "7"
          title: Decrees
          decrees:
            by: [board]
            ratify: {by: [meeting], within: P21D}
            excluded: [amend_charter, borrow]
        - article: "8"
          title: Amendment
          amendment:
            by: [meeting]
            rule: large
            readings: 2
            interval: P30D
            entrenched:
              - {articles: ["5", "8"], rule: {threshold: {base: for_against, at_least: 3/4}}}
      """;

  private static final Law LAW = law(CHARTER);

  /**
   * An edit of the charter and a change that it must be told of.
   *
   * @param edit the text that is replaced
   */
  record Told(String edit, String by, Kind kind, String who, String what) {}

  static Stream<Told> edits() {
    return Stream.of(
        told(
            "{act: borrow, holder: [meeting], rule: large}",
            "{act: borrow, holder: [meeting, board], rule: large}",
            Kind.POWER_ADDED,
            "the board",
            "borrow money"),
        told(
            "{act: borrow, holder: [meeting], rule: large}",
            "{act: audit, holder: [meeting], rule: large}",
            Kind.POWER_LOST,
            "the meeting",
            "borrow money"),
        told("at_least: 2/3", "over: 1/2", Kind.EASIER, "the meeting", "borrow money"),
        told("at_least: 2/3", "at_least: 3/4", Kind.HARDER, "the meeting", "borrow money"),
        told("at_least: 2/3", "over: 2/3", Kind.HARDER, "the meeting", "borrow money"),
        told(
            "{base: for_against, at_least: 2/3}",
            "{base: cast, at_least: 2/3}",
            Kind.HARDER,
            "the meeting",
            "borrow money"),
        told(
            "{base: for_against, at_least: 2/3}",
            "{base: seats, at_least: 1/2}",
            Kind.OTHERWISE,
            "the meeting",
            "borrow money"),
        told(
            "{base: eligible, at_least: 1/4}",
            "{base: eligible, at_least: 1/5}",
            Kind.EASIER,
            "the meeting",
            "borrow money"),
        told("at_least: 1/10", "at_least: 1/5", Kind.HARDER, "the members", "recall the board"),
        told("notice: P7D", "notice: P5D", Kind.EASIER, "the members", "recall the board"),
        told(
            "notice: P5D",
            "notice: P1M",
            Kind.HARDER,
            "the chair of the meeting",
            "convene a meeting of the meeting"),
        told("amount_max: 1000", "amount_max: 2000", Kind.EASIER, "the board", "spend money"),
        told("within: P21D", "within: P60D", Kind.EASIER, "the meeting", "ratify a decision"),
        told(
            "[amend_charter, borrow]",
            "[amend_charter]",
            Kind.BAR_LIFTED,
            "everybody",
            "borrow money, by decree"),
        told(
            "{act: spend, holder: [one of board]}",
            "{act: borrow, holder: [one of board]}",
            Kind.BAR_ADDED,
            "any one of the board",
            "borrow money"),
        told(
            "term: P1Y",
            "term: P2Y",
            Kind.LOOSENED,
            "the board",
            "the time from \"seat taken\" to \"seat expires\""),
        told(
            "by: family, max: 2",
            "by: family, max: 1",
            Kind.TIGHTENED,
            "the board",
            "the seats that people of one family may hold"),
        told("interval: P30D", "interval: P14D", Kind.TIER_LOWERED, "the charter", "articles 1, 2"),
        told("at_least: 3/4", "at_least: 4/5", Kind.TIER_RAISED, "the charter", "articles 5 and 8"),
        told(
            "articles: [\"5\", \"8\"]",
            "articles: [\"8\"]",
            Kind.ENTRENCHMENT_LOST,
            "the charter",
            "article 5"),
        told(
            "min_membership: P30D",
            "min_membership: P60D",
            Kind.REDEFINED,
            "the roll of the members",
            "the roll of the members"),
        told(
            "residual_power: {holder: nobody}",
            "residual_power: {holder: board}",
            Kind.REDEFINED,
            "the charter as a whole",
            "the charter as a whole"));
  }

  private static Told told(String edit, String by, Kind kind, String who, String what) {
    return new Told(edit, by, kind, who, what);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("edits")
  @DisplayName("tells whose power changed, and in which direction")
  void tellsOfAnEdit(Told told) {
    assertThat(CHARTER).contains(told.edit());
    Comparison changes = Compare.between(LAW, law(CHARTER.replace(told.edit(), told.by())));
    assertThat(changes.changes())
        .as(changes.text())
        .anyMatch(c ->
            c.kind() == told.kind()
                && c.who().equals(told.who())
                && c.what().startsWith(told.what()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("edits")
  @DisplayName("made the other way round is the same mirrored")
  void mirrorsAnEdit(Told told) {
    Law edited = law(CHARTER.replace(told.edit(), told.by()));
    assertThat(Compare.between(edited, LAW)).isEqualTo(Compare.between(LAW, edited).mirrored());
  }

  @Test
  @DisplayName("names both articles, and what it took then and takes now")
  void saysIt() {
    Law after =
        law(
            CHARTER
                .replace("at_least: 2/3", "over: 1/2")
                .replace("article: \"6\"", "article: \"6.1\""));
    assertThat(Compare.between(LAW, after).text())
        .contains(
            """
            The meeting
              + may more easily amend the charter (article 8); borrow money (article 6.1, before
                article 6): more than half of the votes for and against instead of at least two
                thirds of the votes for and against.
            """);
  }

  @Test
  @DisplayName("says nothing of a power that only moved to another article")
  void ignoresRenumbering() {
    Law after = law(CHARTER.replace("article: \"6\"", "article: \"16\""));
    assertThat(Compare.between(LAW, after).changes()).isEmpty();
  }

  @Test
  @DisplayName("says nothing of titles and of wording")
  void ignoresWording() {
    Law after =
        law(
            CHARTER
                .replace("title: Recall", "title: Calling back\n    says: They may.")
                .replace("version: \"1\"", "version: \"2\""));
    assertThat(Compare.between(LAW, after).isEmpty()).isTrue();
  }

  @Test
  @DisplayName("tells of a body that is there no longer")
  void tellsOfBodies() {
    Law with =
        law(
            CHARTER
                + """
                  - article: "9"
                    title: The auditors
                    bodies:
                      auditors: {kind: commission, seats: 2}
                """);
    assertThat(Compare.between(with, LAW).changes())
        .contains(
            new Change(
                Kind.ABOLISHED,
                "the auditors",
                "the auditors",
                List.of(),
                Optional.of(new ArticleNo("9")),
                Optional.empty()));
  }

  @Test
  @DisplayName("of shipped charters is empty with themselves, and mirrored the other way round")
  void holdsForShippedCharters() throws IOException {
    List<Law> laws = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("..", "charters"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        if (CharterFile.read(file.toString(), Files.readString(file))
            instanceof CharterFile.Outcome.Read read) {
          laws.add(Compile.law(read.charter()));
        }
      }
    }
    assertThat(laws).isNotEmpty();
    for (int i = 0; i < laws.size(); i++) {
      Law one = laws.get(i);
      Law other = laws.get((i + 1) % laws.size());
      assertThat(Compare.between(one, one).changes()).isEmpty();
      assertThat(Compare.between(one, other).mirrored()).isEqualTo(Compare.between(other, one));
    }
  }

  @Test
  @DisplayName("of any two is empty only with itself, and mirrored the other way round")
  void holdsForAnyTwo() {
    Gen<String> charters = source -> edited(Gens.sublists(edits().toList()).draw(source));
    Property.forAll(Gens.both(charters, charters, Map::entry))
        .withTrials(100)
        .check(two -> {
          Law before = law(two.getKey());
          Law after = law(two.getValue());
          Comparison there = Compare.between(before, after);
          assertThat(there.mirrored()).isEqualTo(Compare.between(after, before));
          assertThat(there.isEmpty()).isEqualTo(two.getKey().equals(two.getValue()));
        });
  }

  private static String edited(List<Told> edits) {
    String charter = CHARTER;
    for (Told edit : edits) {
      charter = charter.replace(edit.edit(), edit.by());
    }
    return charter;
  }

  private static Law law(String charter) {
    CharterFile.Outcome outcome = CharterFile.read("society.yaml", charter);
    assertThat(outcome).isInstanceOf(CharterFile.Outcome.Read.class);
    return Compile.law(((CharterFile.Outcome.Read) outcome).charter());
  }
}
