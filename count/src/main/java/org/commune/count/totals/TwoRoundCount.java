package org.commune.count.totals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commune.count.Action;
import org.commune.count.Ballots;
import org.commune.count.CountSheet;
import org.commune.count.Elected;
import org.commune.count.Exhibit;
import org.commune.count.Fraction;
import org.commune.count.Rounds;
import org.commune.count.Stage;
import org.commune.count.TiePolicy;
import org.commune.count.TwoRound;
import org.commune.count.rule.Points;
import org.commune.count.tie.Question;
import org.commune.count.tie.TieBreaker;

/** Counts the two rounds of an election, each a stage of the sheet. */
public final class TwoRoundCount {

  private static final Points CROSSES = new Points.FirstPreference();

  private final TwoRound rule;
  private final Rounds rounds;
  private final TiePolicy policy;
  private final List<String> names;
  private final Votes first;

  private TwoRoundCount(TwoRound rule, Rounds rounds, TiePolicy policy) {
    this.rule = rule;
    this.rounds = rounds;
    this.policy = policy;
    this.names = rounds.first().names();
    this.first = Votes.of(rounds.first(), CROSSES, 1);
  }

  /**
   * The result of both rounds, or of the first alone: then nobody is elected where a second is
   * needed, and its stage says between whom.
   *
   * @throws IllegalArgumentException when the rule needs the number of those registered and has it
   *     not, or the second ballot is of others than those who may stand
   */
  public static CountSheet count(TwoRound rule, Rounds rounds, TiePolicy policy) {
    return new TwoRoundCount(rule, rounds, policy).sheet();
  }

  private CountSheet sheet() {
    Fraction registered =
        rounds
            .registered()
            .or(() -> rule.needsRegistered() ? Optional.empty() : Optional.of(Fraction.ZERO))
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "it needs the number of registered voters, which is not given"));
    return switch (rule.firstRound(first.totals(CROSSES), registered)) {
      case TwoRound.ElectedAtOnce(int winner) -> atOnce(winner);
      case TwoRound.SecondRound(var standing) ->
          rounds.second().isEmpty() ? open(standing) : second(standing, rounds.second().get());
    };
  }

  private CountSheet atOnce(int winner) {
    if (rounds.second().isPresent()) {
      throw new IllegalArgumentException(
          "the first round elects " + names.get(winner) + ", so there is no second");
    }
    return sheet(
        first,
        List.of(new Elected(winner, 1, rule.majority().value() + " of the valid votes")),
        List.of(stage(1, "first round", first.totals(CROSSES))),
        new TieBreaker(rule.id(), policy, names, rounds.first().hash()),
        rounds.first().hash());
  }

  private CountSheet open(List<Integer> standing) {
    return sheet(
        first,
        List.of(),
        List.of(stage(1, between(standing), first.totals(CROSSES))),
        new TieBreaker(rule.id(), policy, names, rounds.first().hash()),
        rounds.first().hash());
  }

  private CountSheet second(List<Integer> standing, Ballots ballots) {
    List<Integer> places = places(standing, ballots);
    Votes votes = Votes.of(ballots, CROSSES, 1);
    List<Fraction> counted = votes.totals(CROSSES);
    List<Fraction> totals =
        IntStream.range(0, names.size())
            .mapToObj(c -> places.contains(c) ? counted.get(places.indexOf(c)) : Fraction.ZERO)
            .toList();
    var ties = new TieBreaker(rule.id(), policy, names, ballots.hash());
    var elected = new ArrayList<Elected>();
    List<Integer> most = rule.secondRound(totals, places);
    if (!most.isEmpty()) {
      var question = new Question(2, "to be elected", Question.Wanted.MOST, most, List.of());
      elected.add(new Elected(ties.one(question, List.of()), 2, "most votes"));
    }
    return sheet(
        votes,
        elected,
        List.of(
            stage(1, between(standing), first.totals(CROSSES)), stage(2, "second round", totals)),
        ties,
        ballots.hash());
  }

  /** Where those on the second ballot stand on the first. */
  private List<Integer> places(List<Integer> standing, Ballots ballots) {
    List<String> able = standing.stream().map(names::get).toList();
    for (String name : ballots.names()) {
      if (!able.contains(name)) {
        throw new IllegalArgumentException(
            name + " stands on the second ballot, where only " + named(standing) + " may");
      }
    }
    return ballots.names().stream().map(names::indexOf).toList();
  }

  private String between(List<Integer> standing) {
    return "first round, which nobody wins; a second is held between " + named(standing);
  }

  private String named(List<Integer> some) {
    return String.join(", ", some.stream().map(names::get).sorted().toList());
  }

  private static Stage stage(int number, String round, List<Fraction> totals) {
    return new Stage(
        number,
        new Action.Round(round),
        totals,
        Fraction.ZERO,
        Fraction.ZERO,
        Optional.empty(),
        List.of());
  }

  private CountSheet sheet(
      Votes deciding, List<Elected> elected, List<Stage> stages, TieBreaker ties, String hash) {
    return new CountSheet(
        rule.id(),
        rounds.first().title(),
        hash,
        names,
        1,
        deciding.valid(),
        deciding.invalid(),
        0,
        Optional.empty(),
        elected,
        stages,
        ties.ties(),
        List.of(
            new Exhibit.Steps(
                List.of(
                    "first round: "
                        + first.valid().plain()
                        + " valid votes, ballots "
                        + rounds.first().hash()))));
  }
}
