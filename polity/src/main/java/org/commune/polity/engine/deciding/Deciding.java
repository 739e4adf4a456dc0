package org.commune.polity.engine.deciding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Body;
import org.commune.charter.language.Initiative;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.Procedure;
import org.commune.charter.language.Quorum;
import org.commune.charter.language.Rule;
import org.commune.charter.law.Power;
import org.commune.charter.measure.Ratio;
import org.commune.count.AllOf;
import org.commune.count.Answer;
import org.commune.count.AnyOf;
import org.commune.count.Base;
import org.commune.count.Fraction;
import org.commune.count.InChamber;
import org.commune.count.Requirement;
import org.commune.count.Share;
import org.commune.count.Tallies;
import org.commune.count.Tally;
import org.commune.count.Threshold;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.engine.decisions.Vetoing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Weights;
import org.commune.polity.engine.standing.Procedures;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Meeting;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Unit;
import org.commune.polity.state.UnitId;
import org.commune.polity.state.VoteNow;

/** Whether a vote carries its motion: the rule of the charter put to the counting module. */
public final class Deciding {
  private Deciding() {}

  /** The rule that governs a motion, with its quorum, ratio and article. */
  public record Governing(
      Rule rule, Optional<Quorum> quorum, Optional<Ratio> ratio, ArticleNo article) {}

  /** What was found. */
  public record Finding(boolean quorate, boolean carried, boolean tied, String words) {}

  /** The tallies that a blocking minority is looked for in. */
  private static final String HEADS = "heads";

  private static final String WEIGHTS = "weights";

