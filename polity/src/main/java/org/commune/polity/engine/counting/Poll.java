package org.commune.polity.engine.counting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.commune.charter.language.Body;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import org.commune.count.Cap;
import org.commune.count.Constraint;
import org.commune.count.Fraction;
import org.commune.count.Marking;
import org.commune.count.Ranking;
import org.commune.count.Scores;
import org.commune.polity.Ground;
import org.commune.polity.deed.ElectionDeed.Sheet;
import org.commune.polity.engine.deciding.Deciding;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Weights;
import org.commune.polity.engine.seating.Bench;
import org.commune.polity.engine.seating.Caps;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.Paper;
import org.commune.polity.state.PersonId;

/**
 * What is counted: the ballots of an election, or the sheet on which they were added up elsewhere.
 *
 * @param candidates who stands and may sit, by name
 * @param bench the body with the seats that are to be filled
 */
record Poll(
    Scene scene,
    ElectionNow election,
    Contest contest,
    List<PersonId> candidates,
    Optional<Sheet> sheet,
    TieOrder ties,
    Bench bench) {

  List<String> names() {
    return candidates.stream().map(PersonId::id).toList();
  }

  BodyId body() {
    return election.body();
  }

  Counted impossible(String why, String lawfulWay) {
    return new Counted.Impossible(new Ground(contest.article(), why, lawfulWay));
  }

  /** The same among fewer candidates, for the seats still open. */
  Poll among(List<PersonId> left) {
    return new Poll(scene, election, contest, List.copyOf(left), sheet, ties, bench);
  }

  /** Votes for each candidate: from the sheet, or given by each ballot to those it returns. */
  Map<PersonId, Fraction> votes(Function<List<List<String>>, List<String>> given) {
    Map<PersonId, Fraction> votes = new LinkedHashMap<>();
    candidates.forEach(c -> votes.put(c, Fraction.ZERO));
    if (sheet.isPresent()) {
      sheet.get().votes().forEach((name, n) -> add(votes, name, Fraction.of(n)));
      return votes;
    }
    election
        .ballots()
        .forEach((voter, cast) ->
            given.apply(cast.ranking()).forEach(name -> add(votes, name, weight(voter))));
    return votes;
  }

  /** Points for each candidate: from the sheet, or given by the ballots. */
  Map<PersonId, Fraction> points() {
    Map<PersonId, Fraction> points = votes(_ -> List.of());
    if (sheet.isEmpty()) {
      election
          .ballots()
          .forEach((voter, paper) ->
              paper
                  .points()
                  .forEach((name, n) -> add(points, name, weight(voter).times(Fraction.of(n)))));
    }
    return points;
  }

  private static void add(Map<PersonId, Fraction> votes, String name, Fraction more) {
    votes.computeIfPresent(new PersonId(name), (_, before) -> before.plus(more));
  }

  /** What the ballot of a voter weighs. */
  Fraction weight(String voter) {
    return Weights.of(scene, Deciding.SIMPLE, election.electors(), voter);
  }

  /** The ballots of preferences as papers for the counting module. */
  Ballots ranked() {
    return papers(paper -> Ranking.ofRanks(ranks(paper)));
  }

  /** The ballots of points as papers for the counting module. */
  Ballots scored() {
    return papers(paper -> Scores.of(scores(paper)));
  }

  private List<List<Integer>> ranks(Paper paper) {
    List<List<Integer>> ranks = new ArrayList<>();
    for (List<String> group : paper.ranking()) {
      List<Integer> places = group.stream().map(names()::indexOf).filter(i -> i >= 0).toList();
      if (!places.isEmpty()) {
        ranks.add(places);
      }
    }
    return ranks;
  }

  private Map<Integer, Long> scores(Paper paper) {
    Map<Integer, Long> scores = new TreeMap<>();
    paper
        .points()
        .forEach((name, n) -> {
          int place = names().indexOf(name);
          if (place >= 0) {
            scores.put(place, n.longValue());
          }
        });
    return scores;
  }

  private Ballots papers(Function<Paper, Marking> marking) {
    List<Ballot> papers = new ArrayList<>();
    election
        .ballots()
        .forEach((voter, paper) -> {
          Fraction weight = weight(voter);
          if (weight.signum() > 0) {
            papers.add(new Ballot(marking.apply(paper), weight));
          }
        });
    return new Ballots(election.id(), candidates.stream().map(this::candidate).toList(), papers);
  }

  private Candidate candidate(PersonId person) {
    Candidate candidate = Candidate.of(person.id());
    for (Body.Cap cap : Caps.of(scene, body())) {
      Optional<String> group = Caps.groups(scene, cap.by(), person).stream().findFirst();
      if (group.isPresent()) {
        candidate = candidate.in(cap.by(), group.get());
      }
    }
    return candidate;
  }

  /** The caps that a count must keep, less those who sit in the body already. */
  List<Constraint> constraints() {
    List<Constraint> all = new ArrayList<>();
    for (Body.Cap cap : Caps.of(scene, body())) {
      Map<String, Integer> most = new LinkedHashMap<>();
      for (PersonId person : candidates) {
        Caps.groups(scene, cap.by(), person).stream()
            .findFirst()
            .ifPresent(g -> most.putIfAbsent(g, room(cap, g)));
      }
      most.forEach((group, n) -> all.add(new Cap(cap.by(), Optional.of(group), n)));
    }
    return all;
  }

  private int room(Body.Cap cap, String group) {
    var now = bench.scene().composition(body());
    long sitting =
        now.holders().keySet().stream()
            .filter(h -> Caps.groups(scene, cap.by(), h).contains(group))
            .count();
    return (int) Math.max(0, Caps.most(cap, Math.max(now.size(), 1)) - sitting);
  }
}
