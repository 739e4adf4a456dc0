package org.commune.charter.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.Print;
import org.commune.charter.language.Article;
import org.commune.charter.language.Charter;
import org.commune.charter.law.Law;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The prose of a charter")
final class ProseTest {
  private static final String PATHS = "where a recall has paths, the words beside them do nothing";

  /** Words that rightly go unsaid where all words are given, each with its reason. */
  private static final Map<String, String> UNSAID =
      Map.of(
          "bodies by name", "a body is said by what it is called, where the charter says it",
          "recalls.by", PATHS,
          "recalls.via", PATHS,
          "recalls.petition", PATHS,
          "recalls.notice", PATHS,
          "recalls.voteWithin", PATHS,
          "recalls.rule", PATHS);

  private static final String RECALL =
      """
      charter: recall
      version: "1"
      title: The right of recall
      residual_power: {holder: nobody}
      articles:
        - article: "1"
          title: Members and workplaces
          electorates:
            members: {of: membership, record_date: P14D}
          units:
            workplace: {min_members: 8}
        - article: "2"
          title: Bodies
          bodies:
            assembly: {kind: assembly, per: workplace, seats: all_members}
            council:
              kind: council
              seat_groups:
                - filled_by: delegation
                  electorate: assembly
                  apportion: {base: members, per: 25, remainder_over: 12}
                  recall: delegate
        - article: "3"
          title: Recall of delegates
          says: An assembly may recall its delegate at any time.
          recalls:
            delegate:
              by: electors
              petition: {of: members here, at_least: 1/10}
              notice: P2D
              rule: {quorum: {at_least: 1/4}, threshold: {over: 1/2}}
              secret: true
              replacement: {first: alternate, else: by_election, within: P14D}
      """;

  private static final Charter BARE = (Charter) Specimens.barest(Charter.class);
  private static final Article BARE_ARTICLE = (Article) Specimens.barest(Article.class);

  @ParameterizedTest(name = "{0}")
  @MethodSource("words")
  @DisplayName("says every word of an article, whatever else is given or left out")
  void saysEveryWord(RecordComponent word) {
    Object barest = Specimens.barest(word.getGenericType());
    Object fullest = Specimens.fullest(word.getGenericType());
    assertThat(silent(word, barest)).isEmpty();
    assertThat(silent(word, fullest)).noneMatch(place -> !isUnsaid(place));
  }

  private static Set<String> silent(RecordComponent word, Object value) {
    return silent(
        Print::prose,
        Specimens.changes(word.getGenericType(), value, word.getName())
            .map(c -> new Specimens.Changes<>(c.path(), charters(word, c.values()))),
        charter(word, value));
  }

  private static boolean isUnsaid(String place) {
    return UNSAID.keySet().stream()
        .anyMatch(unsaid -> place.equals(unsaid) || place.startsWith(unsaid + "."));
  }

  @Test
  @DisplayName("says every word of the header")
  void saysEveryWordOfTheHeader() {
    Set<String> silent = new TreeSet<>();
    Charter full = fullHeader();
    for (Charter charter : List.of(BARE, full)) {
      silent.addAll(
          silent(
              Print::prose,
              Specimens.changes(Charter.class, charter, "charter")
                  .filter(c -> !c.path().startsWith("charter.articles.")),
              charter));
    }
    assertThat(silent).isEmpty();
  }

  @Test
  @DisplayName("notices a word that is not said")
  void noticesSilence() {
    Function<Charter, String> forgetful =
        charter -> Print.prose(charter).replaceAll("[Nn]o\\s+decree\\s+may\\s[^.]*\\.", "");
    RecordComponent decrees = word("decrees");
    Object full = Specimens.fullest(decrees.getGenericType());
    Set<String> silent =
        silent(
            forgetful,
            Specimens.changes(decrees.getGenericType(), full, "decrees")
                .map(c -> new Specimens.Changes<>(c.path(), charters(decrees, c.values()))),
            charter(decrees, full));
    assertThat(silent).contains("decrees.excluded");
  }

  @Test
  @DisplayName("has no line of more than 88 columns")
  void fitsThePage() {
    assertThat(Print.prose(everything()).lines()).allMatch(line -> line.length() <= 88);
  }

