package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Span;

@Says(
    value =
        "The exception: who may declare it, what it unlocks, what it never touches, when it ends.",
    example =
        "emergency: {grounds: [disaster], declare: {by: [executive]}, confirm: {by: [councils], within:"
            + " P7D}, duration: P30D, never: [postpone_election]}")
public record Emergency(
    @Says(value = "The only grounds.", example = "[disaster]") List<String> grounds,
    @Says("Whether the evidence is published.") Optional<Publication.Visibility> evidence,
    @Says("Who declares it, and how.") Way declare,
    @Says("Who must confirm it, and within which time; else it ends.") Optional<Way> confirm,
    @Says("How long it lasts.") Span duration,
    @Says("How it can be renewed.") Optional<Renew> renew,
    @Says("The most time under emergency within a longer time.") Optional<Cumulative> cumulativeMax,
    @Says("What it unlocks; a declaration must list which.") List<Unlock> unlocks,
    @Says("Acts that nobody may do while it lasts.") List<ActName> never,
    @Says("Who can end it before its time.") List<Way> ends,
    @Says(value = "When measures taken under it end.", defaultsTo = "with_emergency")
        MeasuresExpire measuresExpire,
    @Says("Who reviews it afterwards, and within which time.") Optional<Way> review,
    @Says(
            value = "How its measures can be made permanent.",
            defaultsTo = "ordinary_procedure_after_end")
        MadePermanent madePermanent) {

  /** When measures taken under an emergency end. */
  public enum MeasuresExpire {
    @Says("With it.")
    WITH_EMERGENCY,
    @Says("Not by themselves.")
    NEVER
  }

  /** How measures of an emergency can be made permanent. */
  public enum MadePermanent {
    @Says("By the ordinary procedure, after its end.")
    ORDINARY_PROCEDURE_AFTER_END,
    @Says("Not at all.")
    NEVER
  }

  @Says("How an emergency can be renewed.")
  public record Renew(
      @Says("Who renews it.") List<Actor> by,
      @Says("How often at most.") int max,
      @Says("The decision rule of each renewal in turn.") List<OrNamed<Rule>> rules) {}

  @Says("The most time under emergency.")
  public record Cumulative(
      @Says("So long in all.") Span duration, @Says("Within this time.") Span window) {}

  @Says("What an emergency unlocks.")
  public record Unlock(
      @Says("Spending limits are multiplied by this.") Optional<Integer> spendLimitTimes,
      @Says("The least notice of meetings, however long it is otherwise.")
          Optional<Span> noticeFloor,
      @Says("Meetings may be held without being in one place.") boolean remoteMeeting,
      @Says("An act that is otherwise closed, and who may do it.") Optional<ActName> act) {}
}
