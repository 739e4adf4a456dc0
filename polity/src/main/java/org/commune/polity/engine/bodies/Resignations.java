package org.commune.polity.engine.bodies;

import java.util.Optional;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Document;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;

/** Resigning: effective as declared, with the statement published. */
final class Resignations {
  private Resignations() {}

  static Doing resign(
      Scene scene, Doer doer, SeatDeed.Resign deed, Power power, Optional<Motion> motion) {
    Optional<PersonId> holder = scene.state().seat(deed.seat()).flatMap(Seat::holder);
    if (holder.isEmpty()) {
      return Doing.not(Ground.of(power.article(), "nobody holds seat " + deed.seat()));
    }
    if (motion.isPresent()
        || !(doer instanceof Doer.One(PersonId self))
        || !self.equals(holder.get())) {
      return Doing.not(
          new Ground(
              power.article(),
              "seat " + deed.seat() + " is held by " + holder.get() + ", who alone can give it up",
              "recall or dismiss the holder, where an article grants it"));
    }
    Course course = new Course(scene);
    deed.statement().ifPresent(text -> course.then(statement(scene, deed, self, text)));
    Replacing.left(course, deed.seat(), "resigns from");
    return course.done();
  }

  private static Effect statement(Scene scene, SeatDeed.Resign deed, PersonId self, String text) {
    String id = "resignation of " + self + " from " + deed.seat() + " on " + scene.now();
    return new Effect.Entered<>(
        Register.DOCUMENTS,
        id,
        new Document(
            id,
            Document.Kind.STATEMENT,
            self.id(),
            scene.now(),
            Optional.of(text),
            Optional.of(deed.seat().toString()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            false),
        self + " states: " + text);
  }
}