  /** A rule with nothing said: more for than against. */
  public static final Rule SIMPLE =
      new Rule(
          Rule.Method.YES_NO,
          Optional.empty(),
          Optional.empty(),
          Rule.RatioTest.AT_LEAST_AND_MORE_FOR_THAN_AGAINST,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Rule.Tie.REJECTED,
          Optional.empty(),
          Rule.Silence.AGAINST,
          List.of(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** The rule of the power, else of the initiative, the procedure, the body. */
  public static Governing governing(Scene scene, Motion motion, Power power) {
    Optional<Body> body = Standing.venueBody(scene, motion.in()).flatMap(scene::body);
    Optional<Initiative> initiative = Procedures.initiative(scene, motion);
    Optional<OrNamed<Rule>> named =
        Vetoing.overriding(scene, motion)
            .or(() -> power.how().rule())
            .or(() -> initiative.flatMap(Initiative::rule))
            .or(() ->
                initiative.isPresent()
                    ? Optional.empty()
                    : Procedures.of(scene, motion).flatMap(Procedure::decide))
            .or(() -> initiative.isPresent() ? Optional.empty() : body.flatMap(Body::decide));
    Rule rule = named.flatMap(scene.law()::rule).orElse(SIMPLE);
    if (power.how().rule().isEmpty() && initiative.flatMap(Initiative::threshold).isPresent()) {
      rule = withThreshold(rule, initiative.get().threshold());
    }
    Optional<Quorum> quorum =
        rule.quorum()
            .or(() -> initiative.flatMap(Initiative::quorum))
            .or(() -> initiative.isPresent() ? Optional.empty() : body.flatMap(Body::quorum));
    return new Governing(rule, quorum, power.how().ratio().or(rule::ratio), power.article());
  }

  static Rule withThreshold(Rule rule, Optional<org.commune.charter.language.Threshold> threshold) {
    return new Rule(
        rule.method(),
        threshold,
        rule.ratio(),
        rule.ratioTest(),
        rule.quorum(),
        rule.chambers(),
        rule.weight(),
        rule.blockingMinority(),
        rule.anyOf(),
        rule.veto(),
        rule.tie(),
        rule.castingVote(),
        rule.silence(),
        rule.recuse(),
        rule.secret(),
        rule.consent(),
        rule.ballot(),
        rule.defaultOption(),
        rule.base());
  }

  /** Judges the votes cast on a motion for and against. */
  public static Finding judge(Scene scene, Motion motion, Governing governing) {
    VoteNow vote = motion.vote().orElseThrow();
    Rule rule = governing.rule();
    Tally whole = whole(scene, motion, rule, vote);
    return judge(scene, motion, governing, new Tallies(whole, chambers(scene, motion, rule, vote)));
  }

  public static Finding judge(Scene scene, Motion motion, Governing governing, Tallies tallies) {
    Optional<Answer> quorum =
        governing
            .quorum()
            .filter(q -> q.perOptionOverDefault().isEmpty())
            .flatMap(q -> quorum(scene, motion, q))
            .map(q -> q.judge(tallies));
    if (quorum.filter(a -> !a.met()).isPresent()) {
      return new Finding(false, false, false, "quorum: " + quorum.get().sentence());
    }
    Requirement requirement = requirement(scene, governing.rule(), governing.ratio(), 0);
    Answer answer = requirement.judge(tallies);
    Tally whole = tallies.whole();
    boolean tied = whole.yes().equals(whole.no()) && !answer.met();
    boolean carried = answer.met() || (tied && governing.rule().tie() == Rule.Tie.CARRIED);
    String votes =
        whole.yes().plain()
            + " for, "
            + whole.no().plain()
            + " against, "
            + whole.abstain().plain()
            + " abstaining";
    return new Finding(true, carried, tied, votes + "; " + answer.sentence());
  }

  /** The quorum to hold at a vote; none where it was measured when the meeting opened. */
  public static Optional<Requirement> quorum(Scene scene, Motion motion, Quorum quorum) {
    Optional<Meeting> meeting =
        Standing.venueBody(scene, motion.in()).flatMap(b -> scene.composition(b).meeting());
    boolean atOpening =
        quorum.measured() == Quorum.Measured.OPENING
            && meeting.filter(Meeting::quorateAtOpening).isPresent();
    return atOpening ? Optional.empty() : Optional.of(quorum(quorum, meeting));
  }

  /** A quorum as a requirement; the lower one for a second call. */
  public static Requirement quorum(Quorum quorum, Optional<Meeting> meeting) {
    Base base = base(quorum.base());
    Optional<Quorum.SecondCall> second =
        meeting.filter(Meeting::secondCall).flatMap(m -> quorum.secondCall());
    Share share =
        second
            .map(s -> share(s.over(), s.atLeast()))
            .orElseGet(() -> share(quorum.over(), quorum.atLeast()));
    return new org.commune.count.Quorum(org.commune.count.Quorum.Counted.PRESENT, base, share);
  }

  private static Requirement requirement(Scene scene, Rule rule, Optional<Ratio> ratio, int depth) {
    List<Requirement> all = new ArrayList<>();
    rule.threshold()
        .ifPresent(t -> all.add(new Threshold(base(t.base()), share(t.over(), t.atLeast()))));
    ratio.ifPresent(r ->
        all.add(
            rule.ratioTest() == Rule.RatioTest.STRICTLY_MORE
                ? org.commune.count.Ratio.over(r.inFavour(), r.against())
                : org.commune.count.Ratio.atLeast(r.inFavour(), r.against())));
    for (int i = 0; i < rule.chambers().size(); i++) {
      Rule.Chamber chamber = rule.chambers().get(i);
      all.add(
          new InChamber(
              chamberName(chamber),
              new Threshold(base(chamber.base()), share(chamber.over(), chamber.atLeast()))));
    }
    rule.blockingMinority().ifPresent(b -> all.add(unblocked(b)));
    if (!rule.anyOf().isEmpty() && depth < 8) {
      all.add(
          new AnyOf(
              rule.anyOf().stream()
                  .flatMap(r -> scene.law().rule(r).stream())
                  .map(r -> requirement(scene, r, r.ratio(), depth + 1))
                  .toList()));
    }
    if (all.isEmpty()) {
      all.add(new Threshold(Base.FOR_AGAINST, Share.over(Fraction.HALF)));
    }
    return all.size() == 1 ? all.getFirst() : new AllOf(all);
  }

  /** A minority blocks when it has enough heads and, where asked, enough weight. */
  private static Requirement unblocked(Rule.BlockingMinority minority) {
    return new org.commune.count.BlockingMinority(
        HEADS,
        Fraction.of(minority.minMembers()),
        WEIGHTS,
        Base.FOR_AGAINST,
        Share.atLeast(minority.minWeight().map(Deciding::fraction).orElse(Fraction.ZERO)),
        org.commune.count.BlockingMinority.Opposition.AGAINST);
  }

  static String chamberName(Rule.Chamber chamber) {
    return chamber
        .count()
        .map(a -> "count of " + a)
        .or(() -> chamber.weight().map(a -> "weight of " + a))
        .orElse("votes");
  }

  private static Tally whole(Scene scene, Motion motion, Rule rule, VoteNow vote) {
    Fraction yes = sum(scene, motion, rule, vote, Choice.YES);
    Fraction no = sum(scene, motion, rule, vote, Choice.NO);
    Fraction abstain = sum(scene, motion, rule, vote, Choice.ABSTAIN);
    Tally tally = Tally.of(yes, no, abstain);
    return sized(scene, motion, rule, vote, tally);
  }

  /** A tally with what its bases are measured against. */
  public static Tally sized(Scene scene, Motion motion, Rule rule, VoteNow vote, Tally tally) {
    Optional<BodyId> body = Standing.venueBody(scene, motion.in());
    boolean collective = body.filter(b -> scene.isKind(b, Body.Kind.COLLECTIVE)).isPresent();
    long eligible =
        vote.roll()
            .map(r -> (long) r.size())
            .orElseGet(() ->
                collective
                    ? (long) instances(scene, body.orElseThrow()).size()
                    : body.map(scene::size).map(Integer::longValue).orElse(0L));
    Optional<Meeting> meeting =
        collective ? Optional.empty() : body.flatMap(b -> scene.composition(b).meeting());
    Fraction present =
        vote.closes().isEmpty() && meeting.isPresent()
            ? Fraction.of(meeting.get().present().size())
            : tally.cast();
    long seats = body.map(b -> collective ? eligible : (long) scene.seats(b)).orElse(eligible);
    return tally
        .withPresent(present)
        .withEligible(eligible)
        .withSeats(seats, eligible)
        .withWeight(tally.yes().plus(tally.no()));
  }

  private static Fraction sum(Scene scene, Motion motion, Rule rule, VoteNow vote, Choice choice) {
    Fraction sum = Fraction.ZERO;
    for (Map.Entry<String, VoteNow.Cast> cast : vote.votes().entrySet()) {
      if (cast.getValue().choice().equals(Optional.of(choice))) {
        sum = sum.plus(Weights.of(scene, rule, motion.in(), cast.getKey()));
      }
    }
    return sum;
  }

  /** The tally of each chamber that a rule counts apart. */
  private static Map<String, Tally> chambers(Scene scene, Motion motion, Rule rule, VoteNow vote) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (Rule.Chamber chamber : rule.chambers()) {
      tallies.put(chamberName(chamber), chamber(scene, motion, rule, chamber, vote));
    }
    if (rule.blockingMinority().isPresent()) {
      tallies.put(HEADS, whole(scene, motion, SIMPLE, vote));
      tallies.put(WEIGHTS, whole(scene, motion, rule, vote));
    }
    return tallies;
  }

  private static Tally chamber(
      Scene scene, Motion motion, Rule rule, Rule.Chamber chamber, VoteNow vote) {
    boolean byBodies =
        Standing.venueBody(scene, motion.in())
            .filter(b -> scene.isKind(b, Body.Kind.COLLECTIVE))
            .isPresent();
    if (byBodies) {
      return collective(scene, motion, rule, chamber, vote);
    }
    String counted = chamber.count().map(a -> a.id()).orElse("");
    return scene.isUnitKind(counted)
        ? byUnits(scene, counted, vote)
        : whole(scene, motion, Deciding.SIMPLE, vote);
  }

  /** Each body of a collective counts as one, or for the persons behind it. */
  private static Tally collective(
      Scene scene, Motion motion, Rule rule, Rule.Chamber chamber, VoteNow vote) {
    long yes = 0;
    long no = 0;
    long abstain = 0;
    long all = 0;
    for (BodyId body : instances(scene, Standing.venueBody(scene, motion.in()).orElseThrow())) {
      long weight = chamber.weight().isPresent() ? Weights.behind(scene, body) : 1;
      all += weight;
      Optional<Choice> choice =
          Optional.ofNullable(vote.votes().get(body.toString())).flatMap(VoteNow.Cast::choice);
      if (choice.isEmpty()) {
        no += rule.silence() == Rule.Silence.AGAINST ? weight : 0;
        yes += rule.silence() == Rule.Silence.IN_FAVOUR ? weight : 0;
        continue;
      }
      yes += choice.get() == Choice.YES ? weight : 0;
      no += choice.get() == Choice.NO ? weight : 0;
      abstain += choice.get() == Choice.ABSTAIN ? weight : 0;
    }
    return Tally.of(yes, no, abstain)
        .withPresent(all)
        .withEligible(all)
        .withSeats(all, all)
        .withWeight(Fraction.of(yes + no));
  }

  /** The bodies that make up a collective. */
  public static List<BodyId> instances(Scene scene, BodyId collective) {
    return scene
        .body(collective)
        .flatMap(Body::of)
        .map(of -> scene.instances(of.id()))
        .orElse(List.of());
  }

  /** Each unit counts as one: for, when more of its voters are for than against. */
  private static Tally byUnits(Scene scene, String kind, VoteNow vote) {
    Map<UnitId, long[]> votes = new LinkedHashMap<>();
    for (Unit unit : scene.state().each(Register.UNITS)) {
      if (unit.kind().equals(kind) && unit.counts()) {
        votes.put(unit.id(), new long[2]);
      }
    }
    vote.votes()
        .forEach((voter, cast) ->
            scene.state().person(new PersonId(voter)).stream()
                .flatMap(p -> p.units().stream())
                .filter(votes::containsKey)
                .forEach(u -> add(votes.get(u), cast)));
    long yes = votes.values().stream().filter(v -> v[0] > v[1]).count();
    long no = votes.values().stream().filter(v -> v[1] > v[0]).count();
    long all = votes.size();
    return Tally.of(yes, no, all - yes - no)
        .withPresent(all)
        .withEligible(all)
        .withSeats(all, all)
        .withWeight(Fraction.of(yes + no));
  }

  private static void add(long @org.jspecify.annotations.Nullable [] votes, VoteNow.Cast cast) {
    if (votes != null && cast.choice().isPresent() && cast.choice().get() != Choice.ABSTAIN) {
      votes[cast.choice().get() == Choice.YES ? 0 : 1]++;
    }
  }

  static Base base(org.commune.charter.language.Threshold.Base base) {
    return Base.valueOf(base.name());
  }

  static Share share(
      Optional<org.commune.charter.measure.Fraction> over,
      Optional<org.commune.charter.measure.Fraction> atLeast) {
    return over.map(f -> Share.over(fraction(f)))
        .orElseGet(() ->
            Share.atLeast(fraction(atLeast.orElse(org.commune.charter.measure.Fraction.ZERO))));
  }

  static Fraction fraction(org.commune.charter.measure.Fraction of) {
    return new Fraction(of.numerator(), of.denominator());
  }

  /** Whether whole bodies vote on a motion, and not persons. */
  public static boolean collective(Scene scene, Motion motion) {
    return Standing.venueBody(scene, motion.in())
        .filter(b -> scene.isKind(b, Body.Kind.COLLECTIVE))
        .isPresent();
  }
}
