package org.commune.charter.language;

import org.commune.charter.measure.Malformed;

/**
 * Who acts: a body or electorate as a whole ({@code executive}, {@code members}), one of its people
 * ({@code one of executive}), its chair ({@code chair of assembly}), or a role that the act itself
 * determines ({@code electors}, {@code petitioners}, {@code self}, ...). With {@code here}, only
 * those of the unit in question count: {@code members here}.
 *
 * @param role how the actor relates to {@code id}
 * @param id the body, electorate or unit kind; "" for roles that need none
 * @param here whether only those of the unit in question are meant
 */
public record Actor(Role role, String id, boolean here) {
  /** How an actor relates to a body or to the act. */
  public enum Role {
    /** The body or electorate acting as a whole, by its decision rule. */
    WHOLE,
    /** Any single person of the body or electorate. */
    ONE_OF,
    /** The person in the chair of the body. */
    CHAIR_OF,
    /** Those who filled the seat in question: its assembly, its electorate or its appointer. */
    ELECTORS,
    /** Those who signed the petition in question. */
    PETITIONERS,
    /** The unit or body in question itself. */
    SELF,
    /** The units that the act touches, each by its own decision. */
    UNITS_CONCERNED,
    /** The person whom the act is about. */
    PERSON_CONCERNED,
    /** The proposer of the motion in question. */
    PROPOSER,
    /** Those who sponsor the motion in question. */
    SPONSORS,
    /** Any person at all, member or not. */
    ANYONE,
    /** No one. */
    NOBODY
  }

  public static final Actor ELECTORS = new Actor(Role.ELECTORS, "", false);
  public static final Actor PETITIONERS = new Actor(Role.PETITIONERS, "", false);
  public static final Actor SELF = new Actor(Role.SELF, "", false);
  public static final Actor PERSON_CONCERNED = new Actor(Role.PERSON_CONCERNED, "", false);
  public static final Actor PROPOSER = new Actor(Role.PROPOSER, "", false);
  public static final Actor SPONSORS = new Actor(Role.SPONSORS, "", false);
  public static final Actor ANYONE = new Actor(Role.ANYONE, "", false);
  public static final Actor NOBODY = new Actor(Role.NOBODY, "", false);

  public static Actor whole(String id) {
    return new Actor(Role.WHOLE, id, false);
  }

  public static Actor oneOf(String id) {
    return new Actor(Role.ONE_OF, id, false);
  }

  public static Actor chairOf(String id) {
    return new Actor(Role.CHAIR_OF, id, false);
  }

  public static Actor parse(String text) throws Malformed {
    boolean here = text.endsWith(" here");
    String who = here ? text.substring(0, text.length() - " here".length()) : text;
    if (who.startsWith("one of ")) {
      return new Actor(Role.ONE_OF, identifier(who.substring("one of ".length())), here);
    }
    if (who.startsWith("chair of ")) {
      return new Actor(Role.CHAIR_OF, identifier(who.substring("chair of ".length())), here);
    }
    return switch (who) {
      case "electors" -> ELECTORS;
      case "petitioners" -> PETITIONERS;
      case "self" -> SELF;
      case "units concerned" -> new Actor(Role.UNITS_CONCERNED, "", false);
      case "person concerned" -> PERSON_CONCERNED;
      case "proposer" -> PROPOSER;
      case "sponsors" -> SPONSORS;
      case "anyone" -> ANYONE;
      case "nobody" -> NOBODY;
      default -> new Actor(Role.WHOLE, identifier(who), here);
    };
  }

  private static String identifier(String text) throws Malformed {
    if (!text.matches("[a-z][a-z0-9_]*")) {
      throw new Malformed(
          "\"" + text + "\" does not name an actor",
          "name a body, an electorate or a kind of unit, or write one of: one of X, chair of X,"
              + " electors, petitioners, self, units concerned, person concerned, proposer, sponsors, anyone,"
              + " nobody");
    }
    return text;
  }

  /** As it is written in a charter. */
  @Override
  public String toString() {
    String who =
        switch (role) {
          case WHOLE -> id;
          case ONE_OF -> "one of " + id;
          case CHAIR_OF -> "chair of " + id;
          case UNITS_CONCERNED -> "units concerned";
          case PERSON_CONCERNED -> "person concerned";
          case ELECTORS, PETITIONERS, SELF, PROPOSER, SPONSORS, ANYONE, NOBODY ->
              role.name().toLowerCase(java.util.Locale.ROOT);
        };
    return here ? who + " here" : who;
  }
}
