package org.commune.check.replaying;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Body;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Law;
import org.commune.polity.Act;
import org.commune.polity.Entry;
import org.commune.polity.Ground;
import org.commune.polity.Organisation;
import org.commune.polity.Polity;
import org.commune.polity.Ruling;
import org.commune.polity.Ruling.Outcome;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Meeting;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.State;

/**
 * Does acts in an organisation by all the steps that the law asks for. Every step is an act that
 * the engine rules on; where one has to wait, the calendar runs, a day at a time.
 */
final class Proceedings {
  /** How many refusals are told. */
  private static final int SAID = 2;

  private static final int A_WEEK = 7;

  private Organisation organisation;

  /** How many days one act may take. */
  private final int patience;

  private int acts;
  private int motions;
  private final Set<String> refusals = new LinkedHashSet<>();
  private final Voting voting = new Voting(this);

  Proceedings(Organisation organisation, int patience) {
    this.organisation = organisation;
    this.patience = patience;
  }

  /** The same organisation in another course of events. */
  Proceedings fork(int days) {
    Proceedings fork = new Proceedings(organisation, days);
    fork.acts = acts;
    fork.motions = motions;
    return fork;
  }

  Law law() {
    return organisation.law();
  }

  State state() {
    return organisation.state();
  }

  Instant now() {
    return organisation.state().now();
  }

  /** What the engine has refused since this was asked last, the first of it. */
  String refusal() {
    String said = refusals.stream().limit(SAID).collect(java.util.stream.Collectors.joining("; "));
    refusals.clear();
    return said;
  }

  void until(Instant then) {
    organisation = heard(organisation.until(then));
  }

  private void day() {
    until(now().plus(Duration.ofDays(1)));
  }

  /** Does it if it would be admitted; everybody signs. */
  boolean take(PersonId by, Deed deed) {
    Act act = new Act("act-" + (acts + 1), now(), by, deed, Optional.of("key of " + by));
    Ruling ruling = Polity.rule(law(), state(), act, now());
    if (ruling instanceof Ruling.Refused(List<Ground> grounds)) {
      grounds.stream()
          .findFirst()
          .map(g -> deed.act().replace('_', ' ') + ": " + g.failed())
          .ifPresent(refusals::add);
    }
    if (!(ruling instanceof Ruling.Admitted)) {
      return false;
    }
    acts++;
    organisation = heard(organisation.take(act));
    return true;
  }

  /** What was carried, and had no effect, is as good as refused. */
  private Organisation heard(Organisation.Step step) {
    for (Entry entry : step.entries()) {
      outcome(entry)
          .filter(o -> o.decision() == Outcome.Decision.REFUSED)
          .flatMap(o -> o.grounds().stream().findFirst())
          .ifPresent(g -> refusals.add("carried, but refused: " + g.failed()));
    }
    return step.after();
  }

  private static Optional<Outcome> outcome(Entry entry) {
    return switch (entry) {
      case Entry.OfAct(Act _, Ruling.Admitted admitted) -> admitted.outcome();
      case Entry.OfAct _ -> Optional.empty();
      case Entry.OfClock clock -> clock.outcome();
    };
  }

  /** The first of these for whom it would be admitted does it. */
  boolean anyone(Collection<PersonId> people, Deed deed) {
    return people.stream().anyMatch(p -> take(p, deed));
  }

  List<PersonId> everybody() {
    return Polity.people(law(), state(), Optional.empty());
  }

  /** The bodies of a name, one for each unit that has one. */
  List<BodyId> bodies(String name) {
    List<BodyId> all =
        new ArrayList<>(
            state().each(Register.BODIES).stream()
                .map(Composition::id)
                .filter(b -> b.name().equals(name))
                .toList());
    if (all.isEmpty() && law().bodies().containsKey(name)) {
      Optional<String> per = law().bodies().get(name).is().per();
      if (per.isEmpty()) {
        all.add(BodyId.of(name));
      }
      state().each(Register.UNITS).stream()
          .filter(u -> per.filter(u.kind()::equals).isPresent())
          .forEach(u -> all.add(BodyId.of(name, u.id())));
    }
    return all;
  }

  /**
   * A crowd does all of these, as the actor; whether all were done. What is tried in vain takes no
   * time.
   */
  boolean all(Set<PersonId> crowd, Actor as, Optional<String> via, List<Deed> deeds) {
    Organisation before = organisation;
    if (tried(crowd, as, via, deeds)) {
      return true;
    }
    organisation = before;
    return false;
  }

