package org.commune.charter.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Body;
import org.commune.charter.law.Limit.Bound;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Span;
import org.commune.charter.prose.Words;

/** The bounds of limits, by name and as requirements that can be compared. */
final class Bounds {
  private Bounds() {}

  /** What the bound is on. */
  static String name(Bound bound) {
    return switch (bound) {
      case Bound.Seats(Body.Cap cap) ->
          "the seats that people of one " + Words.name(cap.by()) + " may hold";
      case Bound.Group(Body.Quota quota) ->
          "the seats of the group \"" + Words.name(quota.group()) + "\"";
      case Bound.Size _ -> "the number of seats";
      case Bound.Terms _ -> "the terms of one person";
      case Bound.Incompatible _ -> "what may not be held beside it";
      case Bound.Excluded _ -> "who may not sit";
      case Bound.Gap _ -> "the time before one may sit again";
      case Bound.PaidPosts _ -> "the seats that may be paid";
      case Bound.Pay _ -> "pay";
      case Bound.PaidTime _ -> "the time in paid posts";
      case Bound.PayRise _ -> "a rise of pay";
      case Bound.Reserve _ -> "the reserve";
      case Bound.WithoutBudget _ -> "spending without a budget";
      case Bound.Renewals _ -> "renewals of an emergency";
      case Bound.Cumulative _ -> "time under emergency";
      case Bound.SealRenewals _ -> "renewals of a seal";
      case Bound.UnitShare _ -> "the share of one unit in the seats";
      case Bound.CoOpted _ -> "the share that may be co-opted";
      case Bound.MinMembers _ -> "the members that a unit needs";
      case Bound.Mailings _ -> "letters of a tendency to all members";
      case Bound.Depth _ -> "passing a delegated power on";
      case Bound.LatestElection _ -> "the latest date of the next election";
      case Bound.MeetingGap _ -> "the time between meetings";
      case Bound.Stagger _ -> "the stagger of terms";
      case Bound.NoticeFloor _ -> "the least notice";
      case Bound.Signed _ -> "acts that must be signed";
    };
  }

  static List<Requirement> requirements(Bound bound) {
    return switch (bound) {
      case Bound.Seats(Body.Cap cap) -> cap(cap);
      case Bound.Group(Body.Quota quota) -> between(quota.min(), quota.max());
      case Bound.Size(Optional<Integer> min, Optional<Integer> max) -> between(min, max);
      case Bound.Terms(Optional<Integer> consecutive, Optional<Integer> total) ->
          both(most("in a row", consecutive), most("in all", total));
      case Bound.Incompatible(List<String> with) ->
          List.of(
              Requirement.burden(
                  "with",
                  new Amount.Names(Set.copyOf(with)),
                  Words.and(with.stream().map(Words::name).toList())));
      case Bound.Excluded(Body.Exclusion who) ->
          List.of(Requirement.condition("who", excluded(who)));
      case Bound.Gap(Span least) -> List.of(least(least));
      case Bound.PaidPosts(int max) -> most("paid", Optional.of(max));
      case Bound.Pay(Fraction ratio, String of, List<String> including) ->
          List.of(
              Requirement.bound(
                  "ratio of " + of,
                  new Amount.Quantity(ratio),
                  "at most " + ratio + " times the " + Words.name(of)),
              Requirement.burden(
                  "including",
                  new Amount.Names(Set.copyOf(including)),
                  "counting " + Words.and(including.stream().map(Words::name).toList())));
      case Bound.PaidTime(Span max) -> List.of(most(max));
      case Bound.PayRise() -> List.of(Requirement.condition("rise", "only with the next term"));
      case Bound.Reserve(Fraction share) ->
          List.of(
              Requirement.burden(
                  "share", new Amount.Quantity(share), "at least " + Words.fraction(share)));
      case Bound.WithoutBudget(boolean twelfths) ->
          List.of(
              Requirement.bound(
                  "spending",
                  Amount.Quantity.of(twelfths ? 1 : 0),
                  twelfths ? "a twelfth of the last budget each month" : "nothing"));
      case Bound.Renewals(int max) -> most("renewals", Optional.of(max));
      case Bound.Cumulative(Span max, Span window) ->
          List.of(
              Requirement.bound(
                  "max within " + window,
                  new Amount.Time(max),
                  "at most " + Words.span(max) + " within " + Words.span(window)));
      case Bound.SealRenewals(int max) -> most("renewals", Optional.of(max));
      case Bound.UnitShare(Fraction max) -> List.of(most(max));
      case Bound.CoOpted(Fraction max) -> List.of(most(max));
      case Bound.MinMembers(int least) -> least("members", Optional.of(least));
      case Bound.Mailings(int perYear) -> most("a year", Optional.of(perYear));
      case Bound.Depth(int max) ->
          List.of(
              Requirement.bound(
                  "depth",
                  Amount.Quantity.of(max),
                  "handed on at most " + (max == 1 ? "once" : max + " times")));
      case Bound.LatestElection(Span after) -> List.of(most(after));
      case Bound.MeetingGap(Span max) -> List.of(most(max));
      case Bound.Stagger(Body.Stagger stagger) ->
          List.of(
              Requirement.manner(
                  "stagger",
                  "at most "
                      + stagger.maxLeavingPerYear()
                      + " a year who have served longer than "
                      + Words.span(stagger.over())
                      + ", on "
                      + stagger.ends()));
      case Bound.NoticeFloor(Span least) -> List.of(least(least));
      case Bound.Signed(List<String> acts) ->
          List.of(
              Requirement.burden(
                  "acts",
                  new Amount.Names(Set.copyOf(acts)),
                  Words.and(acts.stream().map(Words::name).toList())));
    };
  }

