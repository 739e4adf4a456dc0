package org.commune.polity.engine.suggesting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.charter.language.Rule;
import org.commune.charter.measure.Span;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.deed.MotionDeed.Option;
import org.commune.polity.engine.deciding.Deciding;
import org.commune.polity.engine.deciding.Ranked;
import org.commune.polity.engine.motions.Governance;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Petition;
import org.commune.polity.state.Register;

/** Meetings, motions, votes and petitions. */
final class MeetingsAndMotions {
  private MeetingsAndMotions() {}

  static void into(Kinds kinds) {
    meetings(kinds);
    motions(kinds);
    votes(kinds);
    petitions(kinds);
  }

  private static void meetings(Kinds kinds) {
    kinds
        .of(MeetingDeed.Convene.class, MeetingsAndMotions::convened)
        .of(
            MeetingDeed.PostponeMeeting.class,
            a ->
                a.bodies().stream()
                    .flatMap(b ->
                        a.scene().composition(b).meeting().stream()
                            .filter(m -> !m.isOpen())
                            .map(m ->
                                new MeetingDeed.PostponeMeeting(
                                    b, a.scene().after(m.at(), Span.ofDays(1))))))
        .of(
            MeetingDeed.OpenMeeting.class,
            a ->
                called(a)
                    .flatMap(b ->
                        Stream.of(
                            new MeetingDeed.OpenMeeting(b, false),
                            new MeetingDeed.OpenMeeting(b, true))))
        .of(MeetingDeed.Attend.class, a -> inMeeting(a).map(MeetingDeed.Attend::new))
        .of(MeetingDeed.LeaveMeeting.class, a -> inMeeting(a).map(MeetingDeed.LeaveMeeting::new))
        .of(MeetingDeed.TakeChair.class, a -> inMeeting(a).map(MeetingDeed.TakeChair::new))
        .of(
            MeetingDeed.Adjourn.class,
            a -> called(a).map(b -> new MeetingDeed.Adjourn(b, Asker.none())))
        .of(MeetingDeed.CloseMeeting.class, a -> inMeeting(a).map(MeetingDeed.CloseMeeting::new))
        .of(
            MeetingDeed.ChangeAgenda.class,
            a ->
                called(a)
                    .map(b -> new MeetingDeed.ChangeAgenda(b, List.of("another item"), List.of())))
        .of(
            MeetingDeed.ElectChair.class,
            a ->
                a.bodies().stream()
                    .flatMap(b ->
                        a.scene().sitting(b).stream()
                            .limit(2)
                            .map(p -> new MeetingDeed.ElectChair(b, p))));
  }

  private static Stream<MeetingDeed.Convene> convened(Asker a) {
    return a.bodies().stream()
        .filter(b -> a.scene().composition(b).meeting().isEmpty())
        .flatMap(b ->
            a.hints(MeetingDeed.Convene.class).notices().stream()
                .flatMap(n ->
                    Stream.of(false, true)
                        .map(extraordinary ->
                            new MeetingDeed.Convene(
                                b, a.scene().after(a.now(), n), extraordinary, List.of()))));
  }

  private static Stream<BodyId> called(Asker a) {
    return a.bodies().stream().filter(b -> a.scene().composition(b).meeting().isPresent());
  }

  private static Stream<BodyId> inMeeting(Asker a) {
    return called(a)
        .filter(b -> a.scene().composition(b).meeting().filter(m -> m.isOpen()).isPresent());
  }

  private static void motions(Kinds kinds) {
    kinds
        .of(
            MotionDeed.SponsorMotion.class,
            a ->
                proposed(a)
                    .flatMap(m ->
                        Stream.concat(
                            Stream.of(new MotionDeed.SponsorMotion(m.id(), Asker.none())),
                            m.options().stream()
                                .map(o ->
                                    new MotionDeed.SponsorMotion(m.id(), Optional.of(o.name()))))))
        .of(
            MotionDeed.AmendMotion.class,
            a ->
                proposed(a)
                    .flatMap(m ->
                        Stream.of(false, true)
                            .map(minor ->
                                new MotionDeed.AmendMotion(
                                    m.id(), Optional.empty(), Optional.of("as changed"), minor))))
        .of(MotionDeed.Objection.class, a -> ids(a.open()).map(MotionDeed.Objection::new))
        .of(MotionDeed.WithdrawMotion.class, a -> ids(a.open()).map(MotionDeed.WithdrawMotion::new))
        .of(
            MotionDeed.AdoptMotion.class,
            a ->
                ids(a.each(Register.MOTIONS).filter(m -> m.status() == Motion.Status.WITHDRAWN))
                    .map(MotionDeed.AdoptMotion::new))
        .of(
            MotionDeed.AddOption.class,
            a ->
                proposed(a)
                    .map(m ->
                        new MotionDeed.AddOption(
                            m.id(), new Option("another option", Optional.empty()))))
        .of(
            MotionDeed.VaryPeriod.class,
            a ->
                a.open()
                    .flatMap(m ->
                        Stream.of(MotionDeed.Period.values())
                            .flatMap(p ->
                                Stream.of(false, true)
                                    .map(shorter ->
                                        new MotionDeed.VaryPeriod(
                                            m.id(), p, Span.ofDays(1), shorter)))))
        .of(MotionDeed.TakeAsUrgent.class, a -> ids(proposed(a)).map(MotionDeed.TakeAsUrgent::new))
        .of(MotionDeed.CallVote.class, a -> ids(a.open()).map(MotionDeed.CallVote::new));
  }

