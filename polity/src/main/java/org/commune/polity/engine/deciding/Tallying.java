package org.commune.polity.engine.deciding;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commune.charter.language.Rule;
import org.commune.count.Fraction;
import org.commune.count.Tallies;
import org.commune.count.Tally;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Weights;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Meeting;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Unit;
import org.commune.polity.state.UnitId;
import org.commune.polity.state.VoteNow;

/**
 * The votes on a motion as one rule counts them, with the sizes that its shares are taken of. Where
 * votes weigh, all of these are weighed alike; heads are counted beside them for quorums and for
 * the fewest who may block.
 */
final class Tallying {
  /** The chambers that a blocking minority is looked for in. */
  static final String HEADS = "heads";

  static final String WEIGHTS = "weights";

  private final Scene scene;
  private final Motion motion;
  private final VoteNow vote;
  private final Optional<BodyId> body;
  private final boolean collective;

  private Tallying(Scene scene, Motion motion, VoteNow vote) {
    this.scene = scene;
    this.motion = motion;
    this.vote = vote;
    this.body = Standing.venueBody(scene, motion.in());
    this.collective = Deciding.collective(scene, motion);
  }

  /** What each voter counts for. */
  private sealed interface Weight {
    /** One; how many there are need not be summed up. */
    record One() implements Weight {}

    record Each(Function<String, Fraction> of) implements Weight {}
  }

  private static final Weight HEAD = new Weight.One();

  /** What a rule finds of a vote: each voter as one, and each as the rule weighs it. */
  record Counted(Tally heads, Tallies weighed) {
    /** Totals counted elsewhere, in which every voter is one. */
    static Counted of(Tally totals) {
      return new Counted(totals, Tallies.of(totals));
    }
  }

  /** Counts the votes cast on a motion. */
  static Function<Rule, Counted> of(Scene scene, Motion motion, VoteNow vote) {
    return new Tallying(scene, motion, vote)::counted;
  }

  /** Totals that were counted elsewhere, with the sizes of those who could vote. */
  static Tally sized(Scene scene, Motion motion, VoteNow vote, Tally totals) {
    return new Tallying(scene, motion, vote).sized(totals, HEAD, totals.cast());
  }

  private Counted counted(Rule rule) {
    Tally heads = tally(rule, HEAD);
    Tally weighed =
        Weights.differ(scene, rule, motion.in())
            ? tally(rule, new Weight.Each(v -> Weights.of(scene, rule, motion.in(), v)))
            : heads;
    Map<String, Tally> chambers = new LinkedHashMap<>();
    for (Rule.Chamber chamber : rule.chambers()) {
      chambers.put(name(chamber), chamber(rule, chamber, heads));
    }
    if (rule.blockingMinority().isPresent()) {
      chambers.put(HEADS, heads);
      chambers.put(WEIGHTS, weighed);
    }
    return new Counted(heads, new Tallies(weighed, chambers));
  }

  private Tally tally(Rule rule, Weight weight) {
    Fraction yes = sum(Choice.YES, weight);
    Fraction no = sum(Choice.NO, weight);
    Fraction abstain = sum(Choice.ABSTAIN, weight);
    Fraction cast = yes.plus(no).plus(abstain);
    if (collective && rule.silence() != Rule.Silence.NOT_COUNTED) {
      Fraction silent = everybody(weight).minus(cast);
      yes = rule.silence() == Rule.Silence.IN_FAVOUR ? yes.plus(silent) : yes;
      no = rule.silence() == Rule.Silence.AGAINST ? no.plus(silent) : no;
    }
    return sized(Tally.of(yes, no, abstain), weight, cast);
  }

  private Fraction sum(Choice choice, Weight weight) {
    return sum(
        vote.votes().entrySet().stream()
            .filter(v -> v.getValue().choice().equals(Optional.of(choice)))
            .map(Map.Entry::getKey),
        weight);
  }

