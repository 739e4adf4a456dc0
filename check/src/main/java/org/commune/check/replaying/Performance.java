package org.commune.check.replaying;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Actor;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Power;
import org.commune.charter.law.Tier;
import org.commune.charter.measure.Span;
import org.commune.check.Verdict.Blocked;
import org.commune.check.game.Assignment;
import org.commune.check.game.Command;
import org.commune.check.modelling.Organs;
import org.commune.polity.deed.CharterDeed;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Meeting;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.SeatId;

/** Performs commands of the game in an organisation. */
final class Performance {
  /** The body that the faction creates, where it creates one. */
  static final String ORGAN = "created_organ";

  /**
   * How many days after the shortest notice a meeting is called for: a body may take time to call.
   */
  private static final List<Integer> MARGINS = List.of(2, 14, 45);

  private final Proceedings proceedings;
  private final int patience;
  private final Map<String, Pending> amendments = new HashMap<>();

  Performance(Proceedings proceedings, int patience) {
    this.proceedings = proceedings;
    this.patience = patience;
  }

  /**
   * For whom something is done, and who acts for it: more, where the members are deceived.
   *
   * @param own whose gain it is
   * @param crowd who takes part
   */
  record Cast(Set<PersonId> own, Set<PersonId> crowd) {}

  /** An amendment under way. */
  private record Pending(String venue, CharterDeed.AmendCharter deed, String motion) {}

  Proceedings proceedings() {
    return proceedings;
  }

  Performance fork(int days) {
    Performance fork = new Performance(proceedings.fork(days), days);
    fork.amendments.putAll(amendments);
    return fork;
  }

  /** Does it; false where the engine refuses. */
  boolean perform(Command command, Cast cast, List<Command> later, List<Blocked> blocked) {
    String on = command.origin().on();
    return switch (command.origin().act()) {
      case "amend_charter" -> amend(command, cast, later, blocked);
      case "elect" ->
          new Balloting(proceedings, cast.own, patience)
              .fill(on, Deeds.powers(proceedings.law(), command));
      case "convene" -> convene(on, cast) && (!sitsAtOnce(command) || sat(on));
      case "create_body" -> create(command, cast, later);
      case "appeal" ->
          new Deeds(proceedings, cast.own)
              .appeals().stream().allMatch(d -> proceedings.anyone(proceedings.everybody(), d));
      case "sign_petition" ->
          proceedings.bodies(on).stream()
              .allMatch(b ->
                  proceedings.petition(
                      cast.crowd, new MeetingDeed.Convene(b, proceedings.now(), false, List.of())));
      default -> generally(command, cast);
    };
  }

  private boolean generally(Command command, Cast cast) {
    Deeds deeds = new Deeds(proceedings, cast.own);
    if (command.origin().act().equals("expel")) {
      new Cases(proceedings, cast.crowd)
          .prepare(deeds.of(command).stream().flatMap(d -> d.persons().stream()).toList());
    }
    List<Deed> of = deeds.of(command);
    if (of.isEmpty()) {
      return false;
    }
    String clause = command.origin().clause();
    if (clause.startsWith("amended.")) {
      Actor body = Actor.whole(clause.substring("amended.".length()));
      return proceedings.all(cast.crowd, body, Optional.empty(), of);
    }
    for (Power power : Deeds.powers(proceedings.law(), command)) {
      if (power.act().equals("issue_decree")) {
        return decree(power, cast, of);
      }
      if (power.act().equals("create_body")) {
        return proceedings.all(cast.crowd, Actor.whole(ORGAN), Optional.empty(), of);
      }
      if (by(power, cast, of)) {
        return true;
      }
    }
    boolean organ = command.origin().holder().isEmpty();
    return clause.endsWith("/residual")
        && (organ
            ? proceedings.all(cast.crowd, Actor.whole(ORGAN), Optional.empty(), of)
            : residual(command, cast, of));
  }

