package org.commune.count.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commune.count.Action;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.CountSheet;
import org.commune.count.Counting;
import org.commune.count.CountingRule;
import org.commune.count.Election;
import org.commune.count.Exhibit;
import org.commune.count.Fraction;
import org.commune.count.Outcome;
import org.commune.count.RandomElections;
import org.commune.count.Ranking;
import org.commune.count.TiePolicy;
import org.commune.count.rule.Editions;
import org.commune.count.seats.Claimant;
import org.commune.count.seats.Divisors;
import org.commune.count.seats.SeatOutcome;
import org.commune.count.seats.Seats;
import org.commune.count.sheet.Division;
import org.commune.count.sheet.StageWords;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A page")
class PagesTest {

  private static final TiePolicy LOT = TiePolicy.lot("5ca1ab1e");
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9!]+)([^<>]*?)(/?)>");

  private static final Pattern CLASS = Pattern.compile("class=\"([^\"]*)\"");

  /** What is written between < and > must open and close in pairs. */
  private static void wellFormed(String page) {
    var open = new ArrayDeque<String>();
    Matcher tag = TAG.matcher(page);
    int end = 0;
    while (tag.find()) {
      assertThat(page.substring(end, tag.start())).doesNotContain("<");
      end = tag.end();
      String name = tag.group(2);
      if (tag.group(1).equals("/")) {
        assertThat(open).as("open at </%s>", name).isNotEmpty();
        assertThat(open.pop()).as("closed at %d", tag.start()).isEqualTo(name);
      } else if (!tag.group(4).equals("/") && !name.startsWith("!")) {
        open.push(name);
      }
    }
    assertThat(open).isEmpty();
    assertThat(page.substring(end)).doesNotContain("<");
  }

  private static void fromNowhereElse(String page) {
    assertThat(page.replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http", "src=", "href=", "url(", "@import", "<script", "<link");
  }

  private static Outcome count(CountingRule rule, Ballots ballots, int seats) {
    return Counting.count(Election.of(rule, seats, LOT), ballots);
  }

  static Stream<String> ranked() {
    return Stream.of(
        "stv/scotland-2011",
        "stv/ers97",
        "stv/wigm-exact",
        "meek/openstv-1.7",
        "stv/ireland-1992",
        "irv/plain",
        "smith-irv/plain",
        "schulze/elekto",
        "kemeny/exact",
        "borda/shared",
        "bucklin/grand-junction-1909");
  }

  @ParameterizedTest
  @MethodSource("ranked")
  @DisplayName("of any count is well-formed, and needs nothing from outside")
  void wellFormedPages(String id) {
    CountingRule rule = Editions.named(id);
    Property.forAll(RandomElections.untidyRankings(6, 12))
        .withTrials(60)
        .check(ballots -> {
          String page = SheetPage.of(count(rule, ballots, 1), rule).whole();
          wellFormed(page);
          fromNowhereElse(page);
        });
  }

  @ParameterizedTest
  @MethodSource("ranked")
  @DisplayName("has every figure of the sheet in a table")
  void everyFigure(String id) {
    CountingRule rule = Editions.named(id);
    Property.forAll(RandomElections.rankings(6, 12))
        .withTrials(60)
        .check(ballots -> {
          if (count(rule, ballots, 1) instanceof CountSheet sheet) {
            String page = SheetPage.of(sheet, rule).whole();
            for (var stage : sheet.stages()) {
              stage.totals().forEach(total -> assertThat(page).contains(cell(sheet, total)));
              stage.transfers().forEach(t -> assertThat(page).contains(cell(sheet, t.votes())));
            }
          }
        });
  }

  private static String cell(CountSheet sheet, Fraction figure) {
    return ">" + StageWords.number(sheet, figure) + "</td>";
  }

  @Test
  @DisplayName("shows a hostile name as text")
  void hostileNames() {
    String evil = "</title><script>alert(1)</script>\" onload='x' & Co";
    var ballots =
        new Ballots(
            evil,
            Ballots.of(List.of(evil, "Ann", "Bob")).candidates(),
            List.of(
                Ballot.of(3, Ranking.of(0)),
                Ballot.of(2, Ranking.of(1, 0)),
                Ballot.of(2, Ranking.of(2, 1))));
    for (String id : List.of("irv/plain", "schulze/margins", "borda/shared")) {
      CountingRule rule = Editions.named(id);
      String page = SheetPage.of(count(rule, ballots, 1), rule).whole();
      wellFormed(page);
      fromNowhereElse(page);
      assertThat(page).contains("&lt;script&gt;").doesNotContain("onload='x'");
    }
  }

  @ParameterizedTest
  @MethodSource("ranked")
  @DisplayName("has a fragment that can stand in any page: one element, and names of its own")
  void fragments(String id) {
    CountingRule rule = Editions.named(id);
    Property.forAll(RandomElections.untidyRankings(6, 12))
        .withTrials(30)
        .check(ballots -> embeddable(SheetPage.of(count(rule, ballots, 1), rule).fragment()));
  }

  /** What a page of another can take in, under a policy that allows no styles in its markup. */
  private static void embeddable(String fragment) {
    wellFormed(fragment);
    assertThat(fragment).startsWith("<div class=\"counted\">").doesNotContain("<h1", "<html");
    assertThat(fragment).doesNotContain("style=", "<style", "<script", " id=");
    Matcher classes = CLASS.matcher(fragment.substring("<div class=\"counted\">".length()));
    while (classes.find()) {
      for (String name : classes.group(1).split(" ", -1)) {
        assertThat(name).startsWith("c-");
        assertThat(Look.STYLESHEET + " c-lose ").contains(name);
      }
    }
  }

  @Test
  @DisplayName("that touched the page around it would be caught")
  void caughtFragments() {
    assertThatThrownBy(() -> embeddable("<div class=\"counted\"><p class=\"note\">x</p></div>"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> embeddable("<div class=\"counted\"><p style=\"x\">x</p></div>"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  @DisplayName("that was not well-formed would be caught")
  void caught() {
    assertThatThrownBy(() -> wellFormed("<p><b>x</p></b>")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> wellFormed("<p>a < b</p>")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> fromNowhereElse("<img src=\"x\"/>"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  @DisplayName(
      "of a transfer count has a band for each transfer, and one label for those who hear it")
  void bands() {
    CountingRule rule = Editions.named("stv/scotland-2011");
    var ballots =
        Ballots.of(
            List.of("Ann", "Bob", "Cleo", "Dan"),
            Ballot.of(60, Ranking.of(0, 1)),
            Ballot.of(20, Ranking.of(1)),
            Ballot.of(15, Ranking.of(2, 1)),
            Ballot.of(10, Ranking.of(3, 2)));
    var sheet = (CountSheet) count(rule, ballots, 2);
    String picture = TransferDiagram.of(sheet, Width.LAPTOP);
    long transfers = sheet.stages().stream().mapToLong(s -> s.transfers().size()).sum();
    assertThat(transfers).isPositive();
    assertThat(occurrences(picture, " c-pass\"")).isEqualTo(transfers);
    assertThat(picture).contains("aria-label=", "Ann to Bob: ");
    assertThat(occurrences(picture, "<svg")).isEqualTo(1);
    wellFormed(picture);
  }

  @Test
  @DisplayName("of Meek's count has a band for everybody who has less or more, and the keep values")
  void flowsOfMeek() {
    CountingRule rule = Editions.named("meek/openstv-1.7");
    Property.forAll(RandomElections.rankings(6, 20))
        .withTrials(60)
        .check(ballots -> {
          Property.assume(ballots.candidates().size() > 2);
          if (count(rule, ballots, 2) instanceof CountSheet sheet
              && sheet.valid().signum() > 0
              && sheet.stages().size() > 1) {
            String picture = TransferDiagram.of(sheet, Width.LAPTOP);
            int changed = 0;
            for (int i = 1; i < sheet.stages().size(); i++) {
              var before = sheet.stages().get(i - 1);
              var after = sheet.stages().get(i);
              for (int c = 0; c < ballots.candidates().size(); c++) {
                changed += before.totals().get(c).equals(after.totals().get(c)) ? 0 : 1;
              }
              Fraction gone = before.nonTransferable().plus(before.loss());
              changed += gone.equals(after.nonTransferable().plus(after.loss())) ? 0 : 1;
            }
            assertThat(occurrences(picture, " c-pass\"")).isEqualTo(changed);
            wellFormed(picture);
            boolean again =
                sheet.stages().stream()
                    .anyMatch(stage -> stage.action() instanceof Action.Recalculation);
            if (again && !sheet.elected().isEmpty()) {
              assertThat(SheetPage.of(sheet, rule).fragment()).contains("What those elected keep");
            }
          }
        });
  }

  @Test
  @DisplayName("of compared options has a field for each two")
  void fields() {
    CountingRule rule = Editions.named("schulze/winning-votes");
    Property.forAll(RandomElections.rankings(8, 10))
        .withTrials(40)
        .check(ballots -> {
          if (count(rule, ballots, 1) instanceof CountSheet sheet) {
            int n = ballots.candidates().size();
            var matrix =
                sheet.exhibits().stream()
                    .filter(Exhibit.Pairwise.class::isInstance)
                    .map(exhibit -> ((Exhibit.Pairwise) exhibit).matrix())
                    .findFirst()
                    .orElseThrow();
            String picture = PairwisePicture.of(sheet, matrix, Width.LAPTOP);
            assertThat(occurrences(picture, "<rect")).isEqualTo(n * (n - 1));
            wellFormed(picture);
          }
        });
  }

  @Test
  @DisplayName("of seats divided has a point for each seat, and every quotient")
  void seats() {
    Property.forAll(Gens.ints(1, 700))
        .withTrials(60)
        .check(seats -> {
          List<Claimant> claimants =
              IntStream.rangeClosed(1, 4).mapToObj(i -> Claimant.of("L" + i, 100 + 7 * i)).toList();
          var divided =
              (SeatOutcome.Divided) Seats.divide(Divisors.SAINTE_LAGUE, claimants, seats, LOT);
          String picture = Hemicycle.of(divided.apportionment().awards(), Width.PHONE);
          assertThat(occurrences(picture, "<circle")).isEqualTo(seats);
          wellFormed(picture);
        });
    var few =
        (SeatOutcome.Divided)
            Seats.divide(
                Divisors.D_HONDT, List.of(Claimant.of("A", 100), Claimant.of("B", 60)), 3, LOT);
    String page =
        DivisionPage.of(
                new DivisionPage.Subject("Council", "Votes", "Seats"),
                new Division("d'Hondt", "1878", few.apportionment(), List.of("Tiny"), List.of()),
                Divisors.D_HONDT)
            .whole();
    wellFormed(page);
    fromNowhereElse(page);
    assertThat(page)
        .contains(">50.0000</td>", ">33.3333</td>", "Under the barrier: Tiny.", "Gallagher");
  }

  private static int occurrences(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