  private boolean tried(Set<PersonId> crowd, Actor as, Optional<String> via, List<Deed> deeds) {
    List<Deed> left = new ArrayList<>(deeds);
    left.removeIf(d -> anyone(insiders(crowd, as), d));
    if (left.isEmpty()) {
      return true;
    }
    if (via.filter(law().initiatives()::containsKey).isPresent()) {
      return left.stream().allMatch(d -> initiative(crowd, via.get(), as, d));
    }
    if (as.role() != Actor.Role.WHOLE) {
      return waiting(crowd, as, left);
    }
    for (String venue : venues(as.id())) {
      if (decide(crowd, venue, left)) {
        return true;
      }
    }
    return false;
  }

  /** Those of the crowd who can act alone for the actor. */
  private Collection<PersonId> insiders(Set<PersonId> crowd, Actor as) {
    return as.role() == Actor.Role.WHOLE && isBase(as.id()) ? List.of() : crowd;
  }

  private boolean isBase(String id) {
    return !law().bodies().containsKey(id)
        || law().bodies().get(id).is().kind() == Body.Kind.ASSEMBLY;
  }

  private boolean waiting(Set<PersonId> crowd, Actor as, List<Deed> deeds) {
    List<Deed> left = new ArrayList<>(deeds);
    for (int day = 0; day <= patience; day = later(day)) {
      for (Deed deed : List.copyOf(left)) {
        boolean petitioned = as.role() == Actor.Role.PETITIONERS && day == 0;
        if (petitioned) {
          petition(crowd, deed);
        }
        if (anyone(crowd, deed)) {
          left.remove(deed);
        }
      }
      if (left.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Waits until it is worth asking again: as long again as it has been, and a week at most. */
  private int later(int day) {
    return later(day, Math.clamp(day, 1, A_WEEK));
  }

  /** The same where a body decides: a meeting of it that is called is waited for. */
  private int later(int day, Optional<BodyId> body) {
    return body.flatMap(this::meeting)
        .filter(m -> !m.isOpen() && m.at().isAfter(now()))
        .map(m -> later(day, (int) Duration.between(now(), m.at()).plusDays(1).toDays()))
        .orElseGet(() -> later(day));
  }

  private int later(int day, int days) {
    if (day + days <= patience) {
      until(now().plus(Duration.ofDays(days)));
    }
    return day + days;
  }

  /** Where an actor decides, as a motion names it. */
  List<String> venues(String id) {
    if (id.contains("/")) {
      return List.of(id);
    }
    if (law().electorates().containsKey(id)) {
      return List.of(id);
    }
    if (law().units().containsKey(id)) {
      return law().bodies().entrySet().stream()
          .filter(e -> e.getValue().is().per().filter(id::equals).isPresent())
          .filter(e -> e.getValue().is().kind() == Body.Kind.ASSEMBLY)
          .flatMap(e -> bodies(e.getKey()).stream())
          .map(BodyId::toString)
          .toList();
    }
    List<String> all = bodies(id).stream().map(BodyId::toString).toList();
    return all.isEmpty() ? List.of(id) : all;
  }

  List<PersonId> voters(String venue) {
    Optional<BodyId> body = body(venue);
    return body.isPresent()
        ? Polity.sitting(law(), state(), body.get())
        : Polity.roll(law(), state(), venue);
  }

  private Optional<BodyId> body(String venue) {
    int slash = venue.indexOf('/');
    BodyId id =
        slash < 0
            ? BodyId.of(venue)
            : new BodyId(venue.substring(0, slash), venue.substring(slash + 1));
    return law().bodies().containsKey(id.name()) || state().body(id).isPresent()
        ? Optional.of(id)
        : Optional.empty();
  }

  boolean isCollective(String venue) {
    return Optional.ofNullable(law().bodies().get(venue))
        .filter(b -> b.is().kind() == Body.Kind.COLLECTIVE)
        .isPresent();
  }

  /** A petition for a deed, signed by all of the crowd, and verified. */
  boolean petition(Set<PersonId> crowd, Deed deed) {
    String id = "petition-" + ++motions;
    boolean started =
        anyone(crowd, new MotionDeed.StartPetition(id, deed, Optional.empty()))
            || state().each(Register.UNITS).stream()
                .anyMatch(u ->
                    anyone(crowd, new MotionDeed.StartPetition(id, deed, Optional.of(u.id()))));
    if (!started) {
      return false;
    }
    crowd.forEach(p -> take(p, new MotionDeed.SignPetition(id)));
    anyone(everybody(), new MotionDeed.VerifyPetition(id, List.of()));
    return true;
  }

  private boolean initiative(Set<PersonId> crowd, String initiative, Actor as, Deed deed) {
    String id = "motion-" + ++motions;
    return refer(crowd, initiative, id, deed) && voted(crowd, List.of(id), as.id());
  }

  /** Brings a deed to the vote of an initiative, by signatures where it takes some. */
  boolean refer(Set<PersonId> crowd, String initiative, String id, Deed deed) {
    Deed refer = new MotionDeed.ReferToReferendum(initiative, id, deed);
    return anyone(crowd, refer) || (petition(crowd, refer) && anyone(crowd, refer));
  }

  /** Proposes a deed in a body or electorate, which meets for it where it must. */
  boolean proposed(Set<PersonId> crowd, String venue, String id, Deed deed) {
    body(venue).filter(_ -> !isCollective(venue)).ifPresent(b -> meet(b, crowd));
    for (int day = 0; day <= patience; day++) {
      body(venue).filter(_ -> !isCollective(venue)).ifPresent(this::sit);
      if (propose(crowd, venue, id, deed, day == 0)) {
        return true;
      }
      if (body(venue).flatMap(b -> state().body(b)).flatMap(Composition::meeting).isEmpty()) {
        return false;
      }
      day();
    }
    return false;
  }

  /** A crowd has a body or electorate decide all of these: where one has to wait, the rest do. */
  boolean decide(Set<PersonId> crowd, String venue, List<Deed> deeds) {
    Optional<BodyId> body = body(venue);
    List<String> ids = new ArrayList<>();
    List<Deed> unproposed = new ArrayList<>(deeds);
    Set<Deed> asked = new LinkedHashSet<>();
    for (int day = 0; day <= patience; day = later(day, body)) {
      body.filter(_ -> !isCollective(venue)).ifPresent(b -> meet(b, crowd));
      for (Deed deed : List.copyOf(unproposed)) {
        String id = "motion-" + ++motions;
        if (!propose(crowd, venue, id, deed, asked.add(deed))) {
          break;
        }
        ids.add(id);
        unproposed.remove(deed);
      }
      if (unproposed.isEmpty()) {
        return voted(crowd, ids, venue);
      }
      if (body.isEmpty()) {
        return false;
      }
    }
    return false;
  }

  private boolean propose(Set<PersonId> crowd, String venue, String id, Deed deed, boolean first) {
    Deed propose =
        new MotionDeed.ProposeMotion(id, venue, Optional.of(deed), Optional.empty(), List.of());
    Set<PersonId> thoseThereFirst = new LinkedHashSet<>(voters(venue));
    thoseThereFirst.retainAll(crowd);
    thoseThereFirst.addAll(crowd);
    return anyone(thoseThereFirst, propose)
        || (first && petition(crowd, deed) && anyone(thoseThereFirst, propose));
  }

  /** Has a body meet, where that can be: it is called, opened and attended. */
  void meet(BodyId body, Set<PersonId> crowd) {
    Optional<Composition> composition = state().body(body);
    boolean called = composition.flatMap(Composition::meeting).isPresent();
    if (!called) {
      for (Instant at : notices()) {
        if (anyone(crowd, new MeetingDeed.Convene(body, at, false, List.of()))) {
          break;
        }
      }
    }
    sit(body);
  }

  /** When a meeting can be called for: now, or after one of the notices that the law asks for. */
  private List<Instant> notices() {
    Instant patient = now().plus(Duration.ofDays(patience));
    return Stream.concat(
            Stream.of(now()),
            law().powers("convene").stream()
                .flatMap(p -> p.conditions().stream())
                .filter(Condition.Noticed.class::isInstance)
                .map(c ->
                    ((Condition.Noticed) c)
                        .atLeast()
                        .after(now(), law().charter().timezone(), law().charter().dayCount())))
        .filter(at -> !at.isAfter(patient))
        .distinct()
        .sorted()
        .toList();
  }

  /** Opens a meeting that is due, and has all come who may. */
  void sit(BodyId body) {
    List<PersonId> all = Polity.sitting(law(), state(), body);
    if (meeting(body).filter(m -> !m.isOpen()).isPresent()
        && !anyone(all, new MeetingDeed.OpenMeeting(body, false))) {
      anyone(everybody(), new MeetingDeed.OpenMeeting(body, false));
    }
    Optional<Meeting> open = meeting(body).filter(Meeting::isOpen);
    open.ifPresent(m ->
        all.stream()
            .filter(p -> !m.present().contains(p))
            .forEach(p -> take(p, new MeetingDeed.Attend(body))));
  }

  private Optional<Meeting> meeting(BodyId body) {
    return state().body(body).flatMap(Composition::meeting);
  }

  /** Sees motions through to the end: whether all were carried. */
  boolean voted(Set<PersonId> crowd, List<String> ids, String venue) {
    for (int day = 0; day <= patience; day++) {
      body(venue).filter(_ -> !isCollective(venue)).ifPresent(this::sit);
      voting.further(crowd, ids);
      if (ids.stream().allMatch(id -> voting.is(id, Motion.Status.CARRIED))) {
        return true;
      }
      if (ids.stream().anyMatch(voting::isLost)) {
        refusals.add("it is not carried in " + venue);
        return false;
      }
      if (day < patience) {
        day();
      }
    }
    return false;
  }
}