  private static List<Requirement> cap(Body.Cap cap) {
    List<Requirement> all = new ArrayList<>(most("seats", cap.max()));
    cap.maxShare().ifPresent(s -> all.add(most(s)));
    all.add(
        Requirement.manner(
            "on breach",
            switch (cap.onBreach()) {
              case NEXT_IN_ORDER -> "giving way to the next";
              case REFUSED -> "refusing the election";
            }));
    return all;
  }

  private static String excluded(Body.Exclusion who) {
    List<String> parts = new ArrayList<>();
    who.heldOfficeWithin().ifPresent(s -> parts.add("held an office within " + Words.span(s)));
    who.sanctionedWithin().ifPresent(s -> parts.add("was sanctioned within " + Words.span(s)));
    who.has().ifPresent(f -> parts.add("is recorded as " + Words.name(f)));
    return "who " + Words.and(parts);
  }

  private static List<Requirement> between(Optional<Integer> min, Optional<Integer> max) {
    return both(least("least", min), most("most", max));
  }

  private static List<Requirement> both(List<Requirement> one, List<Requirement> other) {
    List<Requirement> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private static List<Requirement> most(String of, Optional<Integer> most) {
    return most
        .map(n -> Requirement.bound("most " + of, Amount.Quantity.of(n), "at most " + n + unit(of)))
        .stream()
        .toList();
  }

  private static List<Requirement> least(String of, Optional<Integer> least) {
    return least
        .map(n ->
            Requirement.burden("least " + of, Amount.Quantity.of(n), "at least " + n + unit(of)))
        .stream()
        .toList();
  }

  private static String unit(String of) {
    return of.equals("least") || of.equals("most") ? "" : " " + of;
  }

  private static Requirement most(Span most) {
    return Requirement.bound("most", new Amount.Time(most), "at most " + Words.span(most));
  }

  private static Requirement most(Fraction most) {
    return Requirement.bound("most", new Amount.Quantity(most), "at most " + Words.fraction(most));
  }

  private static Requirement least(Span least) {
    return Requirement.burden("least", new Amount.Time(least), "at least " + Words.span(least));
  }
}
