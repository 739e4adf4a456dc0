package org.commune.polity.engine.justice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Discipline.Sanction.Kind;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Power;
import org.commune.charter.law.Trigger;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.JusticeDeed;
import org.commune.polity.deed.JusticeDeed.Verdict;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.decisions.Decisions;
import org.commune.polity.engine.membership.Membership;
import org.commune.polity.engine.money.Ledger;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Lasting;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.scene.Write;
import org.commune.polity.state.Case;
import org.commune.polity.state.Decision;
import org.commune.polity.state.LedgerEntry;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Person;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;

/**
 * Sanctions on persons. What was once punished, or judged to be no offence, is not punished again;
 * a ban from office keeps a person from taking a seat and takes none, since seats belong to those
 * who filled them.
 */
public final class Sanctioning {
  /** The fact of a person that says until when, as an ISO instant. */
  public static final String OFFICE_BAN = "office_ban_until";

  private Sanctioning() {}

  static Doing sanction(
      Scene scene, Doer doer, JusticeDeed.Sanction deed, Power power, Optional<Motion> motion) {
    Optional<Ground> refused = refused(scene, deed, power);
    if (refused.isPresent()) {
      return Doing.not(refused.get());
    }
    return deed.sanction() == Kind.EXPULSION
        ? Membership.perform(
                scene,
                doer,
                new MembershipDeed.Expel(deed.person(), deed.offence(), deed.about()),
                power,
                motion)
            .and(noted(scene, deed))
        : imposed(scene, doer, deed, power, motion);
  }

  private static Optional<Ground> refused(Scene scene, JusticeDeed.Sanction deed, Power power) {
    if (deed.person().isEmpty()) {
      return Optional.of(Ground.of(power.article(), "it names nobody"));
    }
    return deed.person().stream()
        .filter(p -> !scene.isMember(p))
        .findFirst()
        .map(p -> Ground.of(power.article(), p + " is not a member"))
        .or(() -> unlimited(deed, power))
        .or(() -> deed.about().flatMap(c -> wrongCase(scene, deed, c, power)));
  }

  private static Optional<Ground> unlimited(JusticeDeed.Sanction deed, Power power) {
    return switch (deed.sanction()) {
      case OFFICE_BAN, SUSPENSION ->
          deed.during().isPresent()
              ? Optional.empty()
              : Optional.of(new Ground(power.article(), "no end is set", "say how long it lasts"));
      case FINE ->
          deed.sum().filter(sum -> sum > 0).isPresent()
              ? Optional.empty()
              : Optional.of(new Ground(power.article(), "no sum is set", "say how much is due"));
      case REPRIMAND, EXPULSION -> Optional.empty();
    };
  }

  private static Optional<Ground> wrongCase(
      Scene scene, JusticeDeed.Sanction deed, String id, Power power) {
    Optional<Case> about = scene.state().get(Register.CASES, id);
    if (about.isEmpty()) {
      return Optional.of(
          new Ground(power.article(), "there is no case named " + id, "open it by a complaint"));
    }
    if (about.get().verdict().equals(Optional.of(Verdict.DISMISSED))) {
      return Optional.of(Ground.of(power.article(), id + " was dismissed"));
    }
    return deed.person().stream()
        .filter(p -> about.get().person().filter(p::equals).isEmpty())
        .findFirst()
        .map(p -> Ground.of(power.article(), id + " is not about " + p))
        .or(() -> punished(scene, id, power));
  }

  /** Nobody is punished twice for the same. */
  private static Optional<Ground> punished(Scene scene, String about, Power power) {
    return scene.state().each(Register.DECISIONS).stream()
        .filter(d -> d.stands() || d.status() == Decision.Status.SUSPENDED)
        .filter(d ->
            d.deed() instanceof JusticeDeed.Sanction || d.deed() instanceof MembershipDeed.Expel)
        .filter(d -> d.deed().onMatter().filter(about::equals).isPresent())
        .findFirst()
        .map(d -> Ground.of(power.article(), about + " was punished already, by " + d.id()));
  }

  private static Doing imposed(
      Scene scene, Doer doer, JusticeDeed.Sanction deed, Power power, Optional<Motion> motion) {
    String id = Decisions.id(scene, motion);
    List<Effect> effects =
        new ArrayList<>(Decisions.enter(scene, doer, deed, power, id, Decision.Status.IN_FORCE));
    Optional<Instant> until = deed.during().map(span -> Lasting.until(scene, span));
    for (PersonId person : deed.person()) {
      effects.addAll(borne(scene, deed, person, until));
    }
    effects.addAll(noted(scene, deed));
    effects.addAll(fined(scene, doer, deed, motion));
    return Doing.done(effects);
  }

  private static List<Effect> noted(Scene scene, JusticeDeed.Sanction deed) {
    return deed.person().stream().map(p -> Write.happened(scene, "sanctioned " + p)).toList();
  }

  private static List<Effect> fined(
      Scene scene, Doer doer, JusticeDeed.Sanction deed, Optional<Motion> motion) {
    List<Effect> effects = new ArrayList<>();
    if (deed.sanction() == Kind.FINE) {
      for (PersonId person : deed.person()) {
        effects.add(
            Ledger.entered(
                scene,
                doer,
                motion,
                effects.size(),
                LedgerEntry.Kind.FINED,
                person.id(),
                deed.sum().orElseThrow(),
                person + " owes a fine of " + deed.sum().orElseThrow()));
      }
    }
    return effects;
  }

  /** What the person bears, and when it ends. */
  private static List<Effect> borne(
      Scene scene, JusticeDeed.Sanction deed, PersonId id, Optional<Instant> until) {
    Person person = scene.person(id);
    List<Effect> effects = new ArrayList<>();
    switch (deed.sanction()) {
      case OFFICE_BAN ->
          effects.add(
              Write.person(
                  person.withFact(OFFICE_BAN, until.orElseThrow().toString()),
                  id + " may hold no office until " + until.orElseThrow()));
      case SUSPENSION ->
          effects.add(
              Write.person(
                  person.with(
                      Optional.of(new Person.Suspension(until.orElseThrow(), false, false))),
                  id + " is suspended until " + until.orElseThrow()));
      case REPRIMAND, FINE, EXPULSION -> {}
    }
    until.ifPresent(end ->
        effects.addAll(
            Lasting.ends(scene, Trigger.SANCTION_IMPOSED, Clock.Consequence.END, end, id.id())));
    return effects;
  }

  /** What a person bore is over, as far as its time has come. */
  public static List<Effect> over(Scene scene, PersonId id) {
    Optional<Person> person = scene.state().person(id);
    if (person.isEmpty()) {
      return List.of();
    }
    Person after = person.get();
    if (after.suspension().isPresent() && !after.suspended(scene.now())) {
      after = after.with(Optional.<Person.Suspension>empty());
    }
    if (banOver(scene, after)) {
      after = after.withoutFact(OFFICE_BAN);
    }
    return after.equals(person.get())
        ? List.of()
        : List.of(Write.person(after, "the sanction on " + id + " is over"));
  }

  private static boolean banOver(Scene scene, Person person) {
    String until = person.facts().get(OFFICE_BAN);
    return until != null && until.compareTo(scene.now().toString()) <= 0;
  }
}
