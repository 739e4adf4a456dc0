package org.commune.polity.engine.suggesting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.charter.language.Ref;
import org.commune.charter.law.Limit.Bound;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.deed.MembershipDeed.RollChange;
import org.commune.polity.deed.RecordDeed;
import org.commune.polity.deed.TendencyDeed;
import org.commune.polity.deed.UnitDeed;
import org.commune.polity.engine.scene.Limits;
import org.commune.polity.state.Affiliated;
import org.commune.polity.state.Application;
import org.commune.polity.state.Decision;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Unit;
import org.commune.polity.state.UnitId;

/** Members, units, tendencies, other organisations, and what the record keeps of persons. */
final class Belonging {
  private Belonging() {}

  static void into(Kinds kinds) {
    members(kinds);
    discipline(kinds);
    units(kinds);
    tendencies(kinds);
    records(kinds);
  }

  private static void members(Kinds kinds) {
    kinds
        .of(
            MembershipDeed.ApplyForMembership.class,
            a ->
                placesToJoin(a)
                    .map(u -> new MembershipDeed.ApplyForMembership(u, Optional.empty())))
        .of(MembershipDeed.AdmitMember.class, Belonging::admitted)
        .of(
            MembershipDeed.RefuseMember.class,
            a ->
                a.each(Register.APPLICATIONS)
                    .flatMap(p ->
                        a.hints(MembershipDeed.RefuseMember.class).grounds().stream()
                            .map(g -> new MembershipDeed.RefuseMember(p.person(), p.unit(), g))))
        .of(
            MembershipDeed.AlterRoll.class,
            a ->
                a.scene().law().electorates().keySet().stream()
                    .flatMap(e ->
                        a.somebody()
                            .flatMap(p ->
                                Stream.of(RollChange.values())
                                    .map(c -> new MembershipDeed.AlterRoll(e, p, c)))))
        .of(MembershipDeed.Leave.class, a -> Stream.of(new MembershipDeed.Leave(Optional.empty())));
  }

  private static Stream<Optional<UnitId>> placesToJoin(Asker a) {
    return a.scene().law().units().isEmpty()
        ? Stream.of(Optional.<UnitId>empty())
        : a.recognised()
            .filter(u -> a.scene().assemblyOf(u.id()).isPresent())
            .map(u -> Optional.of(u.id()));
  }

  /** Those who asked; where nobody need ask, somebody who is no member. */
  private static Stream<MembershipDeed.AdmitMember> admitted(Asker a) {
    List<Application> asked = a.each(Register.APPLICATIONS).toList();
    List<Optional<String>> classes =
        a.scene().law().charter().articles().stream()
            .flatMap(r -> r.membership().stream())
            .flatMap(m -> m.classes().stream())
            .map(Optional::of)
            .limit(1)
            .toList();
    Stream<MembershipDeed.AdmitMember> whoAsked =
        asked.stream()
            .map(p -> new MembershipDeed.AdmitMember(p.person(), p.unit(), Optional.empty()));
    PersonId stranger = new PersonId(a.fresh(Register.PEOPLE, "somebody"));
    Stream<MembershipDeed.AdmitMember> unasked =
        placesToJoin(a).map(u -> new MembershipDeed.AdmitMember(stranger, u, Optional.empty()));
    return Stream.concat(whoAsked, unasked)
        .flatMap(d ->
            Stream.concat(
                Stream.of(d),
                classes.stream()
                    .map(c -> new MembershipDeed.AdmitMember(d.person(), d.unit(), c))));
  }

  private static void discipline(Kinds kinds) {
    kinds
        .of(
            MembershipDeed.SuspendMember.class,
            a ->
                Cases.persons(a)
                    .flatMap(c ->
                        a.hints(MembershipDeed.SuspendMember.class).lives().stream()
                            .map(s -> new MembershipDeed.SuspendMember(c.person(), s, c.about()))))
        .of(
            MembershipDeed.Expel.class,
            a ->
                Cases.persons(a)
                    .flatMap(c ->
                        Cases.offences(a, MembershipDeed.Expel.class, c)
                            .map(
                                o -> new MembershipDeed.Expel(List.of(c.person()), o, c.about()))));
  }