  private static Stream<Motion> proposed(Asker a) {
    return a.open().filter(m -> m.status() == Motion.Status.PROPOSED);
  }

  private static Stream<Motion> voting(Asker a) {
    return a.open().filter(m -> m.status() == Motion.Status.VOTING);
  }

  private static Stream<String> ids(Stream<Motion> motions) {
    return motions.map(Motion::id);
  }

  private static void votes(Kinds kinds) {
    kinds
        .of(MotionDeed.CancelVote.class, a -> ids(voting(a)).map(MotionDeed.CancelVote::new))
        .of(MotionDeed.Vote.class, a -> voting(a).flatMap(m -> votes(a.scene(), m)))
        .of(MotionDeed.CloseVote.class, a -> ids(voting(a)).map(MotionDeed.CloseVote::new))
        .of(
            MotionDeed.DemandSecretVote.class,
            a -> ids(voting(a)).map(MotionDeed.DemandSecretVote::new))
        .of(
            MotionDeed.CastCastingVote.class,
            a -> Stream.concat(a.open().flatMap(m -> broken(a, m)), counted(a)));
  }

  /** A vote in favour, or for the first option; one against where a mandate bars the other. */
  private static Stream<MotionDeed.Vote> votes(Scene scene, Motion motion) {
    return Governance.isRanked(motion, Governance.governing(scene, motion))
        ? options(scene, motion)
            .limit(1)
            .map(o -> new MotionDeed.Vote(motion.id(), Optional.empty(), List.of(List.of(o))))
        : Stream.of(Choice.values())
            .map(c -> new MotionDeed.Vote(motion.id(), Optional.of(c), List.of()));
  }

  private static Stream<String> options(Scene scene, Motion motion) {
    Rule rule =
        Governance.governing(scene, motion).map(Deciding.Governing::rule).orElse(Deciding.SIMPLE);
    return Ranked.options(motion, rule).stream();
  }

  private static Stream<MotionDeed.CastCastingVote> broken(Asker a, Motion motion) {
    return motion.status() != Motion.Status.TIED
        ? Stream.empty()
        : Stream.concat(
            Stream.of(
                new MotionDeed.CastCastingVote(motion.id(), Optional.of(Choice.YES), Asker.none())),
            options(a.scene(), motion)
                .map(o ->
                    new MotionDeed.CastCastingVote(motion.id(), Optional.empty(), Optional.of(o))));
  }

  private static Stream<MotionDeed.CastCastingVote> counted(Asker a) {
    return a.each(Register.ELECTIONS)
        .filter(e -> e.status() == ElectionNow.Status.COUNTED)
        .flatMap(e ->
            Stream.concat(
                    e.candidates().keySet().stream().map(PersonId::id), e.lists().keySet().stream())
                .map(
                    o -> new MotionDeed.CastCastingVote(e.id(), Optional.empty(), Optional.of(o))));
  }

  private static void petitions(Kinds kinds) {
    kinds
        .of(MotionDeed.SignPetition.class, a -> living(a).map(MotionDeed.SignPetition::new))
        .of(
            MotionDeed.WithdrawSignature.class,
            a -> living(a).map(MotionDeed.WithdrawSignature::new))
        .of(
            MotionDeed.VerifyPetition.class,
            a -> living(a).map(p -> new MotionDeed.VerifyPetition(p, List.<PersonId>of())));
  }

  private static Stream<String> living(Asker a) {
    return a.each(Register.PETITIONS).filter(p -> !p.dead()).map(Petition::id);
  }

  /** A motion that is to do something, in a body or electorate. */
  static Deed motion(Asker a, String in, Optional<Deed> deed) {
    return new MotionDeed.ProposeMotion(
        a.fresh(Register.MOTIONS, "new motion"),
        in,
        deed,
        Optional.empty(),
        deed.isPresent()
            ? List.of()
            : List.of(
                new Option("first option", Optional.empty()),
                new Option("second option", Optional.empty())));
  }
}
