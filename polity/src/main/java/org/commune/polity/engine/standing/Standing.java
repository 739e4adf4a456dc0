package org.commune.polity.engine.standing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Body;
import org.commune.charter.language.Rule;
import org.commune.polity.Doer;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.UnitDeed;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Lookup;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Petition;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.Unit;
import org.commune.polity.state.UnitId;

/** Who is who: whether a doer is the actor that a clause names, with respect to a deed. */
public final class Standing {
  /** Employees: who was appointed as one, or is recorded as one. */
  public static final String STAFF = "staff";

  private Standing() {}

  /** Whether {@code doer} is {@code actor} for this deed. */
  public static boolean is(Scene scene, Actor actor, Doer doer, Deed deed) {
    return switch (actor.role()) {
      case WHOLE -> isWhole(scene, actor, doer, deed);
      case ONE_OF -> isOneOf(scene, actor, doer, deed);
      case CHAIR_OF ->
          doer instanceof Doer.One one && chairs(scene, actor.id(), one.person(), deed);
      case ELECTORS -> electors(scene, deed).contains(doer.toString());
      case PETITIONERS ->
          doer instanceof Doer.One one
              && petition(scene, deed)
                  .filter(p ->
                      p.starter().equals(one.person())
                          || p.signatures().contains(one.person().id()))
                  .isPresent();
      case SELF -> isSelf(scene, doer, deed);
      case UNITS_CONCERNED ->
          doer instanceof Doer.Whole whole
              && concerned(scene, deed).stream()
                  .anyMatch(u -> scene.assemblyOf(u).filter(whole.body()::equals).isPresent());
      case PERSON_CONCERNED ->
          doer instanceof Doer.One one
              && (deed.persons().contains(one.person())
                  || deed.onSeat()
                      .flatMap(scene.state()::seat)
                      .flatMap(Seat::holder)
                      .filter(one.person()::equals)
                      .isPresent());
      case PROPOSER ->
          doer instanceof Doer.One one
              && deed.onMatter()
                  .flatMap(scene.state()::motion)
                  .filter(m -> m.proposer().equals(one.person().id()))
                  .isPresent();
      case SPONSORS ->
          doer instanceof Doer.One one
              && deed.onMatter()
                  .flatMap(scene.state()::motion)
                  .filter(m -> m.sponsors().contains(one.person()))
                  .isPresent();
      case ANYONE -> doer instanceof Doer.One;
      case NOBODY -> false;
    };
  }

  private static boolean isWhole(Scene scene, Actor actor, Doer doer, Deed deed) {
    return switch (doer) {
      case Doer.Whole(BodyId body) ->
          (body.name().equals(actor.id()) || isUnitOf(scene, actor.id(), body))
              && fits(scene, body, deed);
      case Doer.Voters(String electorate) -> electorate.equals(actor.id());
      case Doer.One(PersonId person) -> holdsOffice(scene, actor.id(), person);
      case Doer.Calendar() -> false;
    };
  }

  /** A kind of unit acts through the assembly of each unit. */
  private static boolean isUnitOf(Scene scene, String kind, BodyId body) {
    return scene.isUnitKind(kind)
        && !body.unit().isEmpty()
        && scene.assemblyOf(new UnitId(body.unit())).filter(body::equals).isPresent()
        && scene
            .state()
            .unit(new UnitId(body.unit()))
            .filter(u -> u.kind().equals(kind))
            .isPresent();
  }

  /** An office of one seat acts through whoever holds it. */
  public static boolean holdsOffice(Scene scene, String office, PersonId person) {
    return scene.law().bodies().containsKey(office)
        && scene.bodiesNamed(office, person).stream()
            .anyMatch(id -> scene.isKind(id, Body.Kind.OFFICE) && scene.sits(person, id));
  }

  /** A body of a unit acts only on that unit, on those under it, and on their people. */
  private static boolean fits(Scene scene, BodyId body, Deed deed) {
    if (body.unit().isEmpty()) {
      return true;
    }
    UnitId own = new UnitId(body.unit());
    Optional<UnitId> unit = deed.onUnit();
    if (unit.isPresent()) {
      return scene.under(unit.get(), own);
    }
    if (deed instanceof org.commune.polity.deed.JusticeDeed
        || deed instanceof org.commune.polity.deed.MembershipDeed) {
      return deed.persons().stream()
          .allMatch(p -> scene.state().person(p).filter(m -> scene.within(m, own)).isPresent());
    }
    return true;
  }

