package org.commune.polity.engine.elections;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commune.charter.language.Election;
import org.commune.charter.language.Election.Method;
import org.commune.polity.Doer;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.counting.Contest;
import org.commune.polity.engine.scene.Documents;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Document;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.Paper;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Seat;
import org.commune.polity.state.UnitId;

/**
 * What of a result the charter has published beside who is elected: the figures of each unit, and
 * all ballots without names. Neither tells how anybody voted: where ballots are secret, units with
 * too few ballots are added up together, and ballots stand in the order of their marks.
 */
final class Returns {
  /** The fewest ballots of which figures are told apart, where ballots are secret. */
  static final int FEWEST = 5;

  private Returns() {}

  static List<Effect> published(Scene scene, ElectionNow election) {
    Optional<Contest> contest = Contest.of(scene, election);
    Optional<Election> words = contest.flatMap(Contest::words);
    Optional<Election.Results> results = words.flatMap(Election::results);
    if (results.isEmpty() || election.ballots().isEmpty()) {
      return List.of();
    }
    Method method = contest.orElseThrow().method(election.seats());
    boolean secret = words.map(Election::secret).orElse(true);
    List<String> text = new ArrayList<>();
    if (results.get().perUnit()) {
      text.addAll(byUnit(scene, election, method, secret));
    }
    if (results.get().ballots()) {
      text.addAll(election.ballots().values().stream().map(Returns::marks).sorted().toList());
    }
    return text.isEmpty()
        ? List.of()
        : List.of(
            Documents.entered(
                scene,
                Documents.numbered(scene, "returns of " + election.id()),
                Document.Kind.RESULT,
                new Doer.Calendar(),
                Optional.of(String.join("\n", text)),
                Optional.of(election.id()),
                "the returns of " + election.id() + " are published"));
  }

  /** The figures of each unit, one line for each. */
  private static List<String> byUnit(
      Scene scene, ElectionNow election, Method method, boolean secret) {
    Map<String, List<Paper>> units = new TreeMap<>();
    election
        .ballots()
        .forEach((voter, paper) ->
            units.computeIfAbsent(unit(scene, voter), _ -> new ArrayList<>()).add(paper));
    if (secret) {
      joined(units);
    }
    return units.entrySet().stream()
        .map(e -> e.getKey() + ": " + figures(e.getValue(), method))
        .toList();
  }

  private static String unit(Scene scene, String voter) {
    return scene
        .state()
        .person(new PersonId(voter))
        .map(Person::units)
        .flatMap(units -> units.stream().findFirst())
        .map(UnitId::id)
        .orElse("no unit");
  }

  /** The smallest units are joined until every figure stands for enough ballots. */
  private static void joined(Map<String, List<Paper>> units) {
    while (units.size() > 1 && smallest(units).getValue().size() < FEWEST) {
      Map.Entry<String, List<Paper>> first = smallest(units);
      units.remove(first.getKey());
      Map.Entry<String, List<Paper>> second = smallest(units);
      units.remove(second.getKey());
      List<Paper> both = new ArrayList<>(first.getValue());
      both.addAll(second.getValue());
      units.put(together(first.getKey(), second.getKey()), both);
    }
  }

  private static String together(String... units) {
    return Stream.of(units)
        .flatMap(u -> Stream.of(u.split(Pattern.quote(Seat.AND), -1)))
        .sorted()
        .collect(Collectors.joining(Seat.AND));
  }

  private static Map.Entry<String, List<Paper>> smallest(Map<String, List<Paper>> units) {
    Map.Entry<String, List<Paper>> least = units.entrySet().iterator().next();
    for (Map.Entry<String, List<Paper>> unit : units.entrySet()) {
      least = unit.getValue().size() < least.getValue().size() ? unit : least;
    }
    return Map.entry(least.getKey(), least.getValue());
  }

  private static String figures(List<Paper> papers, Method method) {
    Map<String, Integer> figures = new TreeMap<>();
    for (Paper paper : papers) {
      given(paper, method).forEach((name, n) -> figures.merge(name, n, Integer::sum));
    }
    return papers.size()
        + " ballots; "
        + figures.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
  }

  /** What a ballot gives to whom: its list, its points, its marks, or its first preference. */
  private static Map<String, Integer> given(Paper paper, Method method) {
    Map<String, Integer> given = new TreeMap<>();
    switch (method) {
      case LIST_PR -> paper.list().ifPresent(l -> given.put(l, 1));
      case SCORE, STAR -> given.putAll(paper.points());
      case APPROVAL, BLOCK, TWO_ROUND ->
          paper.ranking().forEach(g -> g.forEach(n -> given.put(n, 1)));
      default -> paper.ranking().stream().limit(1).forEach(g -> g.forEach(n -> given.put(n, 1)));
    }
    return given;
  }

  private static String marks(Paper paper) {
    List<String> marks = new ArrayList<>(paper.list().stream().toList());
    marks.addAll(paper.ranking().stream().map(g -> String.join(" = ", g)).toList());
    paper.points().forEach((name, n) -> marks.add(name + " " + n));
    return String.join(" > ", marks);
  }
}
