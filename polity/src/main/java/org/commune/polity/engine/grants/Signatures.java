package org.commune.polity.engine.grants;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Petition;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Surd;
import org.commune.polity.Ground;
import org.commune.polity.deed.Deed;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Unit;
import org.commune.polity.state.UnitId;

/** Whether a petition has the signatures that the charter asks for. */
public final class Signatures {
  /** More people than any organisation has. */
  private static final long MOST_PEOPLE = 1L << 40;

  private Signatures() {}

  /**
   * The ground of refusal when no petition for this deed has the signatures that one of these asks.
   */
  public static Optional<Ground> missing(
      Scene scene, List<Petition> anyOf, Deed deed, ArticleNo article) {
    Optional<org.commune.polity.state.Petition> given = Standing.petition(scene, deed);
    Optional<Ground> last = Optional.empty();
    for (Petition asked : anyOf) {
      last = missing(scene, asked, given, deed, article);
      if (last.isEmpty()) {
        return last;
      }
    }
    return last;
  }

  private static Optional<Ground> missing(
      Scene scene,
      Petition asked,
      Optional<org.commune.polity.state.Petition> given,
      Deed deed,
      ArticleNo article) {
    Optional<UnitId> here = here(scene, asked, given, deed);
    Surd base = base(scene, asked, here, Long.MAX_VALUE);
    Surd signed = signed(scene, asked, given, here);
    Optional<Surd> byCount = asked.orCount().map(scene::value);
    Surd needed = needed(asked, base, byCount);
    if (signed.compareTo(needed) >= 0) {
      return Optional.empty();
    }
    String share =
        asked
            .atLeast()
            .filter(s -> byCount.isEmpty() || needed.compareTo(byCount.get()) < 0)
            .map(s -> ": " + s + " of " + base.inWords() + " is " + needed.inWords())
            .orElse("");
    return Optional.of(
        new Ground(
            article,
            needed.ceil() + " signatures needed, " + signed.inWords() + " given" + share,
            "collect " + needed.ceil().subtract(signed.floor()) + " more and bring it again"));
  }

  /** Whether the living petition for a deed has the signatures that one of these asks for. */
  public static boolean areEnough(Scene scene, List<Petition> anyOf, Deed deed) {
    Optional<org.commune.polity.state.Petition> given = Standing.petition(scene, deed);
    return anyOf.stream()
        .anyMatch(asked ->
            canBeEnough(scene, asked, given, deed)
                && missing(scene, asked, given, deed, ArticleNo.HEADER).isEmpty());
  }

  /** Whether they are enough if every one counts: only then is it worth looking at each. */
  private static boolean canBeEnough(
      Scene scene, Petition asked, Optional<org.commune.polity.state.Petition> given, Deed deed) {
    if (asked.weight().isPresent() || scene.isUnitKind(asked.of().id())) {
      return true;
    }
    Surd most = Surd.whole(given.map(p -> p.signatures().size()).orElse(0));
    Optional<Surd> byCount = asked.orCount().map(scene::value);
    if (byCount.filter(c -> most.compareTo(c) >= 0).isPresent()) {
      return true;
    }
    Surd base = base(scene, asked, here(scene, asked, given, deed), tooMany(asked, most, byCount));
    return most.compareTo(needed(asked, base, byCount)) >= 0;
  }

  /**
   * A size of the roll at which so many signatures are not enough: there is no need to count on.
   */
  private static long tooMany(Petition asked, Surd most, Optional<Surd> byCount) {
    long size = 1;
    while (size < MOST_PEOPLE && most.compareTo(needed(asked, Surd.whole(size), byCount)) >= 0) {
      size *= 2;
    }
    return size;
  }

  /** The unit whose people are asked; none where it is everybody. */
  private static Optional<UnitId> here(
      Scene scene, Petition asked, Optional<org.commune.polity.state.Petition> given, Deed deed) {
    return asked.of().here()
        ? given
            .flatMap(org.commune.polity.state.Petition::unit)
            .or(() -> Standing.here(scene, deed))
        : Optional.empty();
  }

  /** The share of the base or the number, whichever is less. */
  private static Surd needed(Petition asked, Surd base, Optional<Surd> byCount) {
    return asked
        .atLeast()
        .map(share -> base.times(Surd.of(share)))
        .map(s -> byCount.filter(c -> c.compareTo(s) < 0).orElse(s))
        .or(() -> byCount)
        .orElse(Surd.whole(0));
  }

  private static Surd base(Scene scene, Petition asked, Optional<UnitId> here, long most) {
    Actor of = asked.of();
    if (asked.weight().isPresent()) {
      return total(scene, of, here, asked.weight().get(), u -> true);
    }
    if (scene.isUnitKind(of.id())) {
      return Surd.whole(units(scene, of.id(), here).size());
    }
    if (here.isPresent()) {
      return Surd.whole(
          scene
              .assemblyOf(here.get())
              .map(scene::size)
              .orElseGet(() ->
                  (int)
                      scene.roll(of.id(), scene.now()).stream()
                          .filter(p -> scene.within(scene.person(p), here.get()))
                          .count()));
    }
    return scene.countUpTo(of.id(), most);
  }

  private static Surd signed(
      Scene scene,
      Petition asked,
      Optional<org.commune.polity.state.Petition> given,
      Optional<UnitId> here) {
    if (given.isEmpty()) {
      return Surd.whole(0);
    }
    String of = asked.of().id();
    var signatures = given.get().signatures();
    if (asked.weight().isPresent()) {
      return total(
          scene, asked.of(), here, asked.weight().get(), u -> signatures.contains(u.id().id()));
    }
    if (scene.isUnitKind(of)) {
      return Surd.whole(
          units(scene, of, here).stream().filter(u -> signatures.contains(u.id().id())).count());
    }
    return Surd.whole(
        signatures.stream()
            .map(PersonId::new)
            .filter(p -> scene.onRoll(p, of, scene.now()))
            .filter(p -> here.isEmpty() || scene.within(scene.person(p), here.get()))
            .count());
  }

  private static Surd total(
      Scene scene,
      Actor of,
      Optional<UnitId> here,
      String figure,
      java.util.function.Predicate<Unit> which) {
    long sum = 0;
    for (Unit unit : scene.state().each(Register.UNITS)) {
      boolean counted =
          unit.counts()
              && (!scene.isUnitKind(of.id()) || unit.kind().equals(of.id()))
              && here.map(h -> scene.under(unit.id(), h)).orElse(true);
      if (counted && which.test(unit)) {
        sum += unit.figures().getOrDefault(figure, 0L);
      }
    }
    return Surd.of(Fraction.whole(sum));
  }

  private static List<Unit> units(Scene scene, String kind, Optional<UnitId> here) {
    return scene.state().each(Register.UNITS).stream()
        .filter(u -> u.kind().equals(kind) && u.counts())
        .filter(u -> here.map(h -> scene.under(u.id(), h)).orElse(true))
        .toList();
  }
}
