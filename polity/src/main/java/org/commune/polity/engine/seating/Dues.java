package org.commune.polity.engine.seating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Apportionment;
import org.commune.charter.language.SeatGroup;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Weights;
import org.commune.polity.engine.seating.Apportioning.Claim;
import org.commune.polity.engine.seating.Apportioning.Due;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Unit;
import org.commune.polity.state.UnitId;

/** How many seats of a body those who send delegates to it are due, by the figures of the day. */
public final class Dues {
  private Dues() {}

  /** What electors are due, alone or together with others; empty when they send nobody. */
  public static Optional<Due> of(Scene scene, BodyId body, SeatGroup group, String electors) {
    return group
        .apportion()
        .map(by ->
            Apportioning.seats(claims(scene, body, group, by, electors), by).stream()
                .filter(d -> d.senders().contains(electors))
                .findFirst())
        .orElseGet(() ->
            Optional.of(
                new Due(List.of(electors), 0, unapportioned(scene, body, group, electors))));
  }

  /** Without an apportionment: the seats of the group, shared equally where several send. */
  private static int unapportioned(Scene scene, BodyId body, SeatGroup group, String electors) {
    int seats =
        group
            .seats()
            .orElseGet(() ->
                Math.max(Seating.composition(scene, body).size(), SeatGroups.fixed(scene, body)));
    int senders = Math.max(1, senders(scene, body, actor(scene, group, electors)).size());
    return seats == 0 ? Integer.MAX_VALUE : Math.max(1, seats / senders);
  }

  private static Optional<Actor> actor(Scene scene, SeatGroup group, String electors) {
    return SeatGroups.electorate(scene, group)
        .filter(a -> SeatGroups.sends(scene, a, electors))
        .or(() ->
            group.fallback().stream()
                .filter(a -> SeatGroups.sends(scene, a, electors))
                .findFirst());
  }

  /** The bodies that an actor stands for, of the unit of {@code body} where it has one. */
  public static List<BodyId> senders(Scene scene, BodyId body, Optional<Actor> actor) {
    if (actor.isEmpty() || scene.isElectorate(actor.get().id())) {
      return List.of();
    }
    List<BodyId> all =
        scene.isUnitKind(actor.get().id())
            ? scene.state().each(Register.UNITS).stream()
                .filter(u -> u.counts() && u.kind().equals(actor.get().id()))
                .flatMap(u ->
                    scene
                        .assemblyOf(u.id())
                        .or(() -> Optional.of(BodyId.of(u.kind(), u.id())))
                        .stream())
                .toList()
            : scene.instances(actor.get().id());
    return all.stream()
        .filter(s ->
            body.unit().isEmpty()
                || s.unit().isEmpty()
                || scene.under(new UnitId(s.unit()), new UnitId(body.unit())))
        .toList();
  }

  private static List<Claim> claims(
      Scene scene, BodyId body, SeatGroup group, Apportionment by, String electors) {
    List<Claim> claims = new ArrayList<>();
    for (BodyId sender : senders(scene, body, actor(scene, group, electors))) {
      claims.add(
          new Claim(
              sender.toString(),
              scene
                  .state()
                  .unit(new UnitId(sender.unit()))
                  .flatMap(Unit::parent)
                  .map(UnitId::id)
                  .orElse(""),
              size(scene, sender, by.base())));
    }
    return claims;
  }

  /** A figure recorded of the unit, else a count of its people. */
  private static long size(Scene scene, BodyId sender, Apportionment.Base base) {
    Optional<Unit> unit = scene.state().unit(new UnitId(sender.unit()));
    String figure = base.name().toLowerCase(java.util.Locale.ROOT);
    Optional<Long> recorded = unit.map(Unit::figures).map(f -> f.get(figure));
    return recorded.orElseGet(() ->
        switch (base) {
          case MEMBERS -> Weights.behind(scene, sender);
          case VOTERS -> voters(scene, sender);
          case VOTES, INHABITANTS -> 0L;
        });
  }

  private static long voters(Scene scene, BodyId sender) {
    return scene.state().each(Register.UNITS).stream()
        .filter(u -> u.counts() && scene.under(u.id(), new UnitId(sender.unit())))
        .flatMap(u -> u.members().stream())
        .filter((PersonId m) ->
            scene.state().person(m).filter((Person p) -> p.mayVote(scene.now())).isPresent())
        .count();
  }
}
