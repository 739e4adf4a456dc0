package org.commune.polity.engine.elections;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Election.Method;
import org.commune.charter.language.SeatGroup;
import org.commune.charter.language.SeatGroup.FilledBy;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.scene.Course;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.seating.Apportioning.Due;
import org.commune.polity.engine.seating.Dues;
import org.commune.polity.engine.seating.Places;
import org.commune.polity.engine.seating.Pools;
import org.commune.polity.engine.seating.SeatGroups;
import org.commune.polity.engine.seating.Seating;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;

/** Electors choosing delegates by a decision of their own, for as many seats as they are due. */
final class Sending {
  private Sending() {}

  static Doing elect(Scene scene, Doer doer, ElectionDeed.Elect deed, Power power) {
    BodyId body = deed.body();
    if (!scene.exists(body) || scene.isAssembly(body)) {
      return Doing.not(Ground.of(power.article(), body + " is no body with seats"));
    }
    String electors = doer.toString();
    Optional<SeatGroup> group =
        SeatGroups.sentBy(scene, body, electors)
            .or(() -> SeatGroups.filled(scene, body, FilledBy.ELECTION, FilledBy.DELEGATION));
    Optional<Due> due =
        group.isPresent()
            ? Dues.of(scene, body, group.get(), electors)
            : Optional.of(new Due(List.of(electors), 0, Seating.composition(scene, body).size()));
    ArticleNo article = scene.articleOf(body).orElse(power.article());
    Optional<Ground> wrong =
        group
            .flatMap(g -> counted(scene, g, deed, article))
            .or(() -> persons(scene, deed, article))
            .or(() -> alternates(deed, group, article));
    if (wrong.isPresent()) {
      return Doing.not(wrong.get());
    }
    if (due.isEmpty()) {
      return Doing.not(Ground.of(article, electors + " sends nobody to " + body));
    }
    Course course = new Course(scene);
    if (due.get().senders().size() > 1) {
      Pools.Adoption adoption = Pools.adopt(scene, doer, deed, due.get().senders());
      course.then(adoption.effects());
      if (!adoption.complete()) {
        return course.done();
      }
    }
    return seat(course, deed, due.get(), group.map(SeatGroup::alternates).orElse(0), article);
  }

