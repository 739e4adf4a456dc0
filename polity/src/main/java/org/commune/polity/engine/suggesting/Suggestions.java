package org.commune.polity.engine.suggesting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Body;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.OwnDeed;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.engine.grants.CreatedBodies;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.standing.Delegations;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Petition;
import org.commune.polity.state.Register;
import org.commune.polity.state.Support;
import org.commune.polity.state.UnitId;

/**
 * What a person could try now: alone, and by a motion in each place where the person takes part. An
 * act of the closed list is thought of when the law grants it to any person at all, or in a motion
 * when it grants it to that body; each in several variants, of which the ruling picks one.
 */
public final class Suggestions {
  private static final Map<Class<? extends Deed>, Function<Asker, Stream<? extends Deed>>> KINDS =
      kinds();

  private static final Map<String, Class<? extends Deed>> BY_ACT = byAct();

  private Suggestions() {}

  private static Map<Class<? extends Deed>, Function<Asker, Stream<? extends Deed>>> kinds() {
    Kinds kinds = new Kinds();
    MeetingsAndMotions.into(kinds);
    SeatsAndElections.into(kinds);
    Belonging.into(kinds);
    Cases.into(kinds);
    Matters.into(kinds);
    return kinds
        .of(DecisionDeed.Consent.class, a -> planned(a, "consent").map(DecisionDeed.Consent::new))
        .of(DecisionDeed.CoSign.class, a -> planned(a, "co_sign").map(DecisionDeed.CoSign::new))
        .of(DecisionDeed.Consult.class, a -> planned(a, "consult").map(DecisionDeed.Consult::new))
        .of(SeatDeed.Recommend.class, a -> planned(a, "recommend").map(SeatDeed.Recommend::new))
        .of(
            MotionDeed.StartPetition.class,
            a ->
                planned(a, "start_petition")
                    .map(d ->
                        new MotionDeed.StartPetition(
                            a.fresh(Register.PETITIONS, "new petition"), d, Optional.empty())))
        .of(MotionDeed.ReferToReferendum.class, Suggestions::referred)
        .of(MotionDeed.ProposeMotion.class, Suggestions::elsewhere)
        .all();
  }

  private static Map<String, Class<? extends Deed>> byAct() {
    Map<String, Class<? extends Deed>> all = new LinkedHashMap<>();
    KINDS.keySet().forEach(k -> all.put(Deed.act(k), k));
    return all;
  }

  /** The kinds of deed of which instances are thought of. */
  public static Set<Class<? extends Deed>> known() {
    return KINDS.keySet();
  }

  /** What the person could try to do alone, of the acts that are asked for. */
  public static Stream<Deed> alone(Scene scene, PersonId person, Predicate<String> asked) {
    Asker asker = Asker.of(scene, new Doer.One(person), person);
    return acts(scene)
        .filter(asked)
        .filter(act -> isPersonal(asker, act))
        .flatMap(act -> instances(asker, act));
  }

  /** The motions that the person could try to propose. */
  public static Stream<Deed> motions(Scene scene, PersonId person) {
    return places(scene, person).stream()
        .flatMap(in -> {
          Doer doer = scene.isElectorate(in) ? new Doer.Voters(in) : new Doer.Whole(body(in));
          Asker asker = Asker.of(scene, doer, person);
          return Stream.concat(
              deeds(asker).map(d -> MeetingsAndMotions.motion(asker, in, Optional.of(d))),
              Stream.of(MeetingsAndMotions.motion(asker, in, Optional.empty())));
        });
  }

  /** The bodies in which the person sits and the electorates on whose roll the person is. */
  private static List<String> places(Scene scene, PersonId person) {
    Set<String> places = new LinkedHashSet<>();
    for (String name : scene.law().bodies().keySet()) {
      for (BodyId body : scene.bodiesNamed(name, person)) {
        if (scene.exists(body)
            && (scene.sits(person, body) || scene.isKind(body, Body.Kind.COLLECTIVE))) {
          places.add(body.toString());
        }
      }
    }
    scene.state().each(Register.BODIES).stream()
        .filter(b -> !b.dissolved() && scene.sits(person, b.id()))
        .forEach(b -> places.add(b.id().toString()));
    Stream.concat(scene.law().electorates().keySet().stream(), Stream.of("membership"))
        .filter(e -> scene.onRoll(person, e, scene.now()))
        .forEach(places::add);
    return List.copyOf(places);
  }

  private static BodyId body(String in) {
    int slash = in.indexOf('/');
    return slash < 0 ? BodyId.of(in) : new BodyId(in.substring(0, slash), in.substring(slash + 1));
  }

  private static Stream<String> acts(Scene scene) {
    return Stream.concat(
        BY_ACT.keySet().stream().filter(a -> !a.equals("own")),
        scene.law().charter().acts().keySet().stream());
  }

  private static Stream<? extends Deed> instances(Asker asker, String act) {
    Class<? extends Deed> kind = BY_ACT.getOrDefault(act, OwnDeed.class);
    Function<Asker, Stream<? extends Deed>> all = KINDS.get(kind);
    return all == null
        ? Stream.empty()
        : Stream.concat(asked(asker), all.apply(asker)).filter(d -> d.act().equals(act));
  }

  /** Deeds that others have asked for or supported: only exactly these have what they need. */
  private static Stream<Deed> asked(Asker asker) {
    return Stream.concat(
        asker.each(Register.PETITIONS).filter(p -> !p.dead()).map(Petition::deed),
        asker.each(Register.SUPPORT).map(Support::deed));
  }

