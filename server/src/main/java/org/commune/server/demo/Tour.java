package org.commune.server.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Ten stops at which one sees what Commune does, each with something to look at and something to
 * try.
 */
public final class Tour {
  private static final String BASE = "/o/federation/";

  private Tour() {}

  /**
   * A stop.
   *
   * @param role as whom to look; empty for as whoever one is
   * @param to the page
   */
  public record Stop(String title, String role, String look, String attempt, String to) {}

  public static List<Stop> stops() {
    return List.of(
        new Stop(
            "What awaits you",
            "member",
            "The home of a tram driver: a vote that is open, petitions that could be signed, a"
                + " meeting that is called.",
            "Vote in the referendum on the contracts. Your vote is an act in the record at once.",
            BASE + "home"),
        new Stop(
            "An assembly, and a recall",
            "member",
            "The tram depot's own assembly: who was sent where, and a petition to recall the"
                + " delegate that is one signature short.",
            "Sign it, and watch the share. Then propose the recall: nobody can stop it.",
            BASE + "assembly"),
        new Stop(
            "A motion and its path",
            "",
            "The congress decided on a week of four days; the motion was amended on the way.",
            "Read the path with the article of each step, and who voted how.",
            thing("motion", "A working week of four days")),
        new Stop(
            "A recall, and your vote decides",
            "baker",
            "The bakers' assembly has been in session for half an hour; the recall of their"
                + " delegate stands even.",
            "Vote yes. Then be the chair, close the vote, and see who sits in the council.",
            thing("motion", "Recall of a delegate of the bakery, again")),
        new Stop(
            "An election, counted",
            "",
            "The congress filled nine seats by single transferable vote, each transfer shown.",
            "Have it counted again in your browser, and compare.",
            thing("election", "Election of the executive")),
        new Stop(
            "Decrees have a clock",
            "delegate",
            "One was ratified, one lapsed, and one lapses in a few days unless the councils act.",
            "Be a delegate of the Old Town council and see what you may do about it.",
            BASE + "decrees"),
        new Stop(
            "Take it over",
            "hostile",
            "Be the chair of the executive, and try twelve roads to power that history knows.",
            "Click them all. Each refusal names its article, and stands in the record for ever.",
            "/demo/power"),
        new Stop(
            "Check",
            "",
            "The charter as a game: is there any series of legal acts by which power escapes the"
                + " members?",
            "Strike article 15 in the editor, and see how the verdict changes.",
            BASE + "check"),
        new Stop(
            "Drift",
            "",
            "How far power has moved from the members in this year, in figures from the record.",
            "Open a figure and follow it to the entries behind it.",
            BASE + "drift"),
        new Stop(
            "The record",
            "",
            "Everything that you saw and did, in order, refusals too. The server cannot take back"
                + " an entry.",
            "Open an entry that is no vote, and have your browser verify that it is included.",
            BASE + "record"));
  }

  private static String thing(String page, String id) {
    return BASE + page + "?id=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }
}