  /** Where a counting rule fills several seats, a vote for or against all of them does not. */
  private static Optional<Ground> counted(
      Scene scene, SeatGroup group, ElectionDeed.Elect deed, ArticleNo article) {
    boolean byElection =
        group.election().filter(e -> scene.law().elections().containsKey(e.id())).isPresent();
    boolean byRule =
        group.method().filter(m -> m != Method.PLURALITY && m != Method.BLOCK).isPresent()
            && deed.delegates().size() > 1;
    return byElection || byRule
        ? Optional.of(
            new Ground(
                article,
                "these seats are filled by "
                    + group
                        .election()
                        .map(e -> "the count of " + e)
                        .orElseGet(() ->
                            group
                                .method()
                                .orElseThrow()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' '))
                    + ", not by a vote on names",
                "call the election, and declare its result"))
        : Optional.empty();
  }

  private static Optional<Ground> persons(Scene scene, ElectionDeed.Elect deed, ArticleNo article) {
    if (deed.delegates().isEmpty()) {
      return Optional.of(new Ground(article, "nobody is named", "name who is to be sent"));
    }
    HashSet<PersonId> seen = new HashSet<>();
    for (PersonId person : deed.delegates()) {
      if (!seen.add(person)) {
        return Optional.of(Ground.of(article, person + " is named twice"));
      }
    }
    for (PersonId person : deed.alternates()) {
      if (!seen.add(person)) {
        return Optional.of(Ground.of(article, person + " is named twice"));
      }
    }
    return seen.stream()
        .sorted()
        .filter(p -> scene.state().person(p).filter(Person::isMember).isEmpty())
        .findFirst()
        .map(p -> Ground.of(article, p + " is not a member"));
  }

  private static Optional<Ground> alternates(
      ElectionDeed.Elect deed, Optional<SeatGroup> group, ArticleNo article) {
    int most = group.map(SeatGroup::alternates).orElse(0) * deed.delegates().size();
    return deed.alternates().size() > most
        ? Optional.of(
            Ground.of(
                article, deed.alternates().size() + " alternates, and " + most + " is the most"))
        : Optional.empty();
  }

  private static Doing seat(
      Course course, ElectionDeed.Elect deed, Due due, int alternates, ArticleNo article) {
    Scene scene = course.scene();
    BodyId body = deed.body();
    String sentBy = Pools.name(due.senders());
    List<SeatId> places = Places.of(scene, body, sentBy, due.seats());
    int wanted = deed.delegates().size();
    if (wanted > due.seats() || places.size() < wanted) {
      return Doing.not(
          new Ground(
              article,
              wanted
                  + " named, and "
                  + sentBy
                  + " is due "
                  + Math.min(due.seats(), Math.max(places.size(), 0))
                  + " of the seats of "
                  + body,
              ""));
    }
    Optional<Ground> held = held(scene, places.subList(0, wanted), due, article);
    if (held.isPresent()) {
      return Doing.not(held.get());
    }
    boolean general = isGeneral(scene, body, places.subList(0, wanted));
    places.subList(0, wanted).stream()
        .filter(p -> scene.state().seat(p).flatMap(Seat::holder).isPresent())
        .forEach(p -> Seating.vacate(course, p, Seating.Leaving.FOR_GOOD, "is succeeded in"));
    for (int i = 0; i < wanted; i++) {
      PersonId delegate = deed.delegates().get(i);
      Optional<Ground> refusal = Seating.refusal(course.scene(), body, delegate);
      if (refusal.isPresent()) {
        return Doing.not(refusal.get());
      }
      Seating.take(
          course, places.get(i), delegate, sentBy, slice(deed.alternates(), i, wanted, alternates));
    }
    held(course, body, general);
    return course.done();
  }

  /** Each delegate's own alternates: dealt in turn, the first to the first. */
  private static List<PersonId> slice(
      List<PersonId> alternates, int delegate, int delegates, int each) {
    List<PersonId> own = new java.util.ArrayList<>();
    for (int round = 0; round < each; round++) {
      int at = round * delegates + delegate;
      if (at < alternates.size()) {
        own.add(alternates.get(at));
      }
    }
    return own;
  }

  /** A seat within its term is emptied by recall, not by choosing another for it. */
  private static Optional<Ground> held(
      Scene scene, List<SeatId> places, Due due, ArticleNo article) {
    Optional<SeatId> withinTerm =
        places.stream().filter(p -> Places.freeFrom(scene, p).isPresent()).findFirst();
    if (withinTerm.isPresent()) {
      Instant until = Places.freeFrom(scene, withinTerm.get()).orElseThrow();
      return Optional.of(
          new Ground(
              article,
              "seat " + withinTerm.get() + " is held until " + until,
              "recall its holder, or elect from " + until + " on"));
    }
    long succeeded =
        places.stream()
            .filter(p -> scene.state().seat(p).flatMap(Seat::holder).isPresent())
            .count();
    boolean some = succeeded > 0 && places.size() < due.seats() && due.seats() != Integer.MAX_VALUE;
    return some
        ? Optional.of(
            new Ground(
                article,
                "all "
                    + due.seats()
                    + " seats are held, and "
                    + places.size()
                    + " named: it is not said whom they succeed",
                "name " + due.seats() + ", or recall first whoever is to go"))
        : Optional.empty();
  }

  /** Whether new terms begin, and not only what is left of old ones. */
  static boolean isGeneral(Scene scene, BodyId body, List<SeatId> places) {
    boolean termed = scene.body(body).flatMap(b -> b.term()).isPresent();
    boolean whole = places.stream().noneMatch(p -> Places.midTerm(scene, p));
    return whole && (termed || places.size() >= Seating.composition(scene, body).size());
  }

  /** The election is held: the time until the next one runs from now if new terms began. */
  static void held(Course course, BodyId id, boolean general) {
    if (!general) {
      return;
    }
    Composition body = course.scene().composition(id).elected(course.scene().now());
    boolean anew =
        body.seats().values().stream()
            .filter(s -> s.holder().isPresent())
            .allMatch(s -> s.from().equals(Optional.of(course.scene().now())));
    Effect written = Write.body(anew ? body.invested(false) : body, "");
    course.then(written);
    course.then(Write.began(Trigger.ELECTION_HELD, id));
  }
}
