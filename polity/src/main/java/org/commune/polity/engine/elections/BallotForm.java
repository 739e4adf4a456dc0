package org.commune.polity.engine.elections;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Election;
import org.commune.charter.language.Election.Lists;
import org.commune.charter.language.Election.Method;
import org.commune.charter.language.Rule;
import org.commune.polity.Ground;
import org.commune.polity.deed.ElectionDeed.CastBallot;
import org.commune.polity.engine.counting.Contest;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.ElectionNow.CandidateList;
import org.commune.polity.state.PersonId;

/**
 * Whether a ballot is one that the counting rule of its election can read.
 *
 * @param contest what the charter says of the election; nothing where it is gone from it
 */
record BallotForm(ElectionNow election, Optional<Contest> contest) {
  /** The highest point of a ballot by points, as the editions of score and STAR have it. */
  static final int MOST_POINTS = 5;

  /** What is wrong with a ballot. */
  static Optional<Ground> flaw(Scene scene, ElectionNow election, CastBallot ballot) {
    return new BallotForm(election, Contest.of(scene, election)).flaw(ballot);
  }

  private Optional<Ground> flaw(CastBallot ballot) {
    return switch (method()) {
      case SCORE, STAR ->
          none(ballot.list().isPresent() || !ballot.ranking().isEmpty(), "give points")
              .or(() -> points(ballot.points()));
      case LIST_PR -> none(!ballot.points().isEmpty(), "name a list").or(() -> onList(ballot));
      default ->
          none(ballot.list().isPresent() || !ballot.points().isEmpty(), "mark candidates")
              .or(() -> marks(ballot.ranking()));
    };
  }

  private Method method() {
    return contest.map(c -> c.method(election.seats())).orElse(Method.PLURALITY);
  }

  private ArticleNo article() {
    return contest.map(Contest::article).orElse(ArticleNo.HEADER);
  }

  private Optional<Ground> none(boolean given, String instead) {
    return given
        ? Optional.of(
            new Ground(
                article(),
                "a ballot by "
                    + method().name().toLowerCase(java.util.Locale.ROOT)
                    + " has no such marks",
                instead))
        : Optional.empty();
  }

  private Optional<Ground> points(Map<String, Integer> points) {
    Optional<Ground> outside =
        points.entrySet().stream()
            .filter(e -> e.getValue() < 0 || e.getValue() > MOST_POINTS)
            .findFirst()
            .map(e ->
                Ground.of(
                    article(),
                    e.getValue()
                        + " points for "
                        + e.getKey()
                        + ", and "
                        + MOST_POINTS
                        + " is the most"));
    return outside.or(() -> marked(List.of(List.copyOf(points.keySet())), standing()));
  }

  private Optional<Ground> onList(CastBallot ballot) {
    if (ballot.list().isEmpty()) {
      return Optional.of(new Ground(article(), "no list is named", "name one of " + lists()));
    }
    CandidateList list = election.lists().get(ballot.list().get());
    if (list == null) {
      return Optional.of(
          new Ground(
              article(),
              "no list " + ballot.list().get() + " stands in " + election.id(),
              "name one of " + lists()));
    }
    boolean closed =
        contest.flatMap(Contest::words).flatMap(Election::lists).orElse(Lists.CLOSED)
            == Lists.CLOSED;
    if (closed && !ballot.ranking().isEmpty()) {
      return Optional.of(
          new Ground(
              article(), "voters do not change the order on a list", "vote for the list alone"));
    }
    return marked(
        ballot.ranking(),
        list.order().stream().map(PersonId::id).collect(Collectors.toUnmodifiableSet()));
  }

  private String lists() {
    return String.join(", ", election.lists().keySet());
  }

  private Set<String> standing() {
    Set<String> known = new HashSet<>();
    election.candidates().keySet().forEach(c -> known.add(c.id()));
    contest.flatMap(Contest::defaultOption).ifPresent(known::add);
    return known;
  }

  private Optional<Ground> marks(List<List<String>> ranking) {
    boolean ranked = method() != Method.APPROVAL && method() != Method.BLOCK;
    boolean equal = ranking.stream().anyMatch(g -> g.size() > 1);
    return marked(ranking, standing())
        .or(() ->
            ranked && equal && form().filter(b -> !b.equalRanks()).isPresent()
                ? Optional.of(Ground.of(article(), "candidates may not be ranked equal"))
                : Optional.empty());
  }

  private Optional<Rule.Ballot> form() {
    return contest.flatMap(Contest::words).flatMap(Election::ballot);
  }

  /** Only those who can be marked, each once, and no more than may be. */
  private Optional<Ground> marked(List<List<String>> ranking, Set<String> known) {
    Set<String> seen = new HashSet<>();
    for (List<String> group : ranking) {
      for (String name : group) {
        if (!known.contains(name)) {
          return Optional.of(
              Ground.of(article(), name + " does not stand in " + election.id() + inList()));
        }
        if (!seen.add(name)) {
          return Optional.of(Ground.of(article(), name + " is marked twice"));
        }
      }
    }
    int most = most(seen.size());
    return seen.size() > most
        ? Optional.of(
            Ground.of(article(), seen.size() + " are marked, and " + most + " is the most"))
        : Optional.empty();
  }

  private String inList() {
    return method() == Method.LIST_PR ? " on that list" : "";
  }

  private int most(int given) {
    int byMethod =
        switch (method()) {
          case PLURALITY -> 1;
          case BLOCK, TWO_ROUND -> election.seats();
          default -> given;
        };
    return Math.min(byMethod, form().flatMap(Rule.Ballot::maxChoices).orElse(Integer.MAX_VALUE));
  }
}
