package org.commune.polity.engine.grants;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Discipline.Sanction;
import org.commune.charter.law.Condition;
import org.commune.charter.measure.Span;
import org.commune.charter.measure.Surd;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.JusticeDeed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.standing.CircumstanceWords;
import org.commune.polity.engine.standing.Circumstances;
import org.commune.polity.engine.standing.Events;
import org.commune.polity.engine.standing.Parts;
import org.commune.polity.engine.standing.Standing;
import org.commune.polity.engine.standing.Subjects;
import org.commune.polity.state.Case;
import org.commune.polity.state.Lookup;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Support;
import org.commune.polity.state.Timer;
import org.commune.polity.state.VoteNow;

/** Whether the conditions of a power hold, and if not, why. */
final class Conditions {
  private Conditions() {}

  /** What a condition is looked at for. */
  record Attempt(ArticleNo article, Doer doer, Deed deed, Stage stage, Optional<Motion> motion) {}

  /** The ground of refusal when the condition does not hold. */
  static Optional<Ground> failed(Scene scene, Condition condition, Attempt attempt) {
    Deed deed = attempt.deed();
    ArticleNo article = attempt.article();
    if (isEasedByBreach(condition) && Breaches.opens(scene, deed)) {
      return Optional.empty();
    }
    return switch (condition) {
      case Condition.Signed(var anyOf) -> Signatures.missing(scene, anyOf, deed, article);
      case Condition.Noticed(Span span) -> noticed(scene, span, attempt);
      case Condition.Discussed(Span span) -> discussed(scene, span, attempt);
      case Condition.Within(Span span, Condition.Event event) ->
          Events.last(scene, event, deed)
              .filter(at -> scene.after(at, span).isBefore(scene.now()))
              .map(at ->
                  Ground.of(
                      article,
                      "it could be done within "
                          + span.inWords()
                          + ", until "
                          + scene.after(at, span)));
      case Condition.NotWithin(Span span, Condition.Event event) ->
          Events.last(scene, event, deed)
              .filter(at -> !scene.passed(at, span))
              .map(at ->
                  new Ground(
                      article,
                      span.inWords() + " must pass after " + Events.words(event) + " of " + at,
                      "bring it from " + scene.after(at, span) + " on"));
      case Condition.ConsentOf(Actor who) when who.role() == Actor.Role.UNITS_CONCERNED ->
          Concerned.missing(scene, attempt.doer(), deed)
              .filter(unit -> attempt.stage() == Stage.DONE)
              .map(unit ->
                  new Ground(
                      article,
                      "it also takes the consent of " + unit,
                      "have the assembly of " + unit + " consent to it"));
      case Condition.ConsentOf(Actor who) ->
          when(
              attempt.stage() == Stage.DONE
                  && !supported(scene, Support.Kind.CONSENT, who, deed)
                  && !Standing.is(scene, who, attempt.doer(), deed),
              article,
              "it also takes the consent of " + who,
              "obtain the consent of " + who);
      case Condition.RecommendedBy(Actor who) ->
          when(
              attempt.stage() != Stage.PROPOSED
                  && !supported(scene, Support.Kind.RECOMMENDATION, who, deed),
              article,
              "it takes a recommendation of " + who,
              "have " + who + " recommend it");
      case Condition.Consulted(Actor who) ->
          when(
              attempt.stage() != Stage.PROPOSED
                  && !supported(scene, Support.Kind.CONSULTATION, who, deed),
              article,
              who + " must be consulted first",
              "put it to " + who);
      case Condition.CoSigned(Actor who) ->
          when(
              attempt.stage() == Stage.DONE && !supported(scene, Support.Kind.SIGNATURE, who, deed),
              article,
              "it also takes the signature of " + who,
              "have " + who + " sign it");
      case Condition.Confirmed(var by, int least) -> {
        long others = Signing.confirmers(scene, by, attempt.doer(), deed);
        yield when(
            attempt.stage() == Stage.DONE && others < least,
            article,
            "it takes the signatures of " + least + " others, and has " + others,
            "have others sign it as well");
      }
      case Condition.During(var anyOf) ->
          when(
              anyOf.stream().noneMatch(c -> Circumstances.holds(scene, c, deed)),
              article,
              "it can be done only in circumstances that do not hold now: "
                  + anyOf.stream()
                      .map(CircumstanceWords::of)
                      .collect(java.util.stream.Collectors.joining("; or ")),
              "");
      case Condition.NotDuring(var noneOf) ->
          noneOf.stream()
              .filter(c -> Circumstances.holds(scene, c, deed))
              .findFirst()
              .map(c -> Ground.of(article, "it cannot be done while " + CircumstanceWords.of(c)));
      case Condition.GroundIn(List<String> grounds) ->
          when(
              deed.ground().filter(grounds::contains).isEmpty(),
              article,
              deed.ground().map(g -> "\"" + g + "\" is not a ground").orElse("no ground is given"),
              "the grounds are: " + String.join(", ", grounds));
      case Condition.GroundStated() ->
          when(deed.ground().isEmpty(), article, "a ground must be stated", "state the ground");
      case Condition.States(List<String> words) -> states(words, deed, article);
      case Condition.LifeAtMost(Span span) -> life(scene, span, deed, article);
      case Condition.OverseenBy(Actor who) ->
          when(
              deed instanceof SeatDeed.CreateBody create
                  && create.oversight().filter(o -> o.equals(who.id())).isEmpty(),
              article,
              "what is created must be overseen by " + who,
              "name " + who + " as oversight");
      case Condition.Without(List<String> acts) ->
          deed instanceof SeatDeed.CreateBody create
              ? create.powers().stream()
                  .filter(acts::contains)
                  .findFirst()
                  .map(p -> Ground.of(article, "what is created may not have the power to " + p))
              : Optional.empty();
      case Condition.OnlyUnlocks(List<String> unlocks) -> unlocks(unlocks, deed, article);
      case Condition.AmountAtMost(var atMost) -> {
        Surd most = SpendLimits.raised(scene, deed, scene.value(atMost));
        yield when(
            deed.amount().filter(a -> Surd.whole(a).compareTo(most) > 0).isPresent(),
            article,
            "the amount is " + deed.amount().orElse(0L) + ", and the most is " + most.inWords(),
            "");
      }
      case Condition.AmountAbove(var above) ->
          when(
              deed.amount()
                  .filter(a -> Surd.whole(a).compareTo(scene.value(above)) <= 0)
                  .isPresent(),
              article,
              "the amount is not above " + scene.value(above).inWords(),
              "");
      case Condition.PersonsAtMost(int atMost) ->
          when(
              deed.persons().size() > atMost,
              article,
              deed.persons().size() + " persons at once, and " + atMost + " at most may be",
              "decide on each person alone");
      case Condition.NotSelf() ->
          when(
              attempt.doer() instanceof Doer.One(PersonId person) && isFor(deed, person),
              article,
              "nobody may do it to or for themselves",
              "");
      case Condition.Applied() -> Joiners.applied(scene, deed, article);
      case Condition.Heard(Span notice, boolean defender) ->
          attempt.stage() == Stage.PROPOSED
              ? Optional.empty()
              : Charges.heard(scene, notice, deed, article);
      case Condition.OffenceIn(List<String> offences) ->
          Charges.offence(scene, offences, deed, article);
      case Condition.NotOlderThan(Span limitation) ->
          Charges.caseOf(scene, deed)
              .flatMap(Case::done)
              .filter(done -> scene.after(done, limitation).isBefore(scene.now()))
              .map(done ->
                  Ground.of(
                      article,
                      "it was done on "
                          + done
                          + ", and can be punished for "
                          + limitation.inWords()));
      case Condition.NotRetroactive() ->
          Charges.caseOf(scene, deed)
              .flatMap(Case::done)
              .flatMap(done ->
                  scene
                      .state()
                      .get(
                          Register.HAPPENED,
                          "offence "
                              + Charges.caseOf(scene, deed).flatMap(Case::offence).orElse(""))
                      .filter(since -> done.isBefore(since.last()))
                      .map(since -> Ground.of(article, "it was no offence on " + done)));
      case Condition.SanctionIn(List<Sanction> sanctions) ->
          Charges.sanction(sanctions, deed, article);
      // Each judge's order is admitted and counted; the stay begins with the last that it takes.
      case Condition.Judges judges -> Optional.empty();
      case Condition.Overdue(String duty) ->
          when(
              Subjects.timed(deed).stream()
                  .map(s -> new Timer.What(duty, s))
                  .allMatch(w -> scene.state().names(Lookup.OVERDUE_OF, w).isEmpty()),
              article,
              "those who must do it still have time",
              "");
      case Condition.Founders(var atLeast, var share) ->
          Joiners.founders(scene, atLeast, share, deed, article);
      case Condition.MembersAtLeast(int atLeast) -> Joiners.members(scene, atLeast, deed, article);
      case Condition.SeatsFilledBelow(int seats) ->
          when(
              deed.onBody().filter(b -> scene.composition(b).filled() >= seats).isPresent(),
              article,
              "the body has "
                  + deed.onBody().map(b -> scene.composition(b).filled()).orElse(0)
                  + " members already",
              "");
      case Condition.SubjectNotIn(List<String> subjects) -> {
        Set<String> touched = what(deed);
        yield subjects.stream()
            .filter(touched::contains)
            .findFirst()
            .map(s -> Ground.of(article, "it cannot be about " + s));
      }
      case Condition.SubjectIn(List<String> acts) ->
          when(
              what(deed).stream().noneMatch(acts::contains),
              article,
              "it can only be about " + String.join(", ", acts),
              "");
      case Condition.TimesAtMost(int atMost) -> {
        int times = Events.times(scene, deed);
        yield when(
            times >= atMost, article, "it has been done " + times + " times, the most allowed", "");
      }
      case Condition.Is(Condition.Part part) ->
          when(!Parts.has(scene, part, attempt.doer(), deed), article, Parts.words(part), "");
      // Looked at when it is done: until then it stands provisionally.
      case Condition.Ratified ratified -> Optional.empty();
      case Condition.Unlocked(String what) ->
          when(
              scene.state().emergency().filter(e -> e.unlocks().contains(what)).isEmpty(),
              article,
              "no emergency in force unlocks it",
              "");
    };
  }

