package org.commune.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.commune.check.replaying.Replay;
import org.commune.check.solving.Solver;
import org.commune.polity.Organisation;
import org.commune.polity.state.Interpreted;
import org.commune.polity.state.Register;
import org.commune.polity.state.State;

/** Checks a charter for capture paths. */
public final class Check {
  /** How often rounds are doubled at most. */
  private static final int COARSEST = 4;

  /** States that are examined before coarser rounds are tried. */
  private static final int QUICKLY = 100_000;

  private final Charter charter;
  private final int limit;
  private final Optional<State> today;

  private Check(Charter charter, int limit, Optional<State> today) {
    this.charter = charter;
    this.limit = limit;
    this.today = today;
  }

  /** The check of a charter, examining at most the usual number of states. */
  public static Check of(Charter charter) {
    return new Check(charter, Solver.LIMIT, Optional.empty());
  }

  /** The check of an organisation as it stands, under the charter that is in force. */
  public static Check of(Organisation organisation) {
    return new Check(organisation.law().charter(), Solver.LIMIT, Optional.of(organisation.state()));
  }

  /** The same, examining at most so many states for each organ and power. */
  public Check within(int states) {
    return new Check(charter, states, today);
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
      Report report = under(threat, coarseness, new Effort(Math.min(limit, QUICKLY), true));
      if (report.findings().stream().noneMatch(Check::isInconclusive)) {
        return report;
      }
    }
    return under(threat, COARSEST, new Effort(limit, false));
  }

  /** The same report, each path of it played in the engine. */
  public Report replayed(Report report) {
    Map<Map<ArticleNo, String>, Replay> replays = new HashMap<>();
    return report.with(
        report.findings().stream()
            .map(f ->
                new Finding(
                    f.objective(),
                    f.answers().stream()
                        .map(a ->
                            a.verdict()
                                .loss()
                                .map(c -> a.with(tried(replays, report, a, c)))
                                .orElse(a))
                        .toList()))
            .toList());
  }

  private Replayed tried(
      Map<Map<ArticleNo, String>, Replay> replays,
      Report report,
      Finding.Answer answer,
      Verdict.Capture capture) {
    return today.isPresent()
        ? new Replayed.Untried("it begins in the middle of things, and not with a founding")
        : replays
            .computeIfAbsent(
                answer.readings(),
                r -> new Replay(Compile.law(charter, r), report.threat(), report.days()))
            .of(capture);
  }

  private static boolean isInconclusive(Finding finding) {
    return finding.answers().stream().anyMatch(a -> a.verdict() instanceof Verdict.Inconclusive);
  }

  /**
   * How far to go.
   *
   * @param hasty whether nothing more is wanted once something is undecided
   */
  private record Effort(int states, boolean hasty) {}

  private Report under(Threat threat, int coarseness, Effort effort) {
    Map<String, Objective> objectives = new LinkedHashMap<>();
    Map<String, List<Finding.Answer>> answers = new LinkedHashMap<>();
    Set<ArticleNo> granting = new HashSet<>();
    Set<ArticleNo> alive = new HashSet<>();
    Set<String> leftOut = new LinkedHashSet<>();
    String period = "";
    int days = 0;
    for (Map<ArticleNo, String> readings : readings()) {
      Law law = Compile.law(charter, readings);
      Modelling.Model model =
          today
              .map(state -> Modelling.of(law, threat, coarseness, state))
              .orElseGet(() -> Modelling.of(law, threat, coarseness));
      period = model.game().calendar().period();
      days = model.days();
      leftOut.addAll(model.leftOut());
      Round round = solve(model.game(), effort);
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
        charter, threat, period, days, findings, granting.stream().sorted().toList(), leftOut);
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
  private Round solve(Game whole, Effort effort) {
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
    List<Map.Entry<Game, List<Objective>>> largestFirst = new ArrayList<>(slices.entrySet());
    largestFirst.sort(Comparator.comparingInt(e -> -e.getKey().variables().size()));
    for (Map.Entry<Game, List<Objective>> slice : largestFirst) {
      Solver.Solution solution =
          Solver.solve(slice.getKey().about(slice.getValue()), effort.states);
      for (int i = 0; i < slice.getValue().size(); i++) {
        verdicts.put(slice.getValue().get(i), solution.verdicts().get(i));
        examined.put(slice.getValue().get(i), solution.states());
      }
      alive.addAll(solution.alive());
      idle &= solution.factionActs() == 0;
      if (effort.hasty
          && solution.verdicts().stream().anyMatch(Verdict.Inconclusive.class::isInstance)) {
        break;
      }
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

  /** The readings of an article that are still open: one, where the interpreter has spoken. */
  private List<Reading> open(Article article) {
    Optional<String> said =
        today
            .flatMap(s -> s.get(Register.INTERPRETATIONS, article.article().number()))
            .flatMap(Interpreted::reading);
    return article.readings().stream()
        .filter(r -> said.isEmpty() || said.get().equals(r.id()))
        .toList();
  }

  /** Every way of reading the articles that can be read in several. */
  private List<Map<ArticleNo, String>> readings() {
    List<Map<ArticleNo, String>> all = List.of(Map.of());
    for (Article article : charter.articles()) {
      List<Map<ArticleNo, String>> longer = new ArrayList<>();
      for (Map<ArticleNo, String> so : all) {
        for (Reading reading : open(article)) {
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