  private static void units(Kinds kinds) {
    kinds
        .of(UnitDeed.FoundUnit.class, Belonging::founded)
        .of(
            UnitDeed.RecogniseUnit.class,
            a -> founding(a).map(u -> new UnitDeed.RecogniseUnit(u.id())))
        .of(
            UnitDeed.RefuseUnit.class,
            a ->
                founding(a)
                    .flatMap(u ->
                        a.hints(UnitDeed.RefuseUnit.class).grounds().stream()
                            .map(g -> new UnitDeed.RefuseUnit(u.id(), g))))
        .of(
            UnitDeed.DissolveUnit.class,
            a -> a.recognised().map(u -> new UnitDeed.DissolveUnit(u.id())))
        .of(UnitDeed.MergeUnits.class, Belonging::merged)
        .of(UnitDeed.Secede.class, a -> a.recognised().map(u -> new UnitDeed.Secede(u.id())))
        .of(
            UnitDeed.Affiliate.class,
            a -> Stream.of(new UnitDeed.Affiliate("another organisation")))
        .of(
            UnitDeed.Disaffiliate.class,
            a ->
                a.each(Register.AFFILIATIONS)
                    .map(Affiliated::with)
                    .map(UnitDeed.Disaffiliate::new));
  }

  private static Stream<Unit> founding(Asker a) {
    return a.each(Register.UNITS).filter(u -> u.status() == Unit.Status.FOUNDED);
  }

  private static Stream<UnitDeed.FoundUnit> founded(Asker a) {
    UnitId name = new UnitId(a.fresh(Register.UNITS, "new-unit"));
    return a.scene().law().units().entrySet().stream()
        .flatMap(kind -> {
          int founders = fewest(a, kind.getKey());
          return parents(a, kind.getValue().is().parent())
              .map(p -> new UnitDeed.FoundUnit(name, kind.getKey(), p, a.group(founders)));
        });
  }

  private static int fewest(Asker a, String kind) {
    int byLimit =
        Limits.on(a.scene(), kind)
            .map(l -> l.bound() instanceof Bound.MinMembers(int least) ? least : 1)
            .max(Integer::compare)
            .orElse(1);
    return Math.max(byLimit, a.hints(UnitDeed.FoundUnit.class).founders(a.others().count() + 1));
  }

  private static Stream<Optional<UnitId>> parents(
      Asker a, Optional<Ref<org.commune.charter.language.UnitKind>> above) {
    return Stream.concat(
        Stream.of(Optional.<UnitId>empty()),
        a.recognised()
            .filter(u -> above.map(Ref::id).filter(u.kind()::equals).isPresent())
            .map(u -> Optional.of(u.id())));
  }

  /** Each unit of the asker with each other of its kind. */
  private static Stream<UnitDeed.MergeUnits> merged(Asker a) {
    List<Unit> all = a.recognised().toList();
    return all.stream()
        .filter(u -> all.size() <= 12 || a.units().contains(u.id()))
        .flatMap(u ->
            all.stream()
                .filter(o -> o.kind().equals(u.kind()) && !o.id().equals(u.id()))
                .flatMap(o ->
                    Stream.of(u, o)
                        .map(into -> new UnitDeed.MergeUnits(List.of(u.id(), o.id()), into.id()))));
  }

  private static void tendencies(Kinds kinds) {
    kinds
        .of(TendencyDeed.FormTendency.class, Belonging::formed)
        .of(
            TendencyDeed.JoinTendency.class,
            a -> a.names(Register.TENDENCIES).map(TendencyDeed.JoinTendency::new))
        .of(
            TendencyDeed.LeaveTendency.class,
            a -> a.names(Register.TENDENCIES).map(TendencyDeed.LeaveTendency::new))
        .of(
            TendencyDeed.MailAllMembers.class,
            a ->
                a.names(Register.TENDENCIES)
                    .map(t -> new TendencyDeed.MailAllMembers(t, "the letter")))
        .of(
            TendencyDeed.BanTendency.class,
            a ->
                a.names(Register.TENDENCIES)
                    .flatMap(t ->
                        a.hints(TendencyDeed.BanTendency.class).grounds().stream()
                            .map(g -> new TendencyDeed.BanTendency(t, g))))
        .of(
            TendencyDeed.EndAction.class,
            a ->
                a.each(Register.DECISIONS)
                    .filter(Decision::stands)
                    .map(d -> new TendencyDeed.EndAction(d.id())));
  }

  private static Stream<TendencyDeed.FormTendency> formed(Asker a) {
    long members = a.others().count() + 1;
    return Stream.of(
        new TendencyDeed.FormTendency(
            a.fresh(Register.TENDENCIES, "new tendency"),
            a.group(a.hints(TendencyDeed.FormTendency.class).founders(members)),
            Optional.of(a.person())));
  }

  private static void records(Kinds kinds) {
    kinds
        .of(RecordDeed.Erase.class, a -> a.somebody().map(RecordDeed.Erase::new))
        .of(
            RecordDeed.EnrolKey.class,
            a ->
                Stream.of(
                    new RecordDeed.EnrolKey(
                        a.person(), a.fresh(Register.KEYS, "new-credential"), "key")))
        .of(
            RecordDeed.RevokeKey.class,
            a ->
                a.each(Register.KEYS)
                    .filter(k -> k.revoked().isEmpty())
                    .map(k -> new RecordDeed.RevokeKey(k.person(), k.credential())));
  }
}