  /** Signatures and immunity stand before a recall, and not after a breach that may lead to it. */
  private static boolean isEasedByBreach(Condition condition) {
    return condition instanceof Condition.Signed
        || (condition instanceof Condition.NotWithin(Span _, Condition.Event since)
            && (since == Condition.Event.SEATING || since == Condition.Event.FAILED_RECALL));
  }

  static Optional<Ground> when(boolean failed, ArticleNo article, String why, String lawfulWay) {
    return failed ? Optional.of(new Ground(article, why, lawfulWay)) : Optional.empty();
  }

  /** Since when the deed has been announced: from its motion, else from its own time. */
  private static Instant announced(Scene scene, Attempt attempt) {
    return attempt.motion().map(Motion::proposedAt).orElse(scene.now());
  }

  private static Optional<Ground> noticed(Scene scene, Span span, Attempt attempt) {
    if (attempt.stage() == Stage.PROPOSED) {
      return Optional.empty();
    }
    boolean call = attempt.deed() instanceof MeetingDeed.Convene;
    Instant announced = call ? scene.now() : announced(scene, attempt);
    Instant until =
        attempt.deed() instanceof MeetingDeed.Convene convene
            ? convene.at()
            : attempt.motion().flatMap(Motion::vote).map(VoteNow::opened).orElse(scene.now());
    Instant earliest = scene.after(announced, Notices.floor(scene, span, attempt));
    return when(
        earliest.isAfter(until),
        attempt.article(),
        span.inWords() + " of notice must pass: announced on " + announced + ", for " + until,
        "set it for " + earliest + " or later");
  }

