package org.commune.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commune.charter.Compile;
import org.commune.charter.language.Article;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Charter;
import org.commune.charter.language.Reading;
import org.commune.charter.law.Law;
import org.commune.check.game.Command;
import org.commune.check.game.Game;
import org.commune.check.game.Objective;
import org.commune.check.modelling.Modelling;
import org.commune.check.solving.Solver;

/** Checks a charter for capture paths. */
public final class Check {
  /** How often rounds are doubled at most. */
  private static final int COARSEST = 4;

  /** States that are examined before coarser rounds are tried. */
  private static final int QUICKLY = 100_000;

  private final Charter charter;
  private final int limit;

  private Check(Charter charter, int limit) {
    this.charter = charter;
    this.limit = limit;
  }

  /** The check of a charter, examining at most the usual number of states. */
  public static Check of(Charter charter) {
    return new Check(charter, Solver.LIMIT);
  }

  /** The same, examining at most so many states for each organ and power. */
  public Check within(int states) {
    return new Check(charter, states);
  }

  /** The game of a charter, read as it is in force, under a threat. */
  public static Game game(Law law, Threat threat) {
    return Modelling.of(law, threat, 0).game();
  }

  /**
   * Checks the charter under a threat, for every organ and power and in every reading: with the
   * finest rounds that can be examined quickly, else with coarser ones.
   */
  public Report under(Threat threat) {
    for (int coarseness = 0; coarseness < COARSEST; coarseness++) {
      Report report = under(threat, coarseness, Math.min(limit, QUICKLY));
      if (report.findings().stream().noneMatch(Check::isInconclusive)) {
        return report;
      }
    }
    return under(threat, COARSEST, limit);
  }

  private static boolean isInconclusive(Finding finding) {
    return finding.answers().stream().anyMatch(a -> a.verdict() instanceof Verdict.Inconclusive);
  }

  private Report under(Threat threat, int coarseness, int states) {
    Map<String, Objective> objectives = new LinkedHashMap<>();
    Map<String, List<Finding.Answer>> answers = new LinkedHashMap<>();
    Set<ArticleNo> granting = new HashSet<>();
    Set<ArticleNo> alive = new HashSet<>();
    Set<String> leftOut = new LinkedHashSet<>();
    String period = "";
    for (Map<ArticleNo, String> readings : readings()) {
      Modelling.Model model = Modelling.of(Compile.law(charter, readings), threat, coarseness);
      period = model.game().calendar().period();
      leftOut.addAll(model.leftOut());
      Round round = solve(model.game(), states);
      Map<String, Objective> decided = new HashMap<>();
      round.verdicts.keySet().forEach(o -> decided.put(key(o), o));
      for (Objective objective : model.game().objectives()) {
        Objective simplified = decided.getOrDefault(key(objective), objective);
        Verdict verdict = round.verdicts.getOrDefault(simplified, new Verdict.Immune());
        objectives.putIfAbsent(key(objective), objective);
        answers
            .computeIfAbsent(key(objective), _ -> new ArrayList<>())
            .add(
                new Finding.Answer(
                    readings,
                    round.idle && !model.active() && verdict instanceof Verdict.Immune
                        ? new Verdict.Vacuous()
                        : verdict,
                    round.states.getOrDefault(simplified, 0)));
      }
      articles(model.game(), round, granting, alive);
    }
    List<Finding> findings = new ArrayList<>();
    objectives.forEach((key, objective) ->
        findings.add(new Finding(objective, answers.getOrDefault(key, List.of()))));
    granting.removeAll(alive);
    return new Report(
        charter, threat, period, findings, granting.stream().sorted().toList(), leftOut);
  }

  private static String key(Objective objective) {
    return objective.kind() + "/" + objective.name();
  }

  /** The objectives of one game, decided. */
  private record Round(
      Map<Objective, Verdict> verdicts,
      Map<Objective, Integer> states,
      Set<String> alive,
      boolean idle) {}

  /** Objectives on which the same part of the game bears are decided together. */
  private Round solve(Game whole, int most) {
    Game game = whole.simplified();
    Map<Game, List<Objective>> slices = new LinkedHashMap<>();
    for (Objective objective : game.objectives()) {
      slices
          .computeIfAbsent(game.slice(objective).about(List.of()), _ -> new ArrayList<>())
          .add(objective);
    }
    Map<Objective, Verdict> verdicts = new HashMap<>();
    Map<Objective, Integer> examined = new HashMap<>();
    Set<String> alive = new HashSet<>();
    boolean idle = true;
    for (Map.Entry<Game, List<Objective>> slice : slices.entrySet()) {
      Solver.Solution solution = Solver.solve(slice.getKey().about(slice.getValue()), most);
      for (int i = 0; i < slice.getValue().size(); i++) {
        verdicts.put(slice.getValue().get(i), solution.verdicts().get(i));
        examined.put(slice.getValue().get(i), solution.states());
      }
      alive.addAll(solution.alive());
      idle &= solution.factionActs() == 0;
    }
    return new Round(verdicts, examined, alive, idle);
  }

  private static void articles(
      Game game, Round round, Set<ArticleNo> granting, Set<ArticleNo> alive) {
    for (Command command : game.commands()) {
      granting.add(command.article());
      if (round.alive.contains(command.id())) {
        alive.add(command.article());
      }
    }
  }

  /** Every way of reading the articles that can be read in several. */
  private List<Map<ArticleNo, String>> readings() {
    List<Map<ArticleNo, String>> all = List.of(Map.of());
    for (Article article : charter.articles()) {
      List<Map<ArticleNo, String>> longer = new ArrayList<>();
      for (Map<ArticleNo, String> so : all) {
        for (Reading reading : article.readings()) {
          Map<ArticleNo, String> more = new HashMap<>(so);
          more.put(article.article(), reading.id());
          longer.add(more);
        }
      }
      all = longer.isEmpty() ? all : longer;
    }
    return all;
  }
}
