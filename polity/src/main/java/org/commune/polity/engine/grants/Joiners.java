package org.commune.polity.engine.grants;

import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.measure.Surd;
import org.commune.polity.Ground;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.UnitDeed;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Register;
import org.commune.polity.state.Unit;

/** Who must stand behind what is founded, and who must have asked to join. */
final class Joiners {
  private Joiners() {}

  static Optional<Ground> founders(
      Scene scene,
      Optional<Integer> atLeast,
      Optional<org.commune.charter.measure.Fraction> share,
      Deed deed,
      ArticleNo article) {
    Surd byShare =
        share
            .map(s -> scene.count("membership").times(Surd.of(s)))
            .orElse(Surd.whole(Integer.MAX_VALUE));
    Surd byCount = Surd.whole(atLeast.orElse(Integer.MAX_VALUE));
    Surd needed = byShare.compareTo(byCount) < 0 ? byShare : byCount;
    long have = deed.persons().stream().distinct().count();
    return Conditions.when(
        Surd.whole(have).compareTo(needed) < 0,
        article,
        needed.ceil() + " must stand behind it, and " + have + " do",
        "find " + needed.ceil().subtract(java.math.BigInteger.valueOf(have)) + " more");
  }

  static Optional<Ground> members(Scene scene, int atLeast, Deed deed, ArticleNo article) {
    int have =
        deed instanceof UnitDeed.FoundUnit found
            ? found.founders().size()
            : deed.onUnit()
                .flatMap(scene.state()::unit)
                .map(Unit::members)
                .map(m -> m.size())
                .orElse(0);
    return Conditions.when(
        have < atLeast,
        article,
        "a unit needs " + atLeast + " members, and this has " + have,
        "find " + (atLeast - have) + " more");
  }

  static Optional<Ground> applied(Scene scene, Deed deed, ArticleNo article) {
    return deed.persons().stream()
        .filter(p ->
            scene.state().each(Register.APPLICATIONS).stream()
                .noneMatch(a -> a.person().equals(p) && a.unit().equals(deed.onUnit())))
        .findFirst()
        .map(p ->
            new Ground(
                article,
                p + " has not asked to join, and nobody is entered without asking",
                "have " + p + " apply"));
  }
}
