package org.commune.polity.engine.seating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Body;
import org.commune.charter.language.Election;
import org.commune.charter.language.Ref;
import org.commune.charter.language.SeatGroup;
import org.commune.charter.language.SeatGroup.FilledBy;
import org.commune.charter.law.Law;
import org.commune.charter.law.Limit;
import org.commune.polity.engine.scene.Limits;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.UnitId;

/** How the seats of a body are filled, group by group, and by whom. */
public final class SeatGroups {
  private SeatGroups() {}

  /** The groups of a body, or the one that its own words describe. */
  public static List<SeatGroup> of(Body body) {
    List<SeatGroup> groups = new ArrayList<>(body.seatGroups());
    body.filledBy()
        .ifPresent(filledBy ->
            groups.add(
                new SeatGroup(
                    filledBy,
                    body.electorate(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    body.election(),
                    body.appointment(),
                    List.of(),
                    Optional.empty(),
                    body.mandate(),
                    body.recall(),
                    0,
                    List.of())));
    return List.copyOf(groups);
  }

  public static List<SeatGroup> of(Scene scene, BodyId body) {
    return scene.body(body).map(SeatGroups::of).orElse(List.of());
  }

  /** The first group of the body that is filled in one of these ways. */
  public static Optional<SeatGroup> filled(Scene scene, BodyId body, FilledBy... ways) {
    List<FilledBy> any = List.of(ways);
    return of(scene, body).stream().filter(g -> any.contains(g.filledBy())).findFirst();
  }

  /** Who elects, sends or is drawn from: as the group says, or else its election. */
  public static Optional<Actor> electorate(Scene scene, SeatGroup group) {
    return group
        .electorate()
        .or(() -> group.election().flatMap(e -> election(scene, e)).flatMap(Election::electorate));
  }

  private static Optional<Election> election(Scene scene, Ref<Election> name) {
    return Optional.ofNullable(scene.law().elections().get(name.id())).map(Law.Defined::is);
  }

  /** The group that these electors fill: `members`, `assembly/north`, or who stands in for them. */
  public static Optional<SeatGroup> sentBy(Scene scene, BodyId body, String electors) {
    return of(scene, body).stream()
        .filter(g ->
            electorate(scene, g).filter(a -> sends(scene, a, electors)).isPresent()
                || g.fallback().stream().anyMatch(a -> sends(scene, a, electors)))
        .findFirst();
  }

  /** Whether electors are those whom an actor names: a body, or a kind of unit by its assembly. */
  static boolean sends(Scene scene, Actor actor, String electors) {
    int slash = electors.indexOf('/');
    String name = slash < 0 ? electors : electors.substring(0, slash);
    return name.equals(actor.id())
        || (slash >= 0
            && scene
                .state()
                .unit(new UnitId(electors.substring(slash + 1)))
                .filter(u -> u.kind().equals(actor.id()))
                .isPresent());
  }

  /** How many seats the charter gives a body; 0 where it gives no number. */
  public static int fixed(Scene scene, BodyId body) {
    return scene
        .body(body)
        .flatMap(Body::seats)
        .filter(s -> s.matches("\\d{1,6}"))
        .map(Integer::parseInt)
        .orElseGet(() -> of(scene, body).stream().mapToInt(g -> g.seats().orElse(0)).sum());
  }

  /** The most seats that a body may have, and the limit that says so. */
  public static Optional<Limit> largest(Scene scene, BodyId body) {
    return Limits.on(scene, body)
        .filter(l -> l.bound() instanceof Limit.Bound.Size size && size.max().isPresent())
        .findFirst();
  }
}
