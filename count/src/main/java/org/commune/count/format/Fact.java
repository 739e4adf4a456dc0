package org.commune.count.format;

/** What a file of ballots can hold, so that one format can say what another of its files loses. */
public enum Fact {
  TITLE("the title", true),
  ODD_TITLE("a title with line breaks or blanks around it", true),
  SEATS("the number of seats", true),
  TIE_ORDER("a declared order of ties", true),
  COSTS("a budget and costs", true),
  GROUPS("groups of candidates", true),
  WITHDRAWN("withdrawn candidates", false),
  ODD_NAMES("names with signs of the format in them", false),
  UNMARKED("candidates whom nobody marked", true),
  FRACTIONS("weights that are no whole numbers", false),
  SEVERAL_KINDS("papers of several kinds", false),
  RANKINGS("rankings", false),
  APPROVALS("approvals", false),
  POINTS("points", false),
  ODD_POINTS("points that are no whole numbers from 0 on", false),
  EQUAL_RANKS("equal ranks", false),
  SKIPPED_RANKS("skipped ranks", true),
  SKIPPED_AT_END("skipped ranks after the last mark", true),
  OVERVOTES("overvotes for unknown candidates", true),
  DOUBLE_MARKS("candidates marked twice on a paper", true),
  NO_OPINION("\"no opinion\"", true),
  NO_OPINION_ON_RANKED("\"no opinion\" on somebody who is ranked", true),
  BLANK_PAPERS("blank papers", true);

  private final String words;
  private final boolean droppable;

  Fact(String words, boolean droppable) {
    this.words = words;
    this.droppable = droppable;
  }

  public String words() {
    return words;
  }

  /** Whether the rest still means something without it. */
  public boolean droppable() {
    return droppable;
  }
}
