package org.commune.polity.engine.motions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Procedure;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.amendments.CharterChanges;
import org.commune.polity.engine.grants.Grants;
import org.commune.polity.engine.grants.Stage;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.engine.standing.Procedures;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.pcollections.TreePSet;

/** Motions until their vote: proposing, sponsoring, changing, withdrawing. */
final class Proposals {
  private Proposals() {}

  static Doing propose(Scene scene, Doer doer, MotionDeed.ProposeMotion deed, Power power) {
    ArticleNo article = power.article();
    if (scene.state().motion(deed.motion()).isPresent()) {
      return Doing.not(
          article, "there is a motion " + deed.motion() + " already", "give it another name");
    }
    Optional<Doer> venue = venue(scene, deed.in());
    if (venue.isEmpty()) {
      return Doing.not(article, "there is no body or electorate " + deed.in(), "");
    }
    if (deed.deed().isEmpty() && deed.options().isEmpty()) {
      return Doing.not(article, "the motion says nothing to do", "give a deed or options");
    }
    List<Deed> deeds = new ArrayList<>(deed.deed().stream().toList());
    deed.options().forEach(o -> o.deed().ifPresent(deeds::add));
    String via = "";
    for (Deed inner : deeds) {
      switch (proposable(scene, venue.get(), inner)) {
        case Grants.Finding.Denied(List<Ground> grounds) -> {
          return new Doing.Not(grounds);
        }
        case Grants.Finding.Granted(Power inside) -> via = inside.how().via().orElse(via);
      }
    }
    Motion motion =
        Motion.proposed(
            deed.motion(),
            deed.in(),
            via,
            new Motion.Matter(
                deed.deed(),
                deed.text(),
                deed.options().stream()
                    .map(o ->
                        new Motion.Choice(
                            o.name(), o.deed(), new PersonId(doer.toString()), TreePSet.empty()))
                    .toList()),
            doer.toString(),
            scene.now());
    List<Effect> effects = new ArrayList<>();
    effects.add(Write.motion(motion, doer + " proposes " + motion.id() + " in " + motion.in()));
    effects.add(Write.began(Trigger.MOTION_PROPOSED, name(motion), motion.id()));
    return Doing.done(effects);
  }

  /** Whether a venue may be asked to do this, and could if it wanted to. */
  private static Grants.Finding proposable(Scene scene, Doer venue, Deed deed) {
    Grants.Finding finding = Grants.find(scene, venue, deed, Stage.PROPOSED, Optional.empty());
    return finding instanceof Grants.Finding.Granted(Power power)
        ? CharterChanges.refused(scene, deed, power)
            .<Grants.Finding>map(not -> new Grants.Finding.Denied(not.grounds()))
            .orElse(finding)
        : finding;
  }

  /**
   * What a clause means by the procedure of a motion: its procedure or initiative, else its body.
   */
  static String name(Motion motion) {
    return motion.via().isEmpty() ? motion.in().replaceAll("/.*", "") : motion.via();
  }

  /** Who decides on motions in that place. */
  static Optional<Doer> venue(Scene scene, String in) {
    if (scene.isElectorate(in)) {
      return Optional.of(new Doer.Voters(in));
    }
    return Standing.venueBody(scene, in).filter(scene::exists).map(Doer.Whole::new);
  }

  static Doing sponsor(Scene scene, Doer doer, MotionDeed.SponsorMotion deed, Power power) {
    return open(
        scene,
        deed.motion(),
        power,
        motion -> {
          PersonId person = new PersonId(doer.toString());
          if (deed.option().isEmpty()) {
            return motion.sponsors().contains(person)
                ? Doing.not(power.article(), person + " has sponsored it already", "")
                : Doing.done(
                    Write.motion(motion.sponsored(person), person + " sponsors " + motion.id()));
          }
          List<Motion.Choice> options =
              motion.options().stream()
                  .map(o ->
                      o.name().equals(deed.option().get())
                          ? new Motion.Choice(
                              o.name(), o.deed(), o.proposer(), o.sponsors().plus(person))
                          : o)
                  .toList();
          return options.equals(motion.options())
              ? Doing.not(
                  power.article(),
                  "there is no option \"" + deed.option().get() + "\" to sponsor",
                  "")
              : Doing.done(
                  Write.motion(
                      motion.with(options, motion.changedAt()),
                      person + " sponsors " + deed.option().get()));
        });
  }

  static Doing amend(Scene scene, Doer doer, MotionDeed.AmendMotion deed, Power power) {
    return open(
        scene,
        deed.motion(),
        power,
        motion -> {
          if (motion.status() != Motion.Status.PROPOSED) {
            return Doing.not(power.article(), "its vote has begun", "");
          }
          Optional<Ground> frozen = frozen(scene, motion, power.article());
          if (frozen.isPresent()) {
            return Doing.not(frozen.get());
          }
          Optional<Doer> venue = venue(scene, motion.in());
          if (deed.deed().isPresent() && venue.isPresent()) {
            Grants.Finding finding = proposable(scene, venue.get(), deed.deed().get());
            if (finding instanceof Grants.Finding.Denied(List<Ground> grounds)) {
              return new Doing.Not(grounds);
            }
          }
          // A minor change does not start the discussion anew (Debian A.1.6).
          java.time.Instant at = deed.minor() ? motion.changedAt() : scene.now();
          Motion changed = motion.changed(deed.deed(), deed.text(), at);
          Motion ending = Periods.afterChange(scene, motion, changed);
          return Doing.done(Write.motion(ending, doer + " changes " + motion.id()));
        });
  }