  private static Fraction sum(Stream<String> voters, Weight weight) {
    return switch (weight) {
      case Weight.One() -> Fraction.of(voters.count());
      case Weight.Each(var of) -> voters.map(of).reduce(Fraction.ZERO, Fraction::plus);
    };
  }

  /** A vacant seat weighs one: there is nobody whose weight could be asked. */
  private Tally sized(Tally tally, Weight weight, Fraction taking) {
    Fraction all = everybody(weight);
    Optional<Meeting> meeting =
        collective || vote.closes().isPresent()
            ? Optional.empty()
            : body.flatMap(b -> scene.composition(b).meeting());
    Fraction present =
        meeting.map(m -> sum(m.present().stream().map(PersonId::id), weight)).orElse(taking);
    long vacant =
        collective ? 0 : body.map(b -> Math.max(0, scene.seats(b) - scene.size(b))).orElse(0);
    return tally
        .withPresent(present)
        .withEligible(all)
        .withSeats(all.plus(Fraction.of(vacant)), all)
        .withWeight(all);
  }

  /** All who may vote. */
  private Fraction everybody(Weight weight) {
    if (vote.roll().isPresent()) {
      return of(vote.roll().get(), weight);
    }
    if (collective) {
      return sum(instances().stream().map(BodyId::toString), weight);
    }
    return switch (weight) {
      case Weight.One() -> Fraction.of(body.map(scene::size).orElse(0));
      case Weight.Each _ -> body.map(b -> of(scene.sitting(b), weight)).orElse(Fraction.ZERO);
    };
  }

  private static Fraction of(Collection<PersonId> persons, Weight weight) {
    return switch (weight) {
      case Weight.One() -> Fraction.of(persons.size());
      case Weight.Each _ -> sum(persons.stream().map(PersonId::id), weight);
    };
  }

  private List<BodyId> instances() {
    return Deciding.instances(scene, body.orElseThrow());
  }

  static String name(Rule.Chamber chamber) {
    return chamber
        .count()
        .map(a -> "count of " + a)
        .or(() -> chamber.weight().map(a -> "weight of " + a))
        .orElse("votes");
  }

  private Tally chamber(Rule rule, Rule.Chamber chamber, Tally heads) {
    if (collective) {
      return tally(rule, chamber.weight().isPresent() ? new Weight.Each(this::behind) : HEAD);
    }
    String counted = chamber.count().map(a -> a.id()).orElse("");
    return scene.isUnitKind(counted) ? byUnits(counted) : heads;
  }

  private Fraction behind(String voter) {
    return instances().stream()
        .filter(b -> b.toString().equals(voter))
        .findFirst()
        .map(b -> Fraction.of(Weights.behind(scene, b)))
        .orElse(Fraction.ZERO);
  }

  /** Each unit counts as one: for, when more of its voters are for than against. */
  private Tally byUnits(String kind) {
    Map<UnitId, Integer> margins = new LinkedHashMap<>();
    for (Unit unit : scene.state().each(Register.UNITS)) {
      if (unit.kind().equals(kind) && unit.counts()) {
        margins.put(unit.id(), 0);
      }
    }
    vote.votes()
        .forEach((voter, cast) ->
            scene.state().person(new PersonId(voter)).stream()
                .flatMap(p -> p.units().stream())
                .forEach(u -> margins.computeIfPresent(u, (_, margin) -> margin + sign(cast))));
    long yes = margins.values().stream().filter(m -> m > 0).count();
    long no = margins.values().stream().filter(m -> m < 0).count();
    long all = margins.size();
    return Tally.of(yes, no, all - yes - no)
        .withPresent(all)
        .withEligible(all)
        .withSeats(all, all)
        .withWeight(Fraction.of(all));
  }

  private static int sign(VoteNow.Cast cast) {
    return cast.choice()
        .map(c ->
            switch (c) {
              case YES -> 1;
              case NO -> -1;
              case ABSTAIN -> 0;
            })
        .orElse(0);
  }
}
