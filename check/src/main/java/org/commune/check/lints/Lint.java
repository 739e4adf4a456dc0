package org.commune.check.lints;

import org.commune.charter.language.ArticleNo;

/**
 * Something in a charter that deserves a second look.
 *
 * @param article the article in which it stands
 * @param says what it is and how to mend it, in a sentence or two
 */
public record Lint(Kind kind, ArticleNo article, String says) {
  /** What was looked for. */
  public enum Kind {
    /** Nobody may step in for one who does not call a meeting or an election. */
    NO_SUBSTITUTE,
    /** An amendment tier can be struck out by less than it asks for. */
    WEAK_TIER,
    /** An emergency may touch meetings, recalls, elections, the roll, the record or itself. */
    EMERGENCY_REACHES,
    /** A decree may. */
    DECREE_REACHES,
    /** An emergency can be renewed without end. */
    ENDLESS_RENEWAL,
    /** Who declares an emergency renews it. */
    SELF_RENEWAL,
    /** Emergencies may follow one another without a pause. */
    NO_COOLING_OFF,
    /** Seats are held without a term, or a term can be lengthened without bound. */
    HOLD_OVER,
    /** A body judges the election to itself. */
    OWN_ELECTION,
    /** A body fills the seats of those who judge or inspect it. */
    OWN_CONTROLLER,
    /** Bodies fill one another's seats, and no members have a say. */
    APPOINTMENT_CIRCLE,
    /** A body may dissolve the body that can remove it. */
    DISSOLVES_REMOVER,
    /** A body keeps the roll on which those who can remove it are counted. */
    OWN_ELECTORATE,
    /** An expulsion takes effect before an appeal is decided. */
    EXPELLED_AT_ONCE,
    /** A body may choose more than a third of its own seats. */
    CO_OPTION,
    /** A body that can be recalled closes records or stops publication. */
    OWN_RECORD
  }

  /** As it is printed behind the name of a file. */
  @Override
  public String toString() {
    return (article.equals(ArticleNo.HEADER) ? "" : "Article " + article + ": ") + says;
  }
}