  /** In the last part of a discussion a proposal can no longer be changed. */
  private static Optional<Ground> frozen(Scene scene, Motion motion, ArticleNo article) {
    return Procedures.of(scene, motion)
        .flatMap(Procedure::freeze)
        .filter(f -> f.extendsBy().isEmpty())
        .filter(f ->
            !f.last()
                .before(Periods.discussionEnds(scene, motion), scene.zone())
                .isAfter(scene.now()))
        .map(f ->
            Ground.of(
                article,
                "it cannot be changed in the last " + f.last().inWords() + " of its discussion"));
  }

  static Doing object(Scene scene, Doer doer, MotionDeed.Objection deed, Power power) {
    return open(
        scene,
        deed.motion(),
        power,
        motion ->
            Doing.done(
                Write.motion(
                    motion.objected(new PersonId(doer.toString())),
                    doer + " objects to " + motion.id())));
  }

  static Doing withdraw(Scene scene, Doer doer, MotionDeed.WithdrawMotion deed, Power power) {
    return open(
        scene,
        deed.motion(),
        power,
        motion ->
            motion.status() == Motion.Status.VOTING
                ? Doing.not(power.article(), "its vote is open", "")
                : Doing.done(
                    Write.motion(
                        motion.with(Motion.Status.WITHDRAWN), doer + " withdraws " + motion.id()),
                    Write.began(Trigger.PROPOSER_WITHDREW, name(motion), motion.id())));
  }

  static Doing adopt(Scene scene, Doer doer, MotionDeed.AdoptMotion deed, Power power) {
    return scene
        .state()
        .motion(deed.motion())
        .filter(m -> m.status() == Motion.Status.WITHDRAWN)
        .map(m ->
            Doing.done(
                Write.motion(
                    m.by(doer.toString()).with(Motion.Status.PROPOSED),
                    doer + " adopts " + m.id())))
        .orElseGet(() ->
            Doing.not(power.article(), "no motion " + deed.motion() + " has been withdrawn", ""));
  }

  static Doing addOption(Scene scene, Doer doer, MotionDeed.AddOption deed, Power power) {
    return open(
        scene,
        deed.motion(),
        power,
        motion -> {
          if (motion.status() != Motion.Status.PROPOSED) {
            return Doing.not(power.article(), "its vote has begun", "");
          }
          Optional<Doer> venue = venue(scene, motion.in());
          if (deed.option().deed().isPresent() && venue.isPresent()) {
            Grants.Finding finding = proposable(scene, venue.get(), deed.option().deed().get());
            if (finding instanceof Grants.Finding.Denied(List<Ground> grounds)) {
              return new Doing.Not(grounds);
            }
          }
          List<Motion.Choice> options = new ArrayList<>(motion.options());
          options.add(
              new Motion.Choice(
                  deed.option().name(),
                  deed.option().deed(),
                  new PersonId(doer.toString()),
                  TreePSet.empty()));
          Motion changed = motion.with(List.copyOf(options), scene.now());
          return Doing.done(
              Write.motion(
                  Periods.afterChange(scene, motion, changed),
                  doer + " adds the option " + deed.option().name() + " to " + motion.id()));
        });
  }

  static Doing urgent(Scene scene, MotionDeed.TakeAsUrgent deed, Power power) {
    return open(
        scene,
        deed.motion(),
        power,
        motion -> {
          Optional<Doer> venue = venue(scene, motion.in());
          Optional<Ground> barred =
              venue.flatMap(v ->
                  motion
                      .deed()
                      .flatMap(
                          d -> Grants.barred(scene, v, d, org.commune.charter.law.Bar.In.URGENCY)));
          return barred.isPresent()
              ? Doing.not(barred.get())
              : Doing.done(Write.motion(motion.asUrgent(), motion.id() + " is taken as urgent"));
        });
  }

  static List<Effect> removed(Scene scene, String id) {
    return scene
        .state()
        .motion(id)
        .filter(m -> m.status() == Motion.Status.WITHDRAWN || m.status() == Motion.Status.PROPOSED)
        .map(m -> List.of(Write.motion(m.with(Motion.Status.LAPSED), m.id() + " is removed")))
        .orElse(List.of());
  }

  /** Does something with a motion that is still open. */
  static Doing open(
      Scene scene, String id, Power power, java.util.function.Function<Motion, Doing> then) {
    Optional<Motion> motion = scene.state().get(Register.MOTIONS, id);
    if (motion.isEmpty()) {
      return Doing.not(power.article(), "there is no motion " + id, "");
    }
    return motion.get().isOpen()
        ? then.apply(motion.get())
        : Doing.not(
            power.article(),
            "the motion "
                + id
                + " is "
                + Grants.phrase(motion.get().status().name().toLowerCase(java.util.Locale.ROOT)),
            "");
  }
}