  private static boolean isOneOf(Scene scene, Actor actor, Doer doer, Deed deed) {
    if (doer instanceof Doer.Whole(BodyId body)) {
      return isUnitOf(scene, actor.id(), body);
    }
    if (!(doer instanceof Doer.One(PersonId person))) {
      return false;
    }
    if (actor.here() && !isHere(scene, person, deed)) {
      return false;
    }
    if (scene.isElectorate(actor.id())) {
      return scene.onRoll(person, actor.id(), scene.now());
    }
    if (scene.isUnitKind(actor.id())) {
      return scene
          .state()
          .person(person)
          .filter(p -> p.units().stream().anyMatch(u -> kindOf(scene, u).equals(actor.id())))
          .isPresent();
    }
    Optional<BodyId> at = bodyOf(scene, deed);
    if (at.isPresent() && at.get().name().equals(actor.id())) {
      return scene.sits(person, at.get());
    }
    return scene.sitsInAny(person, actor.id())
        || (actor.id().equals(STAFF) && isRecordedAs(scene, person, STAFF));
  }

  private static boolean isRecordedAs(Scene scene, PersonId person, String fact) {
    return scene.state().person(person).filter(p -> p.facts().containsKey(fact)).isPresent();
  }

  static String kindOf(Scene scene, UnitId unit) {
    return scene.state().unit(unit).map(Unit::kind).orElse("");
  }

  /** Whether the person belongs to the unit that the deed is about. */
  private static boolean isHere(Scene scene, PersonId person, Deed deed) {
    Optional<UnitId> unit = here(scene, deed);
    return unit.isEmpty()
        || scene.state().person(person).filter(p -> scene.within(p, unit.get())).isPresent();
  }

  /**
   * The unit that a deed is about: its own, that of its body, or that of whoever filled its seat.
   */
  public static Optional<UnitId> here(Scene scene, Deed deed) {
    Optional<UnitId> sender =
        deed.onSeat()
            .flatMap(scene.state()::seat)
            .flatMap(s -> s.senders().stream().findFirst())
            .filter(s -> s.contains("/"))
            .map(s -> new UnitId(s.substring(s.indexOf('/') + 1)));
    return sender
        .or(deed::onUnit)
        .or(() -> bodyOf(scene, deed).map(BodyId::unit).filter(u -> !u.isEmpty()).map(UnitId::new))
        .or(() ->
            deed.onMatter()
                .flatMap(id -> scene.state().get(Register.PETITIONS, id))
                .flatMap(p -> p.unit().or(() -> here(scene, p.deed()))));
  }

  /** The body that a deed is about, or in which its motion is. */
  public static Optional<BodyId> bodyOf(Scene scene, Deed deed) {
    return deed.onBody()
        .or(() ->
            deed.onMatter().flatMap(scene.state()::motion).flatMap(m -> venueBody(scene, m.in())))
        .or(() ->
            deed instanceof org.commune.polity.deed.MotionDeed.ProposeMotion propose
                ? venueBody(scene, propose.in())
                : Optional.empty());
  }

  /** The body of that name, unless it is an electorate. */
  public static Optional<BodyId> venueBody(Scene scene, String in) {
    if (scene.isElectorate(in)) {
      return Optional.empty();
    }
    int slash = in.indexOf('/');
    return Optional.of(
        slash < 0 ? BodyId.of(in) : new BodyId(in.substring(0, slash), in.substring(slash + 1)));
  }

  private static boolean chairs(Scene scene, String name, PersonId person, Deed deed) {
    Optional<BodyId> at = bodyOf(scene, deed).filter(b -> b.name().equals(name));
    List<BodyId> bodies = at.map(List::of).orElseGet(() -> scene.bodiesNamed(name, person));
    return bodies.stream()
        .anyMatch(b ->
            leavesTheChair(scene, b, deed)
                ? scene.sits(person, b) && !scene.composition(b).chair().equals(Optional.of(person))
                : presides(scene, b, person));
  }

