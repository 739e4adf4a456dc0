package org.commune.charter.law;

import org.commune.charter.language.ArticleNo;
import org.commune.charter.measure.Span;

/**
 * Something that happens by itself at an instant.
 *
 * @param of the body, unit kind or other definition that it concerns; "" for all
 * @param from what the time runs from
 * @param after how long
 * @param then what happens
 */
public record Clock(
    String id, ArticleNo article, String of, Trigger from, Span after, Consequence then)
    implements Clause {

  /** What happens when a clock runs out. */
  public enum Consequence {
    /** It ends; what was done under it stands. */
    LAPSE_EX_NUNC,
    /** It ends and counts as never done. */
    LAPSE_EX_TUNC,
    /** It ends. */
    END,
    /** It ends for want of confirmation. */
    END_UNCONFIRMED,
    /** The seat is vacant. */
    SEAT_EXPIRES,
    /** It counts as granted. */
    GRANTED,
    /** It counts as refused. */
    REFUSED,
    /** It opens to those from whom it was closed. */
    OPENS,
    /** It takes effect. */
    TAKES_EFFECT,
    /** The vote closes and is counted. */
    VOTE_CLOSES,
    /** The vote opens. */
    VOTE_OPENS,
    /** The petition dies. */
    PETITION_DIES,
    /** The proposal is removed. */
    REMOVED,
    /** The membership lapses. */
    MEMBERSHIP_LAPSES
  }
}
