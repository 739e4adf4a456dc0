package org.commune.charter.comparing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commune.charter.language.Petition;
import org.commune.charter.law.Condition;
import org.commune.charter.law.Duty;
import org.commune.charter.law.Law;
import org.commune.charter.measure.Expression;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Span;
import org.commune.charter.prose.Words;

/** The conditions of a power as requirements that can be compared, each in words. */
record Conditions(Law law) {

  Requirement requirement(Condition condition) {
    return switch (condition) {
      case Condition.Signed(List<Petition> anyOf) -> signed(anyOf);
      case Condition.Noticed(Span least) -> burden("notice", least, "notice of " + time(least));
      case Condition.Discussed(Span least) ->
          burden("discussion", least, "a discussion of " + time(least));
      case Condition.Within(Span most, Condition.Event since) ->
          Requirement.bound(
              "within since " + since,
              new Amount.Time(most),
              "doing it within " + time(most) + " of the " + event(since));
      case Condition.NotWithin(Span least, Condition.Event since) ->
          burden(
              "wait since " + since,
              least,
              "waiting " + time(least) + " after the " + event(since));
      case Condition.ConsentOf(var who) -> with("the consent of " + Words.actor(who));
      case Condition.RecommendedBy(var who) -> with("the recommendation of " + Words.actor(who));
      case Condition.Consulted(var who) -> with("consulting " + Words.actor(who));
      case Condition.CoSigned(var who) -> with("the signature of " + Words.actor(who));
      case Condition.Confirmed(var by, int least) ->
          Requirement.burden(
              "signatures of " + Words.or(by.stream().map(Words::actor).toList()),
              Amount.Quantity.of(least),
              "the signatures of "
                  + least
                  + " of "
                  + Words.or(by.stream().map(Words::actor).toList()));
      case Condition.During(var anyOf) ->
          Requirement.condition("circumstance", "a time when " + Words.circumstances(anyOf));
      case Condition.NotDuring(var noneOf) ->
          Requirement.condition("no circumstance", "no time when " + Words.circumstances(noneOf));
      case Condition.GroundIn(List<String> grounds) ->
          bound("grounds", grounds, "one of the grounds " + list(grounds));
      case Condition.GroundStated() -> with("a stated ground");
      case Condition.States(List<String> words) ->
          burden("stated", words, "stating its " + list(words));
      case Condition.LifeAtMost(Span most) ->
          Requirement.bound("life", new Amount.Time(most), "an end within " + time(most));
      case Condition.OverseenBy(var who) -> with("oversight by " + Words.actor(who));
      case Condition.Without(List<String> acts) ->
          burden("without", acts, "that what it creates may not " + acts(acts));
      case Condition.OnlyUnlocks(List<String> unlocks) ->
          bound("unlocks", unlocks, "unlocking nothing but " + list(unlocks));
      case Condition.AmountAtMost(Expression most) ->
          money("amount at most", most, "an amount of at most " + most, true);
      case Condition.AmountAbove(Expression above) ->
          money("amount above", above, "an amount above " + above, false);
      case Condition.PersonsAtMost(int most) ->
          Requirement.bound(
              "persons", Amount.Quantity.of(most), "no more than " + most + " named at once");
      case Condition.NotSelf() -> with("not doing it to or for oneself");
      case Condition.Applied() -> with("an application by the person");
      case Condition.Heard(Span notice, boolean defender) ->
          burden(
              defender ? "hearing" : "hearing without defender",
              notice,
              "a hearing told of "
                  + time(notice)
                  + " before"
                  + (defender ? ", with a defender" : ", without a defender"));
      case Condition.OffenceIn(List<String> offences) ->
          bound("offences", offences, "one of the offences " + list(offences));
      case Condition.NotOlderThan(Span limitation) ->
          Requirement.bound(
              "limitation", new Amount.Time(limitation), "an act of the last " + time(limitation));
      case Condition.NotRetroactive() -> with("an offence that was one when it was done");
      case Condition.SanctionIn(var sanctions) ->
          bound(
              "sanctions",
              sanctions.stream()
                  .map(s ->
                      lower(s.sanction()) + s.max().map(m -> " for at most " + time(m)).orElse(""))
                  .toList(),
              "one of the sanctions "
                  + Words.or(
                      sanctions.stream()
                          .map(s ->
                              lower(s.sanction())
                                  + s.max().map(m -> " for at most " + time(m)).orElse(""))
                          .toList()));
      case Condition.Judges(int least) ->
          Requirement.burden(
              "judges", Amount.Quantity.of(least), least + (least == 1 ? " judge" : " judges"));
      case Condition.Overdue(String duty) -> overdue(duty);
      case Condition.Founders(Optional<Integer> least, Optional<Fraction> share) ->
          Requirement.condition(
              "founders",
              Words.or(
                      java.util.stream.Stream.concat(
                              least.map(Object::toString).stream(),
                              share.map(s -> Words.fraction(s) + " of all").stream())
                          .toList())
                  + " behind it");
      case Condition.MembersAtLeast(int least) ->
          Requirement.burden(
              "members", Amount.Quantity.of(least), "at least " + least + " members in the unit");
      case Condition.SeatsFilledBelow(int seats) ->
          Requirement.bound(
              "seats below", Amount.Quantity.of(seats), "fewer than " + seats + " seats filled");
      case Condition.SubjectNotIn(List<String> subjects) ->
          burden("no subject", subjects, "a subject other than " + list(subjects));
      case Condition.SubjectIn(List<String> acts) ->
          bound("subject", acts, "a subject among " + list(acts));
      case Condition.TimesAtMost(int most) ->
          Requirement.bound(
              "times",
              Amount.Quantity.of(most),
              "having done it no more than " + most + " times before");
      case Condition.Is(Condition.Part part) -> with(part(part));
      case Condition.Ratified(var way) ->
          Requirement.condition("ratification", "ratification by " + Words.way(way));
      case Condition.Unlocked(String what) ->
          with("an emergency that unlocks \"" + Words.name(what) + "\"");
    };
  }

