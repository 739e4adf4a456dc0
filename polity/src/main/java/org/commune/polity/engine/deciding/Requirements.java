package org.commune.polity.engine.deciding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.Quorum;
import org.commune.charter.language.Rule;
import org.commune.charter.measure.Ratio;
import org.commune.count.AllOf;
import org.commune.count.Answer;
import org.commune.count.Base;
import org.commune.count.BlockingMinority;
import org.commune.count.Fraction;
import org.commune.count.InChamber;
import org.commune.count.Requirement;
import org.commune.count.Share;
import org.commune.count.Tallies;
import org.commune.count.Threshold;
import org.commune.polity.engine.deciding.Tallying.Counted;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Meeting;

/** What a rule of the charter asks of a vote, put to the counting module. */
final class Requirements {
  /** How deep rules may stand in rules; reading refuses those that stand in themselves. */
  private static final int DEEPEST = 8;

  private final Scene scene;
  private final Optional<Meeting> meeting;
  private final Function<Rule, Counted> counting;

  /**
   * What is asked in this meeting, if in one, of the votes as each rule counts them.
   *
   * @param counting the votes as a rule weighs them
   */
  Requirements(Scene scene, Optional<Meeting> meeting, Function<Rule, Counted> counting) {
    this.scene = scene;
    this.meeting = meeting;
    this.counting = counting;
  }

  /** What the votes come to by a rule. */
  Answer answer(Rule rule, Optional<Ratio> ratio) {
    return answer(rule, ratio, 0);
  }

  private Answer answer(Rule rule, Optional<Ratio> ratio, int depth) {
    List<Requirement> own = own(rule, ratio);
    List<Answer> answers = new ArrayList<>();
    if (rule.anyOf().isEmpty() && own.isEmpty()) {
      own.add(new Threshold(Base.FOR_AGAINST, Share.over(Fraction.HALF)));
    }
    if (!own.isEmpty()) {
      Requirement all = own.size() == 1 ? own.getFirst() : new AllOf(own);
      answers.add(all.judge(counting.apply(rule).weighed()));
    }
    if (!rule.anyOf().isEmpty() && depth < DEEPEST) {
      answers.add(
          new Answer.Some(rule.anyOf().stream().map(r -> alternative(r, depth + 1)).toList()));
    }
    return answers.size() == 1 ? answers.getFirst() : new Answer.Every(answers);
  }

  /** One of several rules is enough: each with the quorum and the weights that are its own. */
  private Answer alternative(OrNamed<Rule> named, int depth) {
    Rule rule = scene.law().rule(named).orElseThrow();
    Answer answer = answer(rule, rule.ratio(), depth);
    return rule.quorum()
        .flatMap(q -> quorum(q, rule))
        .<Answer>map(q -> new Answer.Every(List.of(q, answer)))
        .orElse(answer);
  }

  /**
   * Whether enough take part: heads, unless the quorum is of the weight. Nothing where it was
   * measured when the meeting opened, or is of each option.
   */
  Optional<Answer> quorum(Quorum quorum, Rule rule) {
    boolean atOpening =
        quorum.measured() == Quorum.Measured.OPENING
            && meeting.filter(Meeting::quorateAtOpening).isPresent();
    if (atOpening || quorum.perOptionOverDefault().isPresent()) {
      return Optional.empty();
    }
    Counted counted = counting.apply(rule);
    boolean ofWeight = quorum.base() == org.commune.charter.language.Threshold.Base.WEIGHT;
    return Optional.of(
        quorum(quorum, meeting)
            .judge(Tallies.of(ofWeight ? counted.weighed().whole() : counted.heads())));
  }

  /** A quorum as a requirement; the lower one for a second call. */
  static Requirement quorum(Quorum quorum, Optional<Meeting> meeting) {
    Optional<Quorum.SecondCall> second =
        meeting.filter(Meeting::secondCall).flatMap(m -> quorum.secondCall());
    Share share =
        second
            .map(s -> share(s.over(), s.atLeast()))
            .orElseGet(() -> share(quorum.over(), quorum.atLeast()));
    return new org.commune.count.Quorum(
        org.commune.count.Quorum.Counted.PRESENT, base(quorum.base()), share);
  }

  /** What the rule asks by itself, without its alternatives. */
  private static List<Requirement> own(Rule rule, Optional<Ratio> ratio) {
    List<Requirement> all = new ArrayList<>();
    rule.threshold()
        .ifPresent(t -> all.add(new Threshold(base(t.base()), share(t.over(), t.atLeast()))));
    ratio.ifPresent(r ->
        all.add(
            rule.ratioTest() == Rule.RatioTest.STRICTLY_MORE
                ? org.commune.count.Ratio.over(r.inFavour(), r.against())
                : org.commune.count.Ratio.atLeast(r.inFavour(), r.against())));
    for (Rule.Chamber chamber : rule.chambers()) {
      all.add(
          new InChamber(
              Tallying.name(chamber),
              new Threshold(base(chamber.base()), share(chamber.over(), chamber.atLeast()))));
    }
    rule.blockingMinority().ifPresent(b -> all.add(unblocked(b)));
    return all;
  }

  /** A minority blocks when it has enough heads and, where asked, enough of all the weight. */
  private static Requirement unblocked(Rule.BlockingMinority minority) {
    return new BlockingMinority(
        Tallying.HEADS,
        Fraction.of(minority.minMembers()),
        Tallying.WEIGHTS,
        Base.WEIGHT,
        Share.atLeast(minority.minWeight().map(Requirements::fraction).orElse(Fraction.ZERO)),
        BlockingMinority.Opposition.AGAINST);
  }

  private static Base base(org.commune.charter.language.Threshold.Base base) {
    return Base.valueOf(base.name());
  }

  private static Share share(
      Optional<org.commune.charter.measure.Fraction> over,
      Optional<org.commune.charter.measure.Fraction> atLeast) {
    return over.map(f -> Share.over(fraction(f)))
        .orElseGet(() ->
            Share.atLeast(fraction(atLeast.orElse(org.commune.charter.measure.Fraction.ZERO))));
  }

  private static Fraction fraction(org.commune.charter.measure.Fraction of) {
    return new Fraction(of.numerator(), of.denominator());
  }
}
