package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Charter;
import org.commune.charter.law.Bar;
import org.commune.charter.law.Clause;
import org.commune.charter.law.How;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.charter.prose.LawText;

/**
 * Small charters: an article "1" of the constructs under test, beside an article "9" that gives
 * them members, branches with assemblies, a congress, a board, judges, a clerk and a poll of all.
 */
final class Small {
  private static final String HEADER =
      """
      charter: small
      version: "1"
      title: Small
      residual_power: {holder: nobody}
      acts: {bake: decision, ring_bell: administration}
      articles:
        - article: "1"
          title: Under test
      """;
  private static final String GIVEN =
      """
        - article: "9"
          title: Given
          electorates: {members: {}}
          units: {branch: {}}
          rules:
            simple: {threshold: {over: 1/2}}
            two_thirds: {threshold: {at_least: 2/3}}
          bodies:
            assembly: {kind: assembly, per: branch, seats: all_members, decide: simple}
            congress: {kind: congress, seats: 50, filled_by: election, electorate: members}
            board: {kind: executive, seats: 5, filled_by: election, electorate: congress}
            judges: {kind: tribunal, seats: 3, filled_by: election, electorate: members}
            clerk: {kind: office, seats: 1, filled_by: election, electorate: members}
          initiatives:
            poll:
              electorate: members
              petition: {of: members, at_least: 1/10}
              threshold: {over: 1/2}
      """;

  private static final Set<String> INNER =
      Set.of(
          "convene",
          "open_meeting",
          "attend",
          "leave_meeting",
          "close_meeting",
          "take_chair",
          "elect_chair",
          "propose_motion",
          "sponsor_motion",
          "amend_motion",
          "withdraw_motion",
          "call_vote",
          "vote",
          "close_vote");

  private Small() {}

  static Charter charter(String words) {
    return read(HEADER + words.indent(4) + GIVEN);
  }

  /** The law of a charter with these words in its header. */
  static Law headed(String words) {
    return Compile.law(
        read(
            HEADER.replace("articles:", words + "\narticles:")
                + "    norms: [Be kind.]\n"
                + GIVEN));
  }

  private static Charter read(String text) {
    return switch (CharterFile.read("small.yaml", text)) {
      case CharterFile.Outcome.Read(var charter, var _, var _) -> charter;
      case CharterFile.Outcome.Refused(var problems) ->
          fail(
              "the small charter is refused: "
                  + problems.all().stream().map(Object::toString).collect(Collectors.joining("\n"))
                  + "\n"
                  + text);
    };
  }

  static Law law(String words) {
    return Compile.law(charter(words));
  }

  /** What article 1 comes to, a line for each clause, but for the life within a body. */
  static List<String> lines(String words) {
    return lines(law(words), c -> !isInnerLife(c));
  }

  static List<String> lines(String words, Map<ArticleNo, String> readings) {
    return lines(Compile.law(charter(words), readings), c -> !isInnerLife(c));
  }

  /** All that article 1 comes to. */
  static List<String> allLines(String words) {
    return lines(law(words), _ -> true);
  }

  private static List<String> lines(Law law, Predicate<Clause> which) {
    return law.clauses().stream()
        .filter(c -> c.article().number().equals("1"))
        .filter(which)
        .map(LawText::line)
        .map(line -> line.substring("Art. 1 · ".length()))
        .toList();
  }

  /** What every body has that is not an office: its meetings and its motions. */
  private static boolean isInnerLife(Clause clause) {
    return switch (clause) {
      case Power power ->
          INNER.contains(power.act())
              && power.target().size() == 1
              && power.scope().isEmpty()
              && power.conditions().isEmpty()
              && power.how().equals(How.USUAL)
              && power.holders().stream().allMatch(h -> isInsider(h, power.target().getFirst()));
      case Bar bar ->
          bar.act().equals("dissolve_body") && bar.when().isEmpty() && bar.in() == Bar.In.ANY;
      default -> false;
    };
  }

  private static boolean isInsider(Actor holder, Actor body) {
    return holder.equals(Actor.PROPOSER) || holder.id().equals(body.id());
  }
}
