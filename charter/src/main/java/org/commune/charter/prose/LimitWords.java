package org.commune.charter.prose;

import java.util.Optional;
import org.commune.charter.language.Body;
import org.commune.charter.law.Limit.Bound;

/** A limit in words. */
final class LimitWords {
  private LimitWords() {}

  static String of(Bound bound) {
    return switch (bound) {
      case Bound.Seats(Body.Cap cap) ->
          "those of one "
              + Words.name(cap.by())
              + " hold at most "
              + cap.max()
                  .map(n -> n + " seats")
                  .or(() -> cap.maxShare().map(s -> Words.fraction(s) + " of the seats"))
                  .orElse("all seats");
      case Bound.Group(Body.Quota quota) ->
          range(quota.min(), quota.max()) + " seats for " + Words.name(quota.group());
      case Bound.Size(var min, var max) ->
          range(min, max) + (max.equals(Optional.of(1)) ? " seat" : " seats");
      case Bound.Terms(var inARow, var inAll) ->
          "one person serves at most "
              + Words.and(
                  java.util.stream.Stream.concat(
                          inARow.stream().map(n -> n + " terms in a row"),
                          inAll.stream().map(n -> n + " terms in all"))
                      .toList());
      case Bound.Incompatible(var with) ->
          "who sits holds no place in " + Words.or(with.stream().map(Words::name).toList());
      case Bound.Excluded(var who) -> "nobody sits who " + excluded(who);
      case Bound.Gap(var span) -> "who left sits again after " + Words.span(span);
      case Bound.PaidPosts(int max) -> "at most " + max + " paid posts";
      case Bound.Pay(var ratio, var of, var including) ->
          "pay is at most "
              + ratio
              + " times the "
              + Words.name(of)
              + (including.isEmpty()
                  ? ""
                  : ", counting " + Words.and(including.stream().map(Words::name).toList()));
      case Bound.PaidTime(var max) -> "one person is paid for at most " + Words.span(max);
      case Bound.PayRise() -> "a rise in pay takes effect with the next term";
      case Bound.Reserve(var share) -> "the reserve is at least " + Words.fraction(share);
      case Bound.WithoutBudget(var twelfths) ->
          twelfths
              ? "without a budget, a twelfth of the last one a month"
              : "nothing is spent without a budget";
      case Bound.Renewals(int max) -> "an emergency is renewed at most " + max + " times";
      case Bound.Cumulative(var max, var window) ->
          "at most " + Words.span(max) + " of emergency in " + Words.span(window);
      case Bound.SealRenewals(int max) -> "a seal is renewed at most " + max + " times";
      case Bound.UnitShare(var max) ->
          "one unit has at most " + Words.fraction(max) + " of the seats";
      case Bound.CoOpted(var max) -> "at most " + Words.fraction(max) + " of the seats co-opted";
      case Bound.MinMembers(int least) -> "at least " + least + " members";
      case Bound.Mailings(int perYear) -> "at most " + perYear + " letters a year";
      case Bound.Depth(int max) -> "delegated at most " + max + " deep";
      case Bound.LatestElection(var after) ->
          "the next election at the latest " + Words.span(after) + " after the last";
      case Bound.MeetingGap(var max) -> "at most " + Words.span(max) + " between two meetings";
      case Bound.Stagger(Body.Stagger stagger) ->
          "of those who have served more than "
              + Words.span(stagger.over())
              + ", at most "
              + stagger.maxLeavingPerYear()
              + " leave in a year";
      case Bound.Signed(var acts) ->
          acts.isEmpty()
              ? "no act must be signed"
              : "who would "
                  + Words.or(acts.stream().map(Words::act).toList())
                  + ", or further it, signs with a key of one's own";
      case Bound.NoticeFloor(var least) -> "at least " + Words.span(least) + " of notice";
    };
  }

  private static String range(Optional<Integer> min, Optional<Integer> max) {
    if (min.equals(max) && min.isPresent()) {
      return String.valueOf(min.get());
    }
    String least = min.map(n -> "at least " + n).orElse("");
    String most = max.map(n -> "at most " + n).orElse("");
    return least + (least.isEmpty() || most.isEmpty() ? "" : " and ") + most;
  }

  private static String excluded(Body.Exclusion who) {
    return who.heldOfficeWithin()
        .map(s -> "held an office in the last " + Words.span(s))
        .or(() -> who.sanctionedWithin().map(s -> "was sanctioned in the last " + Words.span(s)))
        .or(() -> who.has().map(h -> "is recorded as " + Words.name(h)))
        .orElse("is excluded");
  }
}
