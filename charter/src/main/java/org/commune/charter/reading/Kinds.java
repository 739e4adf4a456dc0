package org.commune.charter.reading;

import java.util.Map;
import org.commune.charter.language.Appointment;
import org.commune.charter.language.Body;
import org.commune.charter.language.Election;
import org.commune.charter.language.Electorate;
import org.commune.charter.language.Hold;
import org.commune.charter.language.Initiative;
import org.commune.charter.language.Mandate;
import org.commune.charter.language.Procedure;
import org.commune.charter.language.Recall;
import org.commune.charter.language.Rule;
import org.commune.charter.language.UnitKind;

/** What the kinds of definitions are called. */
final class Kinds {
  private static final Map<Class<?>, String> NAMES =
      Map.ofEntries(
          Map.entry(Appointment.class, "an appointment"),
          Map.entry(Body.class, "a body"),
          Map.entry(Election.class, "an election"),
          Map.entry(Electorate.class, "an electorate"),
          Map.entry(Hold.class, "a hold"),
          Map.entry(Initiative.class, "an initiative"),
          Map.entry(Mandate.class, "a mandate"),
          Map.entry(Procedure.class, "a procedure"),
          Map.entry(Recall.class, "a recall"),
          Map.entry(Rule.class, "a rule"),
          Map.entry(UnitKind.class, "a kind of unit"));

  private Kinds() {}

  static String inWords(Class<?> kind) {
    return NAMES.getOrDefault(kind, "a " + kind.getSimpleName());
  }

  /** The word of an article under which such definitions stand. */
  static String section(Class<?> kind) {
    return kind == UnitKind.class
        ? "units"
        : kind == Body.class ? "bodies" : inWords(kind).replaceFirst("^an? ", "") + "s";
  }
}
