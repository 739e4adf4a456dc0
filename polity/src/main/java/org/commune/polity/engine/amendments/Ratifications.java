package org.commune.polity.engine.amendments;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Amendment;
import org.commune.charter.language.Initiative;
import org.commune.charter.language.Rule;
import org.commune.charter.language.Threshold;
import org.commune.charter.law.Law;
import org.commune.charter.law.Tier;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Span;
import org.commune.polity.engine.deciding.Deciding;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.Motion;
import org.commune.polity.state.VoteNow;
import org.pcollections.TreePMap;

/** Votes on whether to ratify what another has carried. */
public final class Ratifications {
  private Ratifications() {}

  /** Where an amendment is ratified. */
  static String venue(Scene scene, Amendment.Ratify ratify) {
    return ratify
        .via()
        .flatMap(v -> Optional.ofNullable(scene.law().initiatives().get(v)))
        .map(Law.Defined::is)
        .map(i -> i.electorate().id())
        .or(() -> ratify.by().stream().findFirst().map(a -> a.id()))
        .orElse("membership");
  }

  /** The motion that ratifies; its vote opens at once. */
  static Motion motion(Scene scene, Motion parent, Amendment.Ratify ratify, String in) {
    Span length =
        ratify
            .via()
            .flatMap(v -> Optional.ofNullable(scene.law().initiatives().get(v)))
            .map(Law.Defined::is)
            .map(Initiative::voting)
            .or(ratify::within)
            .orElse(Span.ofDays(14));
    Motion motion =
        Motion.proposed(
                parent.id() + "/ratification",
                in,
                ratify.via().orElse(""),
                new Motion.Matter(parent.deed(), parent.text(), List.of()),
                parent.in(),
                scene.now())
            .completing(parent.id())
            .with(Motion.Status.VOTING);
    boolean bodies = Deciding.collective(scene, motion);
    return motion.with(
        Optional.of(
            new VoteNow(
                scene.now(),
                Optional.of(length.after(scene.now(), scene.zone(), Span.DayCount.CALENDAR)),
                bodies
                    ? Optional.empty()
                    : Optional.of(
                        Standing.venueBody(scene, in)
                            .map(scene::sitting)
                            .orElseGet(() -> scene.roll(in, scene.now()))),
                TreePMap.empty(),
                true)));
  }

  /** The rule of a ratification: what the tier of the amended articles asks for. */
  public static Optional<Deciding.Governing> governing(Scene scene, Motion ratification) {
    Optional<Tier> tier = ratification.deed().flatMap(d -> CharterChanges.tier(scene, d));
    return tier.flatMap(t ->
        t.ratify()
            .map(r ->
                new Deciding.Governing(
                    rule(r, t.ratifyThreshold()), r.quorum(), Optional.empty(), t.article())));
  }

  private static Rule rule(Amendment.Ratify ratify, Optional<Fraction> raised) {
    Rule simple = Deciding.SIMPLE;
    Optional<Threshold> threshold =
        ratify
            .threshold()
            .map(t ->
                raised
                    .map(f -> new Threshold(t.base(), Optional.empty(), Optional.of(f)))
                    .orElse(t));
    return new Rule(
        simple.method(),
        threshold,
        simple.ratio(),
        simple.ratioTest(),
        simple.quorum(),
        ratify.chambers().stream().map(c -> raised(c, raised)).toList(),
        simple.weight(),
        simple.blockingMinority(),
        simple.anyOf(),
        simple.veto(),
        simple.tie(),
        simple.castingVote(),
        simple.silence(),
        simple.recuse(),
        true,
        simple.consent(),
        simple.ballot(),
        simple.defaultOption(),
        simple.base());
  }

  private static Rule.Chamber raised(Rule.Chamber chamber, Optional<Fraction> share) {
    return share
        .map(f ->
            new Rule.Chamber(
                chamber.count(),
                chamber.weight(),
                chamber.base(),
                Optional.empty(),
                Optional.of(f)))
        .orElse(chamber);
  }
}
