package org.commune.polity.engine.motions;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Hold;
import org.commune.charter.language.Rule;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.engine.amendments.CharterChanges;
import org.commune.polity.engine.amendments.Ratifications;
import org.commune.polity.engine.deciding.Deciding;
import org.commune.polity.engine.grants.Grants;
import org.commune.polity.engine.grants.Stage;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.standing.Procedures;
import org.commune.polity.state.Motion;

/** The rule by which a motion is decided, and whether its vote ranks options. */
public final class Governance {
  private Governance() {}

  /** The rule that governs the vote on a motion; none while no power grants its deed. */
  public static Optional<Deciding.Governing> governing(Scene scene, Motion motion) {
    if (motion.parent().isPresent()) {
      return Ratifications.governing(scene, motion);
    }
    if (isHold(motion)) {
      return hold(scene, motion);
    }
    List<Deed> deeds = motion.deeds();
    return deeds.isEmpty()
        ? Optional.of(Deciding.governing(scene, motion, plain(scene, motion)))
        : governing(scene, motion, deeds.getFirst());
  }

  static Optional<Deciding.Governing> governing(Scene scene, Motion motion, Deed deed) {
    Optional<Doer> venue = Proposals.venue(scene, motion.in());
    if (venue.isEmpty()) {
      return Optional.empty();
    }
    Grants.Finding finding =
        Grants.find(scene, venue.get(), deed, Stage.PROPOSED, Optional.of(motion));
    return finding instanceof Grants.Finding.Granted(Power power)
        ? Optional.of(Deciding.governing(scene, motion, CharterChanges.byTier(scene, deed, power)))
        : Optional.empty();
  }

  /** The immediate vote on whether a decision stays on hold until the full vote. */
  static boolean isHold(Motion motion) {
    return motion
        .deed()
        .filter(
            d -> d instanceof DecisionDeed.Hold hold && motion.id().equals("hold " + hold.matter()))
        .isPresent();
  }

  private static Optional<Deciding.Governing> hold(Scene scene, Motion motion) {
    return scene.law().holds().values().stream()
        .filter(h -> h.is().via().orElse("").equals(motion.via()))
        .findFirst()
        .map(h -> {
          Optional<Hold.Then> then = h.is().then();
          Rule rule =
              then.flatMap(Hold.Then::rule).flatMap(scene.law()::rule).orElse(Deciding.SIMPLE);
          return new Deciding.Governing(
              rule,
              then.filter(Hold.Then::quorum).flatMap(t -> rule.quorum()),
              rule.ratio(),
              h.article());
        });
  }

  /** A motion that does nothing but choose is governed by its procedure. */
  private static Power plain(Scene scene, Motion motion) {
    return usual("", Procedures.article(scene, motion), "adopt_policy");
  }

  public static boolean isRanked(Motion motion, Optional<Deciding.Governing> governing) {
    return !motion.options().isEmpty()
        || governing.filter(g -> g.rule().method() == Rule.Method.CONDORCET_CSSD).isPresent();
  }

  /** A power that no article need write out. */
  static Power usual(String id, ArticleNo article, String act) {
    return new Power(
        id,
        article,
        act,
        List.of(),
        false,
        List.of(),
        java.util.Set.of(),
        org.commune.charter.law.How.USUAL,
        List.of());
  }
}