  private boolean residual(Command command, Cast cast, List<Deed> deeds) {
    return Deeds.actor(command.origin().holder())
        .filter(a -> proceedings.all(cast.crowd, a, Optional.empty(), deeds))
        .isPresent();
  }

  private boolean by(Power power, Cast cast, List<Deed> deeds) {
    for (Actor holder : power.holders()) {
      boolean done =
          holder.role() == Actor.Role.ELECTORS
              ? deeds.stream().allMatch(d -> byElectors(d, cast))
              : proceedings.all(cast.crowd, holder, power.how().via(), deeds);
      if (done) {
        return true;
      }
    }
    return false;
  }

  /** Those who filled the seat decide on it. */
  private boolean byElectors(Deed deed, Cast cast) {
    return deed.onSeat()
        .flatMap(s -> proceedings.state().seat(s))
        .filter(s ->
            s.senders().stream()
                .allMatch(sender -> proceedings.decide(cast.crowd, sender, List.of(deed))))
        .isPresent();
  }

  private boolean decree(Power power, Cast cast, List<Deed> measures) {
    int[] number = {0};
    List<Deed> decrees =
        measures.stream()
            .map(m ->
                (Deed)
                    new DecisionDeed.IssueDecree(
                        "decree" + ++number[0], "necessity", Optional.of(m), Optional.of("text")))
            .toList();
    return by(power, cast, decrees);
  }

  private boolean convene(String on, Cast cast) {
    for (BodyId body : proceedings.bodies(on)) {
      proceedings.meet(body, cast.crowd);
      boolean called = isCalled(body);
      for (Power power : called ? List.<Power>of() : proceedings.law().powers("convene")) {
        for (Actor holder : power.holders()) {
          called = called || called(body, power, holder, cast);
        }
      }
      if (!called) {
        return false;
      }
    }
    return true;
  }

  /** Whether the game lets the meeting begin within the turn, for its notice is short. */
  private static boolean sitsAtOnce(Command command) {
    return command.effects().stream()
        .anyMatch(e ->
            e instanceof Assignment.Set(var meeting, int value)
                && meeting.name().endsWith(".meeting")
                && value == Organs.SITTING);
  }

  /** Waits for a meeting that is called, and opens it. */
  private boolean sat(String on) {
    for (BodyId body : proceedings.bodies(on)) {
      for (int day = 0; day <= patience && !isOpen(body); day++) {
        proceedings.sit(body);
        if (!isOpen(body)) {
          proceedings.until(proceedings.now().plus(Duration.ofDays(1)));
        }
      }
    }
    return proceedings.bodies(on).stream().allMatch(this::isOpen);
  }

  private boolean isOpen(BodyId body) {
    return proceedings
        .state()
        .body(body)
        .flatMap(Composition::meeting)
        .filter(Meeting::isOpen)
        .isPresent();
  }

  private boolean called(BodyId body, Power power, Actor holder, Cast cast) {
    Span notice =
        power.conditions().stream()
            .flatMap(c ->
                c instanceof Condition.Noticed(Span atLeast)
                    ? Optional.of(atLeast).stream()
                    : Optional.<Span>empty().stream())
            .findFirst()
            .orElse(Span.NONE);
    Instant soonest =
        notice.after(
            proceedings.now(),
            proceedings.law().charter().timezone(),
            proceedings.law().charter().dayCount());
    return MARGINS.stream()
        .map(days -> soonest.plus(Duration.ofDays(days)))
        .map(at -> (Deed) new MeetingDeed.Convene(body, at, false, List.of()))
        .anyMatch(d -> proceedings.all(cast.crowd, holder, power.how().via(), List.of(d)));
  }

  private boolean isCalled(BodyId body) {
    return proceedings.state().body(body).flatMap(Composition::meeting).isPresent();
  }