  /** A chair whom a motion is about leaves the chair for it, where the charter says so. */
  private static boolean leavesTheChair(Scene scene, BodyId body, Deed deed) {
    Optional<PersonId> chair = scene.composition(body).chair();
    Optional<Motion> motion = deed.onMatter().flatMap(scene.state()::motion);
    return chair.isPresent()
        && motion.isPresent()
        && Procedures.of(scene, motion.get())
            .filter(p -> p.recuse().contains(Rule.Recusal.CHAIR_IF_CONCERNED))
            .isPresent()
        && motion.get().deeds().stream()
            .anyMatch(d -> d.persons().contains(chair.get()) || holder(scene, d).equals(chair));
  }

  /** Who is in the chair; while nobody is, any one of the body, so that it can never be stuck. */
  private static boolean presides(Scene scene, BodyId body, PersonId person) {
    Optional<PersonId> chair = scene.composition(body).chair();
    return chair.isPresent() ? chair.get().equals(person) : scene.sits(person, body);
  }

  /** Those who filled the seats that the deed is about. */
  static Set<String> electors(Scene scene, Deed deed) {
    Optional<SeatId> seat = deed.onSeat();
    if (seat.isPresent()) {
      return scene.state().seat(seat.get()).map(s -> Set.copyOf(s.senders())).orElse(Set.of());
    }
    return deed.onBody().stream()
        .flatMap(b -> scene.composition(b).seats().values().stream())
        .flatMap(s -> s.senders().stream())
        .collect(java.util.stream.Collectors.toSet());
  }

  /** The living petition for exactly this deed. */
  public static Optional<Petition> petition(Scene scene, Deed deed) {
    return scene.state().find(Lookup.PETITIONS_FOR, deed).stream()
        .filter(p -> !p.dead())
        .findFirst();
  }

  private static boolean isSelf(Scene scene, Doer doer, Deed deed) {
    return switch (doer) {
      case Doer.Whole(BodyId body) ->
          deed.onBody().filter(body::equals).isPresent()
              || made(scene, doer, deed)
              || deed.onUnit().flatMap(scene::assemblyOf).filter(body::equals).isPresent();
      case Doer.One(PersonId person) ->
          deed.onBody()
                  .filter(b -> scene.isKind(b, Body.Kind.OFFICE) && scene.sits(person, b))
                  .isPresent()
              || made(scene, doer, deed)
              || (deed instanceof UnitDeed.FoundUnit found && found.founders().contains(person));
      case Doer.Voters voters -> made(scene, doer, deed);
      case Doer.Calendar calendar -> false;
    };
  }

  /** Whether the decision that a deed is about was the doer's own. */
  private static boolean made(Scene scene, Doer doer, Deed deed) {
    return deed.onMatter()
        .flatMap(id -> scene.state().get(Register.DECISIONS, id))
        .filter(d ->
            d.by().equals(doer.toString())
                || (doer instanceof Doer.One(PersonId person)
                    && holdsOffice(scene, d.by(), person)))
        .isPresent();
  }

  /** The units that a deed touches. */
  public static List<UnitId> concerned(Scene scene, Deed deed) {
    if (deed instanceof UnitDeed.MergeUnits merge) {
      return merge.units();
    }
    return deed.onUnit().stream()
        .flatMap(unit ->
            java.util.stream.Stream.concat(
                java.util.stream.Stream.of(unit),
                scene.state().each(Register.UNITS).stream()
                    .filter(u -> u.parent().filter(unit::equals).isPresent() && u.counts())
                    .map(Unit::id)))
        .filter(u -> scene.assemblyOf(u).isPresent())
        .toList();
  }

  /** Whether a decision by {@code by} counts as one of {@code name}: its own, or of one of it. */
  public static boolean madeBy(Scene scene, String by, String name) {
    if (by.equals(name) || by.startsWith(name + "/")) {
      return true;
    }
    PersonId person = new PersonId(by);
    return scene.state().person(person).isPresent() && isIn(scene, person, name);
  }

  /** Whether a person is on the roll of the electorate, or sits in a body, of that name. */
  static boolean isIn(Scene scene, PersonId person, String name) {
    return scene.isElectorate(name)
        ? scene.onRoll(person, name, scene.now())
        : scene.sitsInAny(person, name);
  }

  /** The holder of the seat that a deed is about. */
  public static Optional<PersonId> holder(Scene scene, Deed deed) {
    return deed.onSeat().flatMap(scene.state()::seat).flatMap(Seat::holder);
  }
}
