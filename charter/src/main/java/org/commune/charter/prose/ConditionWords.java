package org.commune.charter.prose;

import java.util.List;
import java.util.Locale;
import org.commune.charter.language.Discipline;
import org.commune.charter.law.Condition;

/** What a condition asks, in a few words: "2 days' notice" is "notice of 2 days". */
final class ConditionWords {
  private ConditionWords() {}

  static String of(Condition condition) {
    return switch (condition) {
      case Condition.Signed(var anyOf) -> Words.petitions(anyOf);
      case Condition.Noticed(var span) -> "notice of " + Words.span(span);
      case Condition.Discussed(var span) -> "discussed for " + Words.span(span);
      case Condition.Within(var span, var since) ->
          "within " + Words.span(span) + " of " + event(since);
      case Condition.NotWithin(var span, var since) ->
          "not within " + Words.span(span) + " of " + event(since);
      case Condition.ConsentOf(var who) -> "with the consent of " + Words.actor(who);
      case Condition.RecommendedBy(var who) -> "on the recommendation of " + Words.actor(who);
      case Condition.Consulted(var who) -> "after consulting " + Words.actor(who);
      case Condition.CoSigned(var who) -> "with the signature of " + Words.actor(who);
      case Condition.Confirmed(var by, int least) ->
          "signed as well by "
              + least
              + (least == 1 ? " other, " : " others, each ")
              + Words.or(by.stream().map(Words::actor).toList());
      case Condition.During(var anyOf) -> "when " + Words.circumstances(anyOf);
      case Condition.NotDuring(var noneOf) -> "not when " + Words.circumstances(noneOf);
      case Condition.GroundIn(var grounds) -> "on the ground of " + names(grounds);
      case Condition.GroundStated() -> "stating the ground";
      case Condition.States(var words) ->
          "stating " + Words.and(words.stream().map(w -> "the " + Words.name(w)).toList());
      case Condition.LifeAtMost(var span) -> "for " + Words.span(span) + " at most";
      case Condition.OverseenBy(var who) -> "overseen by " + Words.actor(who);
      case Condition.Without(var acts) -> "without the power to " + verbs(acts);
      case Condition.OnlyUnlocks(var unlocks) ->
          unlocks.isEmpty() ? "unlocking nothing" : "unlocking only " + names(unlocks);
      case Condition.AmountAtMost(var most) -> "up to " + most;
      case Condition.AmountAbove(var least) -> "above " + least;
      case Condition.PersonsAtMost(int most) ->
          most == 1 ? "one person at a time" : most + " persons at most";
      case Condition.NotSelf() -> "not to or for itself";
      case Condition.Applied() -> "when the person has applied";
      case Condition.Heard(var notice, var _) ->
          "after a hearing announced " + Words.span(notice) + " before";
      case Condition.OffenceIn(var offences) -> "for " + names(offences);
      case Condition.NotOlderThan(var limit) ->
          "when it was done less than " + Words.span(limit) + " ago";
      case Condition.NotRetroactive() -> "when it was an offence when it was done";
      case Condition.SanctionIn(var sanctions) ->
          Words.or(sanctions.stream().map(ConditionWords::sanction).toList());
      case Condition.Judges(int atLeast) -> "when " + atLeast + " judges ask for it";
      case Condition.Overdue(var duty) -> "when the duty " + duty + " is overdue";
      case Condition.Founders(var number, var share) ->
          "with "
              + Words.or(
                  java.util.stream.Stream.concat(
                          number.stream().map(n -> n + " members"),
                          share.stream().map(s -> Words.fraction(s) + " of them"))
                      .toList());
      case Condition.MembersAtLeast(int number) -> "with at least " + number + " members";
      case Condition.SeatsFilledBelow(int seats) -> "until " + seats + " seats are filled";
      case Condition.SubjectNotIn(var subjects) -> "on anything but " + names(subjects);
      case Condition.SubjectIn(var acts) -> "only to " + verbs(acts);
      case Condition.TimesAtMost(int times) ->
          times == 1 ? "the first time" : "the first " + times + " times";
      case Condition.Is(var part) -> part(part);
      case Condition.Ratified(var way) -> "once ratified by " + Words.way(way);
      case Condition.Unlocked(var what) -> "while an emergency unlocks " + Words.name(what);
    };
  }

  private static String names(List<String> words) {
    return Words.or(words.stream().map(Words::name).toList());
  }

  private static String verbs(List<String> acts) {
    return Words.or(acts.stream().map(Words::act).toList());
  }

  private static String sanction(Discipline.Sanction sanction) {
    String kind = Words.name(sanction.sanction().name().toLowerCase(Locale.ROOT));
    return kind + sanction.max().map(m -> " of " + Words.span(m) + " at most").orElse("");
  }

  private static String part(Condition.Part part) {
    return switch (part) {
      case ITSELF -> "for oneself";
      case CANDIDATE -> "as a candidate";
      case AFFECTED -> "when concerned by the decision";
      case OF_TENDENCY -> "in the name of one's tendency";
      case LONGEST_SERVING -> "as the longest serving of those present";
    };
  }

  private static String event(Condition.Event event) {
    return switch (event) {
      case RESULT -> "the result";
      case DECISION -> "the decision";
      case RECORD_DATE -> "the closing of the roll";
      case DECREE -> "the decree";
      case EMERGENCY -> "the declaration";
      case LAPSE -> "the lapse of one of the same substance";
      case REJECTION -> "the rejection of the same";
      case SEATING -> "taking the seat";
      case FAILED_RECALL -> "a recall that failed";
      case APPLICATION -> "the application";
      case MEETING -> "the last meeting";
      case LAST_STEP -> "the last step taken";
      case LAST_USE -> "the last time";
      case DEMAND -> "the demand";
    };
  }
}
