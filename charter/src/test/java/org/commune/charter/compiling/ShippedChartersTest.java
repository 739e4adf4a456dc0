package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Acts;
import org.commune.charter.law.Bar;
import org.commune.charter.law.Clause;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Duty;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.charter.prose.LawText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The law of every charter that ships with Commune. */
class ShippedChartersTest {
  static Stream<Path> charters() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "charters"))) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  private static Law law(Path file) throws IOException {
    return switch (CharterFile.read(file.toString(), Files.readString(file))) {
      case CharterFile.Outcome.Read read -> Compile.law(read.charter());
      case CharterFile.Outcome.Refused refused -> fail(refused.problems().all().toString());
    };
  }

  @ParameterizedTest
  @MethodSource("charters")
  void everyClauseHasANameOfItsOwnAndAnArticleOfTheCharter(Path file) throws IOException {
    Law law = law(file);
    assertThat(law.clauses()).extracting(Clause::id).doesNotHaveDuplicates();
    Set<ArticleNo> articles =
        law.charter().articles().stream().map(a -> a.article()).collect(Collectors.toSet());
    articles.add(ArticleNo.HEADER);
    assertThat(law.clauses()).extracting(Clause::article).isSubsetOf(articles);
  }

  @ParameterizedTest
  @MethodSource("charters")
  void clausesStandInTheOrderOfTheArticles(Path file) throws IOException {
    Law law = law(file);
    List<ArticleNo> written = law.charter().articles().stream().map(a -> a.article()).toList();
    assertThat(law.clauses().stream().map(c -> written.indexOf(c.article())).toList()).isSorted();
  }

  @ParameterizedTest
  @MethodSource("charters")
  void clausesNameActsAndNeverGroups(Path file) throws IOException {
    Law law = law(file);
    Set<String> acts = new HashSet<>(Acts.CLOSED);
    acts.addAll(law.charter().acts().keySet());
    assertThat(law.clauses().stream().flatMap(ShippedChartersTest::act)).isSubsetOf(acts);
  }

  private static Stream<String> act(Clause clause) {
    return switch (clause) {
      case Power power -> Stream.of(power.act());
      case Bar bar -> Stream.of(bar.act());
      case Duty duty -> Stream.of(duty.act());
      default -> Stream.empty();
    };
  }

  @ParameterizedTest
  @MethodSource("charters")
  void nobodyIsWithoutAHolderAndEveryDutyThatIsWaitedForExists(Path file) throws IOException {
    Law law = law(file);
    Set<String> duties = law.duties().stream().map(Duty::id).collect(Collectors.toSet());
    List<Power> powers =
        law.clauses().stream().filter(Power.class::isInstance).map(Power.class::cast).toList();
    assertThat(powers).allSatisfy(p -> assertThat(p.holders()).isNotEmpty());
    assertThat(law.duties()).allSatisfy(d -> assertThat(d.who()).isNotEmpty());
    assertThat(
            powers.stream()
                .flatMap(p -> p.conditions().stream())
                .filter(Condition.Overdue.class::isInstance)
                .map(c -> ((Condition.Overdue) c).duty()))
        .isSubsetOf(duties);
  }

  @ParameterizedTest
  @MethodSource("charters")
  void everyClauseIsALineOfEnglish(Path file) throws IOException {
    assertThat(LawText.lines(law(file)))
        .allSatisfy(
            line -> assertThat(line).matches("(Art\\. \\S+|Header) · [a-z]+ · [A-Z0-9].*\\."))
        .noneSatisfy(line -> assertThat(line).containsAnyOf("null", "[]", "Optional", "_"));
  }
}
