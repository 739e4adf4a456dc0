package org.commune.drift;

/** A figure that is taken of every period. */
public enum Indicator {
  FAR_DECISIONS(
      "Decisions made far from the members",
      Unit.SHARE,
      "Of the decisions of the period, those made by a body or person whom two or more elections"
          + " part from the members, or to whom no chain of elections leads from them at all."),
  DECREES(
      "Decrees among decisions",
      Unit.SHARE,
      "Of the decisions of the period, those that were decrees: done at once, to be ratified"
          + " afterwards."),
  UNOPPOSED(
      "Votes without opposition",
      Unit.SHARE,
      "Of the motions decided by vote in the period, those against which nobody voted."),
  TURNOUT(
      "Turnout",
      Unit.SHARE,
      "Of all who could vote on the motions and in the elections decided in the period, counted once"
          + " for each vote whose roll was closed beforehand, those who did."),
  PARTICIPATION(
      "Members who did something",
      Unit.SHARE,
      "Of the members at the end of the period, those who did at least one act in it that was"
          + " admitted."),
  SILENT_ASSEMBLIES(
      "Assemblies that did not meet",
      Unit.SHARE,
      "Of the assemblies in which all members of a unit or of the whole sit, those that did not meet"
          + " in the period."),
  UNELECTED(
      "Seats not filled by the members",
      Unit.SHARE,
      "Of the filled seats at the end of the period, those whose holders were sent neither by the"
          + " members nor by an assembly of theirs."),
  VACANT(
      "Vacant seats",
      Unit.SHARE,
      "Of all seats at the end of the period, those that nobody holds."),
  OVERDUE(
      "Seats held beyond their term",
      Unit.SHARE,
      "Of the filled seats at the end of the period, those whose term had ended already."),
  UNFACED(
      "Longest since facing electors",
      Unit.DAYS,
      "At the end of the period, the days since the holder of a seat was last put there by those who"
          + " fill it, for the seat where that is longest ago."),
  POSTPONED(
      "Elections moved or annulled",
      Unit.COUNT,
      "How often in the period an election was put off to a later time, or annulled."),
  EMERGENCY(
      "Time under emergency",
      Unit.SHARE,
      "Of the time of the period, that in which an emergency was in force."),
  EXPELLED("Members expelled", Unit.COUNT, "How many members were expelled in the period."),
  REFUSED(
      "Acts refused",
      Unit.SHARE,
      "Of the acts handed in during the period, those that the charter refused."),
  CONCENTRATION(
      "Powers in one body",
      Unit.SHARE,
      "Of the kinds of act that the charter grants to anybody at the end of the period, those that"
          + " the one body with most of them may do, other than an assembly of all."),
  CHARTER_CHANGES(
      "Changes of the charter", Unit.COUNT, "How often the charter was changed in the period."),
  CONTINUITY(
      "Members who stayed",
      Unit.SHARE,
      "Of the members at the beginning of the period, those who are members at its end.");

  /** What a figure counts in. */
  public enum Unit {
    /** From 0 to 1. */
    SHARE,
    /** Whole days. */
    DAYS,
    /** How many. */
    COUNT
  }

  private final String title;
  private final Unit unit;
  private final String definition;

  Indicator(String title, Unit unit, String definition) {
    this.title = title;
    this.unit = unit;
    this.definition = definition;
  }

  public String title() {
    return title;
  }

  public Unit unit() {
    return unit;
  }

  /** In a sentence, for readers. */
  public String definition() {
    return definition;
  }
}