  private static Optional<Ground> discussed(Scene scene, Span span, Attempt attempt) {
    if (attempt.stage() == Stage.PROPOSED || attempt.motion().isEmpty()) {
      return Optional.empty();
    }
    Instant earliest = scene.after(attempt.motion().get().proposedAt(), span);
    Instant voted = attempt.motion().get().vote().map(v -> v.opened()).orElse(scene.now());
    return when(
        earliest.isAfter(voted),
        attempt.article(),
        "it must be discussed for " + span.inWords(),
        "vote from " + earliest + " on");
  }

  private static boolean supported(Scene scene, Support.Kind kind, Actor who, Deed deed) {
    return scene.state().find(Lookup.SUPPORT_FOR, deed).stream()
        .anyMatch(s -> s.kind() == kind && Standing.madeBy(scene, s.by(), who.id()));
  }

  private static Optional<Ground> states(List<String> words, Deed deed, ArticleNo article) {
    boolean missing =
        deed instanceof SeatDeed.CreateBody create
            && words.contains("purpose")
            && create.purpose().isBlank();
    return when(missing, article, "its purpose must be stated", "state the purpose");
  }

  private static Optional<Ground> life(Scene scene, Span span, Deed deed, ArticleNo article) {
    Optional<Span> asked =
        switch (deed) {
          case SeatDeed.CreateBody create -> create.sunset();
          case org.commune.polity.deed.PublicationDeed.SealRecord seal ->
              Optional.of(seal.during());
          case org.commune.polity.deed.EmergencyDeed.DeclareEmergency declare ->
              declare.during().or(() -> Optional.of(span));
          case org.commune.polity.deed.EmergencyDeed.RenewEmergency renew ->
              renew.during().or(() -> Optional.of(span));
          case org.commune.polity.deed.DecisionDeed.Delegate delegate -> delegate.during();
          case JusticeDeed.Stay stay -> Optional.of(stay.during());
          case MembershipDeed.SuspendMember suspend -> Optional.of(suspend.during());
          default -> Optional.of(Span.NONE);
        };
    if (asked.isEmpty()) {
      return Optional.of(
          new Ground(article, "no end is set", "set an end within " + span.inWords()));
    }
    return when(
        scene.after(scene.now(), asked.get()).isAfter(scene.after(scene.now(), span)),
        article,
        "it would last " + asked.get().inWords() + ", and " + span.inWords() + " is the most",
        "set an end within " + span.inWords());
  }

  private static Optional<Ground> unlocks(List<String> allowed, Deed deed, ArticleNo article) {
    if (!(deed instanceof org.commune.polity.deed.EmergencyDeed.DeclareEmergency declare)) {
      return Optional.empty();
    }
    if (declare.unlocks().isEmpty()) {
      return Optional.of(
          new Ground(
              article,
              "no powers are listed",
              "list the powers it unlocks, of: " + String.join(", ", allowed)));
    }
    return declare.unlocks().stream()
        .filter(u -> !allowed.contains(u))
        .findFirst()
        .map(u ->
            new Ground(
                article,
                "an emergency cannot unlock \"" + u + "\"",
                "it can unlock: " + String.join(", ", allowed)));
  }

  /** Whether a deed is done to a person, or for one: a power delegated to them. */
  private static boolean isFor(Deed deed, PersonId person) {
    return deed.persons().contains(person)
        || (deed instanceof DecisionDeed.Delegate delegate && delegate.to().equals(person.id()));
  }

  /** What an initiative is about: the deed that it brings to the vote, and that very deed. */
  private static Set<String> what(Deed deed) {
    return Subjects.of(deed instanceof MotionDeed.ReferToReferendum refer ? refer.deed() : deed);
  }
}
