package org.commune.charter.law;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Body;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Span;

/**
 * A number that may not be exceeded or undercut, or a condition on who may hold what, by whatever
 * power it is done.
 *
 * @param on the body, unit kind or other definition that it concerns; "" for all
 */
public record Limit(String id, ArticleNo article, String on, Bound bound) implements Clause {

  /** What is limited, and to what. */
  public sealed interface Bound {
    /** The seats that one group of people may hold. */
    record Seats(Body.Cap cap) implements Bound {}

    /** The seats that a group of people must or may have. */
    record Group(Body.Quota quota) implements Bound {}

    /** The number of seats of the body. */
    record Size(Optional<Integer> min, Optional<Integer> max) implements Bound {}

    /** The terms that one person may serve. */
    record Terms(Optional<Integer> consecutive, Optional<Integer> total) implements Bound {}

    /** Bodies and offices that may not be held beside it. */
    record Incompatible(List<String> with) implements Bound {}

    /** People who may not sit. */
    record Excluded(Body.Exclusion who) implements Bound {}

    /** The time before a person who left may sit again. */
    record Gap(Span atLeast) implements Bound {}

    /** The seats that may be paid. */
    record PaidPosts(int max) implements Bound {}

    /** Pay: at most so many times a figure that the organisation records. */
    record Pay(Fraction ratio, String of, List<String> including) implements Bound {}

    /** The time that one person may be paid in all. */
    record PaidTime(Span max) implements Bound {}

    /** A rise takes effect only with the next term. */
    record PayRise() implements Bound {}

    /** The reserve: at least this share of the budget. */
    record Reserve(Fraction share) implements Bound {}

    /** Spending without a budget: a twelfth of the last one a month, or nothing. */
    record WithoutBudget(boolean previousTwelfths) implements Bound {}

    /** Renewals of an emergency. */
    record Renewals(int max) implements Bound {}

    /** Time under emergency within a longer time. */
    record Cumulative(Span max, Span window) implements Bound {}

    /** Renewals of a seal. */
    record SealRenewals(int max) implements Bound {}

    /** The share of the seats that one unit may have. */
    record UnitShare(Fraction max) implements Bound {}

    /** The share of the seats that may be co-opted. */
    record CoOpted(Fraction max) implements Bound {}

    /** Members that a unit needs. */
    record MinMembers(int atLeast) implements Bound {}

    /** Letters to all members that a tendency may send in a year. */
    record Mailings(int perYear) implements Bound {}

    /** How often a delegated power may be passed on. */
    record Depth(int max) implements Bound {}

    /** The latest date of the next election after the last. */
    record LatestElection(Span afterPrevious) implements Bound {}

    /** The longest time between two meetings. */
    record MeetingGap(Span max) implements Bound {}

    /** Terms end in a stagger: only the longest serving leave, and not all at once. */
    record Stagger(Body.Stagger stagger) implements Bound {}

    /**
     * Acts that count only under the own signature of each person who does or furthers them, as
     * sponsors, petitioners and voters do.
     */
    record Signed(List<String> acts) implements Bound {}

    /** The least notice of a meeting or motion, however urgent. */
    record NoticeFloor(Span atLeast) implements Bound {}
  }
}