  /** A body with the powers that the path uses, and people of the crowd in its seats. */
  private boolean create(Command command, Cast cast, List<Command> later) {
    List<String> powers =
        later.stream()
            .filter(c -> c.origin().clause().equals(command.origin().clause()))
            .map(c -> c.origin().act())
            .filter(a -> !a.equals("create_body"))
            .distinct()
            .toList();
    Optional<String> overseer =
        proceedings.law().powers("create_body").stream()
            .flatMap(p -> p.conditions().stream())
            .flatMap(c ->
                c instanceof Condition.OverseenBy(Actor who)
                    ? Optional.of(who.id()).stream()
                    : Optional.<String>empty().stream())
            .findFirst();
    Deed create =
        new SeatDeed.CreateBody(
            ORGAN, "care", powers, Optional.of(1), Optional.of(new Span(1, 0, 0, 0, 0)), overseer);
    boolean created = false;
    for (Power power : Deeds.powers(proceedings.law(), command)) {
      created = created || by(power, cast, List.of(create));
    }
    created =
        created
            || (command.origin().clause().endsWith("/residual")
                && residual(command, cast, List.of(create)));
    return created && seat(cast);
  }

  private boolean seat(Cast cast) {
    BodyId organ = BodyId.of(ORGAN);
    PersonId person = new Deeds(proceedings, cast.own).free().getFirst();
    List<Deed> ways =
        List.of(
            new SeatDeed.Appoint(organ, person, Optional.empty()),
            new SeatDeed.FillVacancy(new SeatId(organ, 1), person));
    for (Deed way : ways) {
      for (Power power : proceedings.law().powers(way.act())) {
        if (by(power, cast, List.of(way))) {
          return true;
        }
      }
      Actor residual = proceedings.law().charter().residualPower().holder();
      if (residual.role() != Actor.Role.NOBODY
          && proceedings.all(cast.crowd, residual, Optional.empty(), List.of(way))) {
        return true;
      }
    }
    return false;
  }

  private boolean amend(Command command, Cast cast, List<Command> later, List<Blocked> blocked) {
    String id = command.origin().on().isEmpty() ? command.origin().clause() : command.origin().on();
    Optional<Tier> tier =
        proceedings.law().tiers().stream().filter(t -> t.id().equals(id)).findFirst();
    if (tier.isEmpty()) {
      return false;
    }
    boolean first = command.id().endsWith(".begin");
    Pending pending = amendments.get(id);
    if (pending == null) {
      pending = begun(tier.get(), cast, later, blocked).orElse(null);
    }
    if (pending == null) {
      return false;
    }
    amendments.put(id, pending);
    return first || proceedings.voted(cast.crowd, List.of(pending.motion), pending.venue);
  }

  private Optional<Pending> begun(
      Tier tier, Cast cast, List<Command> later, List<Blocked> blocked) {
    Amending amending = new Amending(tier);
    for (CharterDeed.AmendCharter deed : amending.deeds(later, blocked)) {
      for (Actor by : tier.by()) {
        Performance trial = fork(patience);
        Set<PersonId> all = new LinkedHashSet<>(proceedings.everybody());
        all.addAll(cast.crowd);
        Optional<Pending> carried =
            trial
                .proposed(tier, by, deed, cast)
                .filter(p -> trial.proceedings.voted(all, List.of(p.motion), p.venue))
                .filter(_ -> !trial.isUnchanged(proceedings));
        if (carried.isPresent()) {
          return proposed(tier, by, deed, cast);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isUnchanged(Proceedings before) {
    return proceedings.law().charter().articles().equals(before.law().charter().articles());
  }

  private Optional<Pending> proposed(
      Tier tier, Actor by, CharterDeed.AmendCharter deed, Cast cast) {
    String motion = "amendment-" + (amendments.size() + 1);
    Optional<String> initiative = tier.via().filter(proceedings.law().initiatives()::containsKey);
    if (initiative.isPresent()) {
      return proceedings.refer(cast.crowd, initiative.get(), motion, deed)
          ? Optional.of(new Pending(by.id(), deed, motion))
          : Optional.empty();
    }
    for (String venue : proceedings.venues(by.id())) {
      if (proceedings.proposed(cast.crowd, venue, motion, deed)) {
        return Optional.of(new Pending(venue, deed, motion));
      }
    }
    return Optional.empty();
  }
}
