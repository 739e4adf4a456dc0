package org.commune.count.committee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commune.count.Action;
import org.commune.count.Ballots;
import org.commune.count.CountSheet;
import org.commune.count.Elected;
import org.commune.count.Election;
import org.commune.count.Exhibit;
import org.commune.count.Fraction;
import org.commune.count.Stage;
import org.commune.count.constraint.Feasibility;
import org.commune.count.rule.CommitteeRule;
import org.commune.count.tie.Question;
import org.commune.count.tie.Question.Wanted;
import org.commune.count.tie.TieBreaker;

/** Elects a committee one by one and says afterwards whether a group was left out. */
public final class CommitteeCount {

  private CommitteeCount() {}

  public static CountSheet count(CommitteeRule rule, Election election, Ballots ballots) {
    List<Supporters> voters = Supporters.of(ballots);
    int size = ballots.candidates().size();
    Fraction valid = voters.stream().map(Supporters::weight).reduce(Fraction.ZERO, Fraction::plus);
    Choosing choosing =
        switch (rule.method().value()) {
          case PROPORTIONAL_APPROVAL -> new Thiele(voters);
          case PHRAGMEN -> new Phragmen(voters);
          case EQUAL_SHARES -> new EqualShares(voters, election.seats());
        };
    var feasibility =
        new Feasibility(ballots.candidates(), election.constraints(), election.seats());
    feasibility.required();
    String hash = ballots.hash();
    var ties = new TieBreaker(rule.id(), election.ties(), ballots.names(), hash);
    List<Integer> taking =
        IntStream.range(0, size)
            .filter(i -> !ballots.candidates().get(i).withdrawn())
            .boxed()
            .toList();
    var elected = new ArrayList<Integer>();
    var stages = new ArrayList<Stage>();
    while (elected.size() < election.seats()) {
      List<Integer> left = taking.stream().filter(c -> !elected.contains(c)).toList();
      List<Integer> doomed = feasibility.doomed(elected, left);
      List<Integer> able = left.stream().filter(c -> !doomed.contains(c)).toList();
      Choosing.Next next = choosing.next(able);
      if (next.equals().isEmpty()) {
        break;
      }
      stages.add(stage(stages.size() + 1, next, size));
      Question question =
          new Question(stages.size(), "to be elected next", Wanted.MOST, next.equals(), List.of());
      int one = ties.one(question, List.of());
      choosing.elect(one);
      elected.add(one);
    }
    return new CountSheet(
        rule.id(),
        ballots.title(),
        hash,
        ballots.names(),
        election.seats(),
        valid,
        ballots.weight().minus(valid),
        6,
        Optional.empty(),
        IntStream.range(0, elected.size())
            .mapToObj(i -> new Elected(elected.get(i), i + 1, choosing.reason()))
            .toList(),
        stages,
        ties.ties(),
        List.of(
            new Exhibit.Steps(
                List.of(Justification.sentence(ballots, voters, elected, election.seats())))));
  }

  private static Stage stage(int number, Choosing.Next next, int size) {
    List<Fraction> totals =
        IntStream.range(0, size)
            .mapToObj(c -> next.measure().getOrDefault(c, Fraction.ZERO))
            .toList();
    return new Stage(
        number,
        new Action.Round(next.name()),
        totals,
        Fraction.ZERO,
        Fraction.ZERO,
        Optional.empty(),
        List.of());
  }
}