  /** What a body or electorate could do as a whole. */
  private static Stream<Deed> deeds(Asker asker) {
    return acts(asker.scene())
        .filter(act -> isOf(asker.scene(), asker.doer(), act))
        .flatMap(act -> instances(asker, act));
  }

  /** Whether a person can do the act at all, alone or in the name of an office. */
  private static boolean isPersonal(Asker asker, String act) {
    Scene scene = asker.scene();
    List<Power> powers = scene.law().powers(act);
    if (powers.isEmpty()) {
      return byPerson(scene, scene.law().charter().residualPower().holder());
    }
    return powers.stream().flatMap(p -> p.holders().stream()).anyMatch(h -> byPerson(scene, h))
        || !Delegations.inPlaceOf(scene, asker.doer(), act).isEmpty();
  }

  private static boolean byPerson(Scene scene, Actor holder) {
    return switch (holder.role()) {
      case WHOLE ->
          Optional.ofNullable(scene.law().bodies().get(holder.id()))
              .map(Law.Defined::is)
              .filter(b -> b.kind() == Body.Kind.OFFICE)
              .isPresent();
      case UNITS_CONCERNED, ELECTORS, NOBODY -> false;
      case ONE_OF, CHAIR_OF, PETITIONERS, SELF, PERSON_CONCERNED, PROPOSER, SPONSORS, ANYONE ->
          true;
    };
  }

  /** Whether the act is one that this body or electorate may be granted. */
  private static boolean isOf(Scene scene, Doer doer, String act) {
    List<Power> powers = scene.law().powers(act);
    if (powers.isEmpty()) {
      return holds(scene, scene.law().charter().residualPower().holder(), doer);
    }
    return CreatedBodies.concern(scene, doer, act)
        || powers.stream().flatMap(p -> p.holders().stream()).anyMatch(h -> holds(scene, h, doer))
        || !Delegations.inPlaceOf(scene, doer, act).isEmpty();
  }

  private static boolean holds(Scene scene, Actor holder, Doer doer) {
    return switch (holder.role()) {
      case SELF, ELECTORS, UNITS_CONCERNED -> true;
      case WHOLE, ONE_OF -> isNamed(scene, holder, doer);
      case CHAIR_OF, PETITIONERS, PERSON_CONCERNED, PROPOSER, SPONSORS, ANYONE, NOBODY -> false;
    };
  }

  /** A body by its name, or as the assembly of a unit of that kind. */
  private static boolean isNamed(Scene scene, Actor holder, Doer doer) {
    return switch (doer) {
      case Doer.Whole(BodyId body) ->
          (holder.role() == Actor.Role.WHOLE && body.name().equals(holder.id()))
              || (scene.isUnitKind(holder.id())
                  && !body.unit().isEmpty()
                  && scene.assemblyOf(new UnitId(body.unit())).filter(body::equals).isPresent());
      case Doer.Voters(String electorate) ->
          holder.role() == Actor.Role.WHOLE && electorate.equals(holder.id());
      case Doer.One _, Doer.Calendar _ -> false;
    };
  }

  /**
   * Deeds for which others are asked by {@code asking}: those before a body, and any that may be.
   */
  private static Stream<Deed> planned(Asker asker, String asking) {
    Scene scene = asker.scene();
    Set<String> acts = new LinkedHashSet<>();
    scene.law().powers(asking).forEach(p -> p.scope().stream().sorted().forEach(acts::add));
    Stream<Deed> before =
        asker.open().flatMap((Motion m) -> m.deeds().stream()).filter(d -> acts.contains(d.act()));
    return Stream.concat(
        before,
        acts.stream()
            .filter(act -> !act.equals(asking) && !NESTED.contains(act))
            .flatMap(act -> instances(asker, act)));
  }

  /** Acts that are asked for others and are not asked for themselves. */
  private static final Set<String> NESTED =
      Set.of("consent", "co_sign", "consult", "recommend", "start_petition");

  /** Every act that the electorate of an initiative may do, by that initiative. */
  private static Stream<MotionDeed.ReferToReferendum> referred(Asker asker) {
    return asker.scene().law().initiatives().entrySet().stream()
        .flatMap(i -> {
          Asker voters = asker.as(new Doer.Voters(i.getValue().is().electorate().id()));
          return decidable(voters)
              .map(d ->
                  new MotionDeed.ReferToReferendum(
                      i.getKey(), asker.fresh(Register.MOTIONS, "new referendum"), d));
        });
  }

  private static Stream<Deed> decidable(Asker voters) {
    return acts(voters.scene())
        .filter(act -> !act.equals("refer_to_referendum") && !NESTED.contains(act))
        .filter(act -> !act.equals("propose_motion"))
        .filter(act -> isOf(voters.scene(), voters.doer(), act))
        .flatMap(act -> instances(voters, act));
  }

  /** Motions that a body may bring before an electorate: one for each act. */
  private static Stream<Deed> elsewhere(Asker asker) {
    if (asker.doer() instanceof Doer.One) {
      return Stream.empty();
    }
    List<Deed> all = new ArrayList<>();
    for (String electorate : asker.scene().law().electorates().keySet()) {
      Asker voters = asker.as(new Doer.Voters(electorate));
      Set<String> seen = new LinkedHashSet<>();
      decidable(voters)
          .filter(d -> seen.add(Target.of(asker.scene(), d).toString()))
          .forEach(d -> all.add(MeetingsAndMotions.motion(asker, electorate, Optional.of(d))));
    }
    return all.stream();
  }
}