  @Test
  @DisplayName("numbers the paragraphs of each article from 1")
  void numbersParagraphs() {
    List<String> numbers = new ArrayList<>();
    Print.prose(charter(word("decrees"), Specimens.fullest(word("decrees").getGenericType())))
        .lines()
        .dropWhile(line -> !line.startsWith("Article"))
        .filter(line -> line.matches(" {2}\\(\\d+\\) .*"))
        .forEach(line -> numbers.add(line.replaceAll("^ {2}\\((\\d+)\\).*", "$1")));
    assertThat(numbers).containsExactly("1", "2");
  }

  @Test
  @DisplayName("of the clauses names each clause, by article")
  void listsClauses() {
    Law law = Compile.law(read(RECALL));
    String list = Print.law(law);
    assertThat(law.clauses()).allSatisfy(c -> assertThat(list).contains("  " + c.id() + "  "));
    assertThat(list.lines()).allMatch(line -> line.length() <= 88);
    assertThat(list)
        .contains(
            """
            Article 3. Recall of delegates
              3/power/1  Those who filled the seat may recall\
            """);
  }

  @Test
  @DisplayName("reads like this")
  void readsLikeThis() {
    String prose = Print.prose(read(RECALL));
    assertThat(prose)
        .endsWith(
            """
            Article 3. Recall of delegates

              An assembly may recall its delegate at any time.

              (1) The recall "delegate": those who filled the seat may recall those seated in the
                  council at any time. No ground need be given. It takes the signatures of at least
                  a tenth of the members of the unit concerned. It takes notice of 2 days before the
                  vote. More than half of the votes for and against must be in favour. At least a
                  quarter of those entitled to vote must take part, counted at every vote. A tie
                  rejects it. The vote is secret.

              (2) It takes effect at once, in the same entry of the record that declares it. The
                  seat goes to the alternate chosen with the delegate. When there is none, it goes
                  to the winner of a by-election. The seat must be filled within 14 days.
            """);
  }

  private static Charter read(String charter) {
    CharterFile.Outcome outcome = CharterFile.read("recall.yaml", charter);
    assertThat(outcome).isInstanceOf(CharterFile.Outcome.Read.class);
    return ((CharterFile.Outcome.Read) outcome).charter();
  }

  static Stream<RecordComponent> words() {
    return Stream.of(Article.class.getRecordComponents());
  }

  private static RecordComponent word(String name) {
    return words().filter(w -> w.getName().equals(name)).findFirst().orElseThrow();
  }

  /** The places where some change cannot be told from what was, or from another change. */
  private static Set<String> silent(
      Function<Charter, String> print, Stream<Specimens.Changes<Charter>> changes, Charter before) {
    Set<String> silent = new TreeSet<>();
    String said = print.apply(before);
    changes.forEach(change -> {
      Set<String> different = new HashSet<>(Set.of(said));
      for (Charter charter : change.values()) {
        if (!different.add(print.apply(charter))) {
          silent.add(change.path());
        }
      }
    });
    return silent;
  }

  private static List<Charter> charters(RecordComponent word, List<?> values) {
    return values.stream().map(value -> charter(word, value)).toList();
  }

  private static Charter charter(RecordComponent word, Object value) {
    Article article = with(BARE_ARTICLE, word.getName(), value);
    return with(BARE, "articles", List.of(article));
  }

  private static Charter fullHeader() {
    Map<String, Object> parts = parts((Charter) Specimens.fullest(Charter.class));
    parts.put("articles", List.of(BARE_ARTICLE));
    return (Charter) Specimens.rebuilt(Charter.class, new ArrayList<>(parts.values()));
  }

  private static Charter everything() {
    return (Charter) Specimens.fullest(Charter.class);
  }

  @SuppressWarnings("unchecked") // rebuilt from a record of the same type
  private static <T extends Record> T with(T record, String name, Object value) {
    Map<String, Object> parts = parts(record);
    parts.put(name, value);
    return (T) Specimens.rebuilt(record.getClass(), new ArrayList<>(parts.values()));
  }

  private static Map<String, Object> parts(Record record) {
    Map<String, Object> parts = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      parts.put(component.getName(), Specimens.read(record, component));
    }
    return parts;
  }
}
