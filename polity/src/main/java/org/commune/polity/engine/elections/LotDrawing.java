package org.commune.polity.engine.elections;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Body;
import org.commune.charter.language.SeatGroup;
import org.commune.charter.language.SeatGroup.FilledBy;
import org.commune.charter.law.Power;
import org.commune.polity.Ground;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.counting.Contest;
import org.commune.polity.engine.counting.Lots;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.seating.Eligible;
import org.commune.polity.engine.seating.Places;
import org.commune.polity.engine.seating.SeatGroups;
import org.commune.polity.engine.seating.Seating;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Happened;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.SeatId;

/**
 * Sortition. Who draws commits to a seed before; the commitment stands until it is used, so that
 * nobody can try several seeds and keep the one they like.
 */
final class LotDrawing {
  private LotDrawing() {}

  private static String key(BodyId body) {
    return "seed " + body + " ";
  }

  /** The commitment that stands for a body, and when it was made. */
  private static Optional<Map.Entry<String, Happened>> committed(Scene scene, BodyId body) {
    return scene.state().all(Register.HAPPENED).entrySet().stream()
        .filter(e -> e.getKey().startsWith(key(body)))
        .findFirst();
  }

  private static Optional<SeatGroup> group(Scene scene, BodyId body) {
    return SeatGroups.filled(scene, body, FilledBy.SORTITION);
  }

  /**
   * The seed is known to its committer alone: with it the scene is asked as if it were this one.
   */
  static Scene knowing(Scene scene, ElectionDeed.DrawLot deed) {
    return committed(scene, deed.body())
        .map(c ->
            scene.with(
                scene
                    .state()
                    .without(Register.HAPPENED, c.getKey())
                    .with(
                        Register.HAPPENED,
                        key(deed.body()) + Lots.commitment(deed.seed()),
                        c.getValue())))
        .orElse(scene);
  }

  static Doing commit(Scene scene, ElectionDeed.CommitSeed deed, Power power) {
    if (group(scene, deed.body()).isEmpty()) {
      return Doing.not(notDrawn(deed.body(), power));
    }
    if (committed(scene, deed.body()).isPresent()) {
      return Doing.not(
          new Ground(
              power.article(),
              "a commitment for " + deed.body() + " stands already, and is not replaced",
              "draw the lot with its seed"));
    }
    String commitment = deed.commitment().toLowerCase(Locale.ROOT);
    if (!isBeacon(scene, deed.body()) && !commitment.matches("[0-9a-f]{64}")) {
      return Doing.not(
          new Ground(
              power.article(),
              "a commitment is the SHA-256 of the seed: 64 hexadecimal digits",
              "give the SHA-256 of the seed"));
    }
    return Doing.done(
        new Effect.Entered<>(
            Register.HAPPENED,
            key(deed.body()) + commitment,
            new Happened(scene.now(), 1),
            "the seed of the lot for " + deed.body() + " is committed to: " + commitment));
  }

  private static Ground notDrawn(BodyId body, Power power) {
    return Ground.of(power.article(), "the seats of " + body + " are not drawn by lot");
  }

  /** A beacon is named beforehand, and its value is for everybody to look up. */
  private static boolean isBeacon(Scene scene, BodyId body) {
    return scene
        .body(body)
        .flatMap(Body::draw)
        .filter(d -> d.seed() == Body.Draw.Seed.BEACON)
        .isPresent();
  }

  static Doing draw(Scene scene, ElectionDeed.DrawLot deed, Power power) {
    BodyId body = deed.body();
    Optional<SeatGroup> group = group(scene, body);
    if (group.isEmpty()) {
      return Doing.not(notDrawn(body, power));
    }
    ArticleNo article = scene.articleOrHeader(body);
    Optional<Map.Entry<String, Happened>> committed = committed(scene, body);
    if (committed.isEmpty() || !committed.get().getValue().last().isBefore(scene.now())) {
      return Doing.not(
          new Ground(
              article,
              "the seed of the lot was not committed to beforehand",
              "commit to the SHA-256 of a seed first"));
    }
    String commitment = committed.get().getKey().substring(key(body).length());
    if (!isBeacon(scene, body) && !Lots.commitment(deed.seed()).equals(commitment)) {
      return Doing.not(
          new Ground(
              article,
              "the seed is not the one that was committed to: its SHA-256 is "
                  + Lots.commitment(deed.seed())
                  + ", not "
                  + commitment,
              "give the seed that was committed to"));
    }
    return drawn(scene, deed, group.get(), committed.get().getKey(), article);
  }

  private static Doing drawn(
      Scene scene,
      ElectionDeed.DrawLot deed,
      SeatGroup group,
      String committed,
      ArticleNo article) {
    BodyId body = deed.body();
    String electors = SeatGroups.electorate(scene, group).map(Actor::id).orElse("membership");
    List<SeatId> places =
        Places.of(
                scene,
                body,
                electors,
                Math.max(SeatGroups.fixed(scene, body), Seating.composition(scene, body).size()))
            .stream()
            .filter(p -> Places.freeFrom(scene, p).isEmpty())
            .toList();
    if (places.isEmpty()) {
      return Doing.not(Ground.of(article, "no seat of " + body + " is vacant"));
    }
    List<PersonId> pool =
        Contest.roll(scene, electors).stream()
            .filter(p -> Eligible.toSit(scene, body, p).isEmpty())
            .sorted()
            .toList();
    Course course = new Course(scene);
    course.then(
        new Effect.Struck(
            Register.HAPPENED, committed, "the lot is drawn among " + pool.size() + " persons"));
    List<PersonId> chosen = seated(course, places, Lots.drawn(deed.seed(), pool), electors);
    if (chosen.size() < places.size()) {
      return Doing.not(
          Ground.of(
              article,
              "only "
                  + chosen.size()
                  + " of "
                  + pool.size()
                  + " may sit, and "
                  + places.size()
                  + " seats are to be filled"));
    }
    Sending.held(course, body, Sending.isGeneral(scene, body, places));
    return course.done();
  }

  /** Seats are filled in the order of the draw; whom a cap keeps out is passed over. */
  private static List<PersonId> seated(
      Course course, List<SeatId> places, List<PersonId> drawn, String electors) {
    List<PersonId> chosen = new ArrayList<>();
    for (PersonId person : drawn) {
      if (chosen.size() == places.size()) {
        break;
      }
      SeatId place = places.get(chosen.size());
      if (Seating.refusal(course.scene(), place.body(), person).isEmpty()) {
        Seating.succeed(course, place, person, electors, List.of());
        chosen.add(person);
      }
    }
    return chosen;
  }
}