  private static String part(Condition.Part part) {
    return switch (part) {
      case ITSELF -> "doing it for one's own person";
      case CANDIDATE -> "being a candidate";
      case AFFECTED -> "being the one whom it concerns";
      case OF_TENDENCY -> "belonging to the tendency";
      case LONGEST_SERVING -> "being the longest serving present";
    };
  }

  private static Requirement signed(List<Petition> anyOf) {
    String says = Words.petitions(anyOf);
    Petition first = anyOf.getFirst();
    if (anyOf.size() == 1 && first.orCount().isEmpty() && first.atLeast().isPresent()) {
      return Requirement.burden(
          "signatures of " + first.of() + first.weight().orElse(""),
          new Amount.Quantity(first.atLeast().get()),
          says);
    }
    if (anyOf.size() == 1 && first.atLeast().isEmpty()) {
      return first
          .orCount()
          .filter(Expression.Whole.class::isInstance)
          .map(Expression.Whole.class::cast)
          .map(n ->
              Requirement.burden(
                  "number of signatures of " + first.of() + first.weight().orElse(""),
                  new Amount.Quantity(new Fraction(n.value(), java.math.BigInteger.ONE)),
                  says))
          .orElseGet(() -> Requirement.condition("signatures", says));
    }
    return Requirement.condition("signatures", says);
  }

  /** The duty is told by what it is, for its number moves when clauses before it come or go. */
  private Requirement overdue(String id) {
    return law.duties().stream()
        .filter(d -> d.id().equals(id))
        .findFirst()
        .map(this::overdue)
        .orElseGet(() -> with("an overdue duty"));
  }

  private Requirement overdue(Duty duty) {
    String act = Words.act(duty.act());
    return burden(
        "overdue " + duty.act() + " of " + duty.of() + " from " + duty.from(),
        duty.within(),
        Words.anyOf(duty.who())
            + " not having done so ("
            + act
            + ") within "
            + time(duty.within()));
  }

  private static Requirement money(String of, Expression amount, String says, boolean most) {
    if (amount instanceof Expression.Whole(var value)) {
      Amount number = new Amount.Quantity(new Fraction(value, java.math.BigInteger.ONE));
      return most ? Requirement.bound(of, number, says) : Requirement.burden(of, number, says);
    }
    return Requirement.condition(of, says);
  }

  private static Requirement with(String says) {
    return Requirement.condition(says, says);
  }

  private static Requirement burden(String of, Span least, String says) {
    return Requirement.burden(of, new Amount.Time(least), says);
  }

  private static Requirement burden(String of, List<String> names, String says) {
    return Requirement.burden(of, new Amount.Names(Set.copyOf(new TreeSet<>(names))), says);
  }

  private static Requirement bound(String of, List<String> names, String says) {
    return Requirement.bound(of, new Amount.Names(Set.copyOf(new TreeSet<>(names))), says);
  }

  private static String time(Span span) {
    return Words.span(span);
  }

  private static String event(Condition.Event event) {
    return lower(event);
  }

  private static String list(List<String> names) {
    return Words.or(names.stream().map(Words::name).toList());
  }

  private static String acts(List<String> names) {
    return Words.or(names.stream().map(Words::act).toList());
  }

  static String lower(Enum<?> name) {
    return Words.name(name.name().toLowerCase(Locale.ROOT));
  }
}
