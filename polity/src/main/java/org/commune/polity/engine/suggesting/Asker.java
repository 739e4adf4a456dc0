package org.commune.polity.engine.suggesting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commune.polity.Doer;
import org.commune.polity.deed.Deed;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.Unit;
import org.commune.polity.state.UnitId;

/**
 * Who asks what can be done, and what is there to do it to.
 *
 * @param doer who would do it: the person alone, or a body or electorate by a motion
 * @param person the person who asks
 * @param units the units of the person, or of the body that would do it
 * @param bodies the bodies that there are: those of the whole and of the units, and all if few
 * @param members members other than the one who asks, of the units first
 */
record Asker(
    Scene scene,
    Doer doer,
    PersonId person,
    Set<UnitId> units,
    List<BodyId> bodies,
    List<PersonId> members) {
  /** The most bodies of units among which a person is shown those of other units too. */
  private static final int FEW = 40;

  static Asker of(Scene scene, Doer doer, PersonId person) {
    Set<UnitId> units = units(scene, doer, person);
    return new Asker(
        scene, doer, person, units, bodies(scene, units), members(scene, person, units));
  }

  /** The same person, asking what another could do. */
  Asker as(Doer other) {
    return of(scene, other, person);
  }

  Hints hints(Class<? extends Deed> kind) {
    return Hints.of(scene, Deed.act(kind));
  }

  <T> Stream<T> each(Register<T> register) {
    return scene.state().each(register).stream();
  }

  Stream<String> names(Register<?> register) {
    return scene.state().all(register).keySet().stream();
  }

  Instant now() {
    return scene.now();
  }

  /** A name that nothing of that kind has yet. */
  String fresh(Register<?> register, String name) {
    String free = name;
    for (int n = 2; scene.state().get(register, free).isPresent(); n++) {
      free = name + " " + n;
    }
    return free;
  }

  private static Set<UnitId> units(Scene scene, Doer doer, PersonId person) {
    Set<UnitId> own = new LinkedHashSet<>();
    if (doer instanceof Doer.Whole(BodyId body) && !body.unit().isEmpty()) {
      own.add(new UnitId(body.unit()));
    }
    scene
        .state()
        .person(person)
        .ifPresent(p -> {
          own.addAll(p.units());
          scene.state().each(Register.UNITS).stream()
              .filter(u -> p.units().stream().anyMatch(o -> scene.under(o, u.id())))
              .forEach(u -> own.add(u.id()));
        });
    return own;
  }

  private static List<BodyId> bodies(Scene scene, Set<UnitId> own) {
    Set<BodyId> all = new LinkedHashSet<>();
    for (String name : scene.law().bodies().keySet()) {
      all.addAll(scene.instances(name));
    }
    scene.state().each(Register.BODIES).stream()
        .map(Composition::id)
        .filter(scene::exists)
        .forEach(all::add);
    return all.stream()
        .filter(b ->
            all.size() <= FEW
                || b.unit().isEmpty()
                || own.contains(new UnitId(b.unit()))
                || scene.composition(b).meeting().isPresent())
        .toList();
  }

  private static List<PersonId> members(Scene scene, PersonId person, Set<UnitId> own) {
    List<PersonId> near = new ArrayList<>();
    List<PersonId> far = new ArrayList<>();
    for (Person other : scene.state().each(Register.PEOPLE)) {
      if (other.isMember() && !other.id().equals(person)) {
        (other.units().stream().anyMatch(own::contains) ? near : far).add(other.id());
      }
    }
    near.addAll(far);
    return List.copyOf(near);
  }

  /** The seats of those bodies, and those that the asker has filled. */
  Stream<SeatId> seats(java.util.function.Predicate<Seat> which) {
    Set<BodyId> near = Set.copyOf(bodies());
    return each(Register.BODIES)
        .filter(b -> !b.dissolved())
        .flatMap(b ->
            b.seats().values().stream()
                .filter(which)
                .filter(s -> near.contains(b.id()) || s.senders().contains(doer.toString()))
                .map(s -> new SeatId(b.id(), s.number())));
  }

  Stream<Unit> recognised() {
    return each(Register.UNITS).filter(Unit::counts);
  }

  Stream<Motion> open() {
    return each(Register.MOTIONS).filter(Motion::isOpen);
  }

  Stream<PersonId> others() {
    return members.stream();
  }

  /** Somebody to whom it could be done. */
  Stream<PersonId> somebody() {
    return Stream.concat(others().limit(2), Stream.of(person));
  }

  /** So many members, the asker first. */
  List<PersonId> group(int size) {
    return Stream.concat(Stream.of(person), others()).limit(Math.max(1, size)).toList();
  }

  static Optional<String> none() {
    return Optional.empty();
  }
}
