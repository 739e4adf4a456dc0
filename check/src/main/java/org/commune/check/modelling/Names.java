package org.commune.check.modelling;

import java.util.List;
import java.util.Map;
import org.commune.charter.language.Actor;
import org.commune.charter.law.Law;
import org.commune.check.game.Side;

/** Bodies and acts in words. */
final class Names {
  private static final Map<String, String> VERBS =
      Map.ofEntries(
          Map.entry("recall", "recalls those who sit in"),
          Map.entry("dismiss", "dismisses those who sit in"),
          Map.entry("dissolve_body", "dissolves"),
          Map.entry("annul_election", "annuls the election to"),
          Map.entry("elect", "fills by election"),
          Map.entry("appoint", "appoints to"),
          Map.entry("fill_vacancy", "fills the vacancies in"),
          Map.entry("co_opt", "co-opts to"),
          Map.entry("draw_lot", "draws the lot for"),
          Map.entry("convene", "convenes"),
          Map.entry("adjourn", "adjourns"),
          Map.entry("postpone_meeting", "postpones the meeting of"),
          Map.entry("extend_term", "lengthens the terms in"),
          Map.entry("suspend_recall", "suspends the recall from"));

  private static final String MEMBERS = "the members";

  private Names() {}

  static String body(Law law, String id) {
    var defined = law.bodies().get(id);
    return "the "
        + (defined == null
            ? id.replace('_', ' ')
            : defined.is().called().orElse(id.replace('_', ' ')));
  }

  static String actor(Law law, Actor actor) {
    String body = body(law, actor.id());
    return switch (actor.role()) {
      case WHOLE -> body;
      case ONE_OF -> "one of " + body;
      case CHAIR_OF -> "the chair of " + body;
      case ELECTORS -> "those who filled the seats";
      case PETITIONERS -> "those who signed a petition";
      case SELF -> "the body itself";
      case UNITS_CONCERNED -> "the units concerned";
      case PERSON_CONCERNED -> "the person concerned";
      case PROPOSER -> "the proposer";
      case SPONSORS -> "the sponsors";
      case ANYONE -> "anyone";
      case NOBODY -> "nobody";
    };
  }

  static String actors(Law law, List<Actor> actors, boolean together) {
    return String.join(
        together ? " and " : " or ", actors.stream().map(a -> actor(law, a)).distinct().toList());
  }

  /** What an act does to a body: "dismisses those who sit in the board". */
  static String verb(String act) {
    return VERBS.getOrDefault(act, act.replace('_', ' ') + "s");
  }

  /** What a side does, in a sentence: "the faction, as the board, convenes the meeting". */
  static String does(Side side, String as, String what) {
    return switch (side) {
      case FACTION -> "the faction, as " + as + ", " + what;
      case MEMBERS ->
          (as.equals(MEMBERS) ? MEMBERS + " " : MEMBERS + ", as " + as + ", ") + ofMany(what);
    };
  }

  /** The same of many: "dismisses the board" is "dismiss the board". */
  private static String ofMany(String what) {
    int end = what.indexOf(' ');
    String verb = end < 0 ? what : what.substring(0, end);
    String rest = what.substring(verb.length());
    return verb.substring(0, verb.length() - (verb.endsWith("sses") ? 2 : 1)) + rest;
  }

  static String sentence(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
