package org.commune.polity.engine.seating;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Body;
import org.commune.charter.law.Limit;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Limits;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Lookup;
import org.commune.polity.state.Seat;
import org.commune.polity.state.Timer;

/**
 * Terms that do not all end together (Debian constitution 6.2.7): at the beginning of each year, of
 * those who have served longer than the stagger says, the longest serving are set to leave on its
 * day, and no more of them than it says.
 */
public final class Staggering {
  /** The internal time at which those who are to leave in the year are determined. */
  public static final String YEAR = "seats:stagger";

  private Staggering() {}

  public static Optional<Body.Stagger> of(Scene scene, BodyId body) {
    return Limits.on(scene, body)
        .flatMap(l ->
            l.bound() instanceof Limit.Bound.Stagger(Body.Stagger stagger)
                ? java.util.stream.Stream.of(stagger)
                : java.util.stream.Stream.empty())
        .findFirst();
  }

  /** Sees to it that the next beginning of a year is waited for. */
  static void begin(Course course, BodyId body) {
    Scene scene = course.scene();
    if (of(scene, body).isEmpty()) {
      return;
    }
    boolean waiting =
        !scene.state().names(Lookup.TIMERS_OF, new Timer.What(YEAR, body.toString())).isEmpty();
    if (!waiting) {
      course.then(Write.timer(nextYear(scene), YEAR, body.toString()));
    }
  }

  /** The next beginning of a year, where the body staggers its terms. */
  static Optional<Timer> next(Scene scene, BodyId body) {
    return of(scene, body).map(_ -> new Timer(nextYear(scene), YEAR, body.toString()));
  }

  private static Instant nextYear(Scene scene) {
    ZonedDateTime now = scene.now().atZone(scene.zone());
    return LocalDate.of(now.getYear() + 1, 1, 1).atStartOfDay(scene.zone()).toInstant();
  }

  /** The year has begun. */
  public static void determine(Course course, BodyId id) {
    Optional<Body.Stagger> stagger = of(course.scene(), id);
    if (stagger.isEmpty()) {
      return;
    }
    Instant leaves = day(course.scene(), stagger.get());
    for (Seat seat : longest(course.scene(), id, stagger.get())) {
      Composition body = course.scene().composition(id);
      course.then(
          Write.body(
              body.with(seat.until(Optional.of(leaves))),
              seat.holder().orElseThrow()
                  + " is to leave seat "
                  + id
                  + ":"
                  + seat.number()
                  + " on "
                  + leaves));
      course.then(Write.timer(leaves, Seating.TERM, id + ":" + seat.number()));
    }
    course.then(Write.timer(nextYear(course.scene()), YEAR, id.toString()));
  }

  private static List<Seat> longest(Scene scene, BodyId id, Body.Stagger stagger) {
    return scene.composition(id).seats().values().stream()
        .filter(s -> s.from().isPresent())
        .sorted(
            Comparator.comparing((Seat s) -> s.from().orElseThrow()).thenComparingInt(Seat::number))
        .limit(stagger.maxLeavingPerYear())
        .filter(s -> scene.passed(s.from().orElseThrow(), stagger.over()))
        .toList();
  }

  /** The end of the day of this year on which they leave; the last of the year if it is no day. */
  private static Instant day(Scene scene, Body.Stagger stagger) {
    int year = scene.now().atZone(scene.zone()).getYear();
    MonthDay day;
    try {
      day = MonthDay.parse("--" + stagger.ends());
    } catch (DateTimeParseException _) {
      day = MonthDay.of(12, 31);
    }
    return day.atYear(year).plusDays(1).atStartOfDay(scene.zone()).toInstant();
  }
}
