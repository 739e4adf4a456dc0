package org.commune.count.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commune.count.AllOf;
import org.commune.count.AnyOf;
import org.commune.count.Base;
import org.commune.count.BlockingMinority;
import org.commune.count.BlockingMinority.Opposition;
import org.commune.count.Comparison;
import org.commune.count.Fraction;
import org.commune.count.InChamber;
import org.commune.count.Quorum;
import org.commune.count.Quorum.Counted;
import org.commune.count.Ratio;
import org.commune.count.Requirement;
import org.commune.count.Share;
import org.commune.count.Tallies;
import org.commune.count.Tally;
import org.commune.count.Threshold;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.commune.testkit.Source;
import org.junit.jupiter.api.Test;

/** Every decision rule against plain arithmetic in whole numbers. */
class DecisionOracleTest {

  /** One body's numbers, small and whole. */
  private record Votes(
      long yes, long no, long abstain, long present, long eligible, long seats, long weight) {

    Tally tally() {
      return Tally.of(yes, no, abstain)
          .withPresent(present)
          .withEligible(eligible)
          .withSeats(seats, eligible)
          .withWeight(Fraction.of(weight));
    }

    long size(Base base) {
      return switch (base) {
        case FOR_AGAINST -> yes + no;
        case CAST -> yes + no + abstain;
        case PRESENT -> present;
        case ELIGIBLE, SEATS_FILLED -> eligible;
        case SEATS -> seats;
        case WEIGHT -> weight;
      };
    }
  }

  private record Question(Requirement rule, Votes whole, Map<String, Votes> chambers) {}

  private static Votes votes(Source source) {
    long yes = source.upTo(9);
    long no = source.upTo(9);
    long abstain = source.upTo(3);
    long present = yes + no + abstain + source.upTo(3);
    long eligible = present + source.upTo(6);
    return new Votes(yes, no, abstain, present, eligible, eligible + source.upTo(2), eligible * 3);
  }

  private static Share share(Source source) {
    long below = 1 + source.upTo(5);
    Fraction part = Fraction.of(source.upTo(below), below);
    return source.chance(1, 2) ? Share.over(part) : Share.atLeast(part);
  }

  private static Requirement rule(Source source, int depth) {
    Base base = Gens.choose(List.of(Base.values())).draw(source);
    return switch ((int) source.upTo(depth > 0 ? 6 : 3)) {
      case 0 -> new Threshold(base, share(source));
      case 1 ->
          new Quorum(Gens.choose(List.of(Counted.values())).draw(source), base, share(source));
      case 2 ->
          new Ratio(
              Fraction.of(2 + source.upTo(4), 2),
              Gens.choose(List.of(Comparison.values())).draw(source));
      case 3 ->
          new BlockingMinority(
              "heads",
              Fraction.of(1 + source.upTo(4)),
              "weights",
              base,
              share(source),
              Gens.choose(List.of(Opposition.values())).draw(source));
      case 4 -> new AllOf(List.of(rule(source, depth - 1), rule(source, depth - 1)));
      case 5 -> new AnyOf(List.of(rule(source, depth - 1), rule(source, depth - 1)));
      default -> new InChamber(source.chance(1, 2) ? "heads" : "weights", rule(source, depth - 1));
    };
  }

  private static Gen<Question> questions() {
    return source ->
        new Question(
            rule(source, 2),
            votes(source),
            Map.of("heads", votes(source), "weights", votes(source)));
  }

  private static boolean reaches(Share share, long given, long whole) {
    long left = given * share.part().denominator().longValueExact();
    long right = whole * share.part().numerator().longValueExact();
    return given > 0 && (share.comparison() == Comparison.OVER ? left > right : left >= right);
  }

  private static boolean met(Requirement rule, Votes here, Map<String, Votes> chambers) {
    return switch (rule) {
      case Threshold(Base base, Share share) -> reaches(share, here.yes(), here.size(base));
      case Quorum(Counted counted, Base base, Share share) -> {
        long given =
            switch (counted) {
              case PRESENT -> here.present();
              case CAST -> here.yes() + here.no() + here.abstain();
              case YES -> here.yes();
            };
        yield reaches(share, given, here.size(base));
      }
      case Ratio(Fraction majority, Comparison comparison) -> {
        long left = here.yes() * majority.denominator().longValueExact();
        long right = here.no() * majority.numerator().longValueExact();
        boolean enough = comparison == Comparison.OVER ? left > right : left >= right;
        yield enough && here.yes() > here.no();
      }
      case BlockingMinority(
              String heads,
              Fraction fewest,
              String weights,
              Base base,
              Share share,
              Opposition opposition) -> {
        Votes counted = chambers.getOrDefault(heads, here);
        Votes weighed = chambers.getOrDefault(weights, here);
        boolean against = opposition == Opposition.AGAINST;
        long people = against ? counted.no() : counted.eligible() - counted.yes();
        long weight = against ? weighed.no() : weighed.size(base) - weighed.yes();
        yield people < fewest.numerator().longValueExact()
            || !reaches(share, weight, weighed.size(base));
      }
      case AllOf(List<Requirement> parts) ->
          parts.stream().allMatch(part -> met(part, here, chambers));
      case AnyOf(List<Requirement> parts) ->
          parts.stream().anyMatch(part -> met(part, here, chambers));
      case InChamber(String chamber, Requirement inside) ->
          met(inside, chambers.getOrDefault(chamber, here), chambers);
    };
  }

  @Test
  void every_decision_is_as_plain_arithmetic_says() {
    Property.forAll(questions())
        .withTrials(5_000)
        .check(question -> {
          var tallies =
              new Tallies(
                  question.whole().tally(),
                  Map.of("heads", tally(question, "heads"), "weights", tally(question, "weights")));
          assertThat(question.rule().judge(tallies).met())
              .isEqualTo(met(question.rule(), question.whole(), question.chambers()));
        });
  }

  private static Tally tally(Question question, String chamber) {
    return question.chambers().getOrDefault(chamber, question.whole()).tally();
  }
}
