package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Charter;
import org.commune.charter.law.Clause;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Law;
import org.commune.charter.prose.LawText;
import org.junit.jupiter.api.Test;

/** What holds for a whole charter. */
class CompileTest {
  @Test
  void clausesAreNumberedByKindWithinTheirArticle() {
    Law law =
        Small.law(
            """
            bars: [{act: bake}]
            powers: [{act: borrow, holder: [board]}, {act: spend, holder: [clerk]}]
            """);
    assertThat(law.clauses())
        .extracting(Clause::id)
        .startsWith("1/power/1", "1/power/2", "1/bar/1", "9/power/1");
  }

  @Test
  void aReadingInForceHoldsUntilAnotherIsChosen() {
    String readings =
        """
        interpretation: {by: judges}
        readings:
          - {id: narrow, says: Only the board., powers: [{act: bake, holder: [board]}]}
          - {id: wide, says: The clerk too., in_force: true, bars: [{act: borrow}]}
        """;
    String judges = "power · The judges may interpret the charter.";
    assertThat(Small.lines(readings)).containsExactly("bar · Nobody may borrow money.", judges);
    assertThat(Small.lines(readings, Map.of(new ArticleNo("1"), "narrow")))
        .containsExactly("power · The board may bake.", judges);
    assertThat(Small.lines(readings, Map.of(new ArticleNo("1"), "unknown")))
        .containsExactly("bar · Nobody may borrow money.", judges);
  }

  @Test
  void ofReadingsNoneOfWhichIsInForceTheFirstHolds() {
    assertThat(
            Small.lines(
                """
                interpretation: {by: judges}
                readings:
                  - {id: narrow, says: Only the board., powers: [{act: bake, holder: [board]}]}
                  - {id: wide, says: The clerk too., powers: [{act: bake, holder: [clerk]}]}
                """))
        .contains("power · The board may bake.")
        .doesNotContain("power · The clerk may bake.");
  }

  @Test
  void whatDecreesTakeHoldsForPowersOfOtherArticlesToo() {
    Law law =
        Small.law(
            """
            powers: [{act: issue_decree, holder: [board]}, {act: issue_decree, holder: [clerk]}]
            decrees: {by: [board], no_reissue: P6M}
            """);
    assertThat(law.powers("issue_decree"))
        .extracting(p -> p.holders().getFirst().id() + " " + p.conditions().size())
        .containsExactly("board 1", "clerk 0", "board 1");
  }

  @Test
  void theHeaderNamesTheInterpreterWhereNoArticleDoes() {
    assertThat(LawText.lines(Small.headed("interpreter: judges")))
        .first()
        .isEqualTo("Header · power · The judges may interpret the charter.");
    assertThat(
            LawText.lines(Small.law("interpretation: {by: clerk}")).stream()
                .filter(line -> line.contains("interpret")))
        .containsExactly("Art. 1 · power · The clerk may interpret the charter.");
  }

  @Test
  void theTierOfAnArticleIsTheFirstThatNamesIt() {
    Law law =
        Small.law(
            """
            amendment:
              by: [congress]
              self_applies: false
              entrenched: [{articles: ["1"], rule: two_thirds}, {articles: ["9"], never: true}]
            """);
    assertThat(law.tier(new ArticleNo("1")).orElseThrow().never()).isTrue();
    assertThat(law.tier(new ArticleNo("9.3")).orElseThrow().never()).isTrue();
    assertThat(law.tier(new ArticleNo("7")).orElseThrow().isOrdinary()).isTrue();
  }

  @Test
  void aHearingIsAskedForOfEveryPunishment() {
    Law law =
        Small.law(
            """
            discipline:
              offences: [theft]
              hearing: {notice: P10D}
              sanctions: [{sanction: reprimand}]
              decide: {by: [judges]}
              expel: {by: [assembly]}
            """);
    for (String act : new String[] {"sanction", "expel"}) {
      assertThat(law.powers(act))
          .allSatisfy(power ->
              assertThat(power.conditions()).hasAtLeastOneElementOfType(Condition.Heard.class));
    }
  }

  @Test
  void theSameCharterGivesTheSameLaw() {
    Charter charter = Small.charter("bars: [{act: election_act}]");
    assertThat(Compiler.law(charter, Map.of()).clauses())
        .isEqualTo(Compiler.law(charter, Map.of()).clauses());
  }
}
