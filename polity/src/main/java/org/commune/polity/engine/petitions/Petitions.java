package org.commune.polity.engine.petitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Initiative;
import org.commune.charter.law.Law;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.amendments.CharterChanges;
import org.commune.polity.engine.grants.Grants;
import org.commune.polity.engine.grants.Stage;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Petition;
import org.commune.polity.state.Register;
import org.pcollections.PSet;
import org.pcollections.TreePSet;

/** Petitions, and the votes that they bring about. */
public final class Petitions {
  private Petitions() {}

  public static Doing start(Scene scene, Doer doer, MotionDeed.StartPetition deed, Power power) {
    if (scene.state().get(Register.PETITIONS, deed.petition()).isPresent()) {
      return Doing.not(
          power.article(),
          "there is a petition " + deed.petition() + " already",
          "give it another name");
    }
    if (!(doer instanceof Doer.One(PersonId person))) {
      return Doing.not(power.article(), "a person must start a petition", "");
    }
    Optional<Doing.Not> refused = CharterChanges.refused(scene, deed.deed(), power);
    if (refused.isPresent()) {
      return refused.get();
    }
    Petition petition =
        new Petition(
            deed.petition(),
            person,
            deed.deed(),
            deed.unit().or(() -> Standing.here(scene, deed.deed())),
            TreePSet.singleton(person.id()),
            scene.now(),
            false,
            false);
    Effect started = entered(petition, person + " starts the petition " + petition.id());
    List<Effect> effects = new ArrayList<>();
    effects.add(started);
    effects.add(Write.began(Trigger.PETITION_STARTED, Completion.of(petition), petition.id()));
    effects.addAll(Completion.reached(scene, scene.with(started.apply(scene.state())), petition));
    return Doing.done(effects);
  }

  public static Doing sign(Scene scene, Doer doer, MotionDeed.SignPetition deed, Power power) {
    return living(
        scene,
        deed.petition(),
        power,
        petition -> {
          String signer =
              doer instanceof Doer.Whole(var body) && !body.unit().isEmpty()
                  ? body.unit()
                  : doer.toString();
          return petition.signatures().contains(signer)
              ? Doing.not(power.article(), signer + " has signed it already", "")
              : signed(scene, petition, signer);
        });
  }

  private static Doing signed(Scene scene, Petition petition, String signer) {
    Effect signed =
        entered(
            petition.with(petition.signatures().plus(signer)), signer + " signs " + petition.id());
    List<Effect> effects = new ArrayList<>();
    effects.add(signed);
    effects.addAll(Completion.reached(scene, scene.with(signed.apply(scene.state())), petition));
    return Doing.done(effects);
  }

  public static Doing withdraw(
      Scene scene, Doer doer, MotionDeed.WithdrawSignature deed, Power power) {
    return living(
        scene,
        deed.petition(),
        power,
        petition ->
            petition.signatures().contains(doer.toString())
                ? Doing.done(
                    entered(
                        petition.with(petition.signatures().minus(doer.toString())),
                        doer + " takes the signature back from " + petition.id()))
                : Doing.not(power.article(), doer + " has not signed it", ""));
  }

  public static Doing verify(Scene scene, MotionDeed.VerifyPetition deed, Power power) {
    return living(
        scene,
        deed.petition(),
        power,
        petition -> {
          PSet<String> left = petition.signatures();
          for (PersonId struck : deed.struck()) {
            left = left.minus(struck.id());
          }
          List<Effect> effects = new ArrayList<>();
          effects.add(
              entered(
                  petition.with(left).checked(),
                  "the signatures of "
                      + petition.id()
                      + " are checked: "
                      + left.size()
                      + " stand"));
          return Doing.done(effects);
        });
  }

  public static List<Effect> dies(Scene scene, String id) {
    return scene
        .state()
        .get(Register.PETITIONS, id)
        .filter(p -> !p.dead())
        .map(p -> List.of(entered(p.died(), "the petition " + id + " dies")))
        .orElse(List.of());
  }

  /** Puts an act to the vote of an electorate; who must calls the vote in time. */
  public static Doing refer(
      Scene scene, Doer doer, MotionDeed.ReferToReferendum deed, Power power) {
    Law.Defined<Initiative> defined = scene.law().initiatives().get(deed.initiative());
    if (defined == null) {
      return Doing.not(power.article(), "there is no initiative " + deed.initiative(), "");
    }
    if (scene.state().motion(deed.motion()).isPresent()) {
      return Doing.not(
          power.article(),
          "there is a motion " + deed.motion() + " already",
          "give it another name");
    }
    Initiative initiative = defined.is();
    Optional<Ground> unchecked = unchecked(scene, defined, deed);
    if (unchecked.isPresent()) {
      return Doing.not(unchecked.get());
    }
    String in = initiative.electorate().id();
    Grants.Finding finding =
        Grants.find(scene, new Doer.Voters(in), deed.deed(), Stage.PROPOSED, Optional.empty());
    if (finding instanceof Grants.Finding.Denied(List<Ground> grounds)) {
      return new Doing.Not(grounds);
    }
    Optional<Doing.Not> refused = CharterChanges.refused(scene, deed.deed(), power);
    if (refused.isPresent()) {
      return refused.get();
    }
    Motion motion =
        Motion.proposed(
            deed.motion(),
            in,
            deed.initiative(),
            new Motion.Matter(Optional.of(deed.deed()), Optional.empty(), List.of()),
            doer.toString(),
            scene.now());
    List<Effect> effects = new ArrayList<>();
    effects.add(Write.motion(motion, doer + " puts " + motion.id() + " to the vote of " + in));
    Standing.petition(scene, deed)
        .ifPresent(
            p -> effects.add(entered(p.died(), "the signatures of " + p.id() + " are used")));
    return Doing.done(effects);
  }

  /** The signatures must have been checked where the charter says by whom. */
  private static Optional<Ground> unchecked(
      Scene scene, Law.Defined<Initiative> initiative, MotionDeed.ReferToReferendum deed) {
    Optional<Petition> petition = Standing.petition(scene, deed);
    boolean unverified =
        initiative.is().verify().isPresent() && petition.filter(p -> !p.verified()).isPresent();
    return unverified
        ? Optional.of(
            new Ground(
                initiative.article(),
                "the signatures have not been checked",
                "have " + initiative.is().verify().get().by() + " check them"))
        : Optional.empty();
  }

  private static Effect entered(Petition petition, String says) {
    return new Effect.Entered<>(Register.PETITIONS, petition.id(), petition, says);
  }

  private static Doing living(
      Scene scene, String id, Power power, java.util.function.Function<Petition, Doing> then) {
    return scene
        .state()
        .get(Register.PETITIONS, id)
        .filter(p -> !p.dead())
        .map(then)
        .orElseGet(() -> Doing.not(power.article(), "there is no living petition " + id, ""));
  }
}
