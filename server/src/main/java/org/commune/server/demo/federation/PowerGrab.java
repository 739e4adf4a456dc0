package org.commune.server.demo.federation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Discipline;
import org.commune.charter.measure.Span;
import org.commune.polity.deed.CharterDeed;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.JusticeDeed;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.PublicationDeed;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.deed.TendencyDeed;
import org.commune.polity.deed.TreasuryDeed;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.UnitId;

/**
 * What somebody in the executive could try in order to take the organisation over: the roads of
 * which history knows, one after the other, each with the article that closes it.
 */
public final class PowerGrab {
  /** The day on which the chair of the executive tried five of them. */
  private static final int TRIED = 237;

  private PowerGrab() {}

  /**
   * A road to power.
   *
   * @param key its name in addresses
   * @param title what is tried, in words
   * @param like where it was tried before, or why
   * @param article the article that forbids it; empty when nothing does
   * @param deed what is sent, for a motion of the given name
   */
  public record Attempt(
      String key,
      String title,
      String like,
      Optional<String> article,
      Function<String, Deed> deed) {}

  /**
   * All of them, the most open first.
   *
   * @param opponent against whom the personal ones are turned
   */
  public static List<Attempt> attempts(PersonId opponent) {
    return List.of(
        forbidden(
            "postpone",
            "Decree that the next election is held a year later",
            "An election that is put off is the commonest way to stay.",
            "22",
            motion(
                new DecisionDeed.IssueDecree(
                    "Calm until the vote",
                    "elections",
                    Optional.of(
                        new ElectionDeed.PostponeElection(
                            Story.EXECUTIVE, java.time.Instant.parse("2099-01-01T12:00:00Z"))),
                    Optional.of("The election is held when things are calmer.")))),
        forbidden(
            "term",
            "Lengthen the term of the executive",
            "The same without the word for it.",
            "4",
            motion(new SeatDeed.ExtendTerm(Story.EXECUTIVE, Span.ofDays(365)))),
        forbidden(
            "congress",
            "Dissolve the congress",
            "Petrograd, January 1918: the guard is tired.",
            "6",
            motion(new SeatDeed.DissolveBody(Story.CONGRESS, Optional.of("The guard is tired.")))),
        forbidden(
            "recall",
            "Recall a delegate whom others sent",
            "Congresses of 1917 recalled deputies whom they had not elected.",
            "14",
            motion(
                new SeatDeed.Recall(
                    Optional.of(new SeatId(Roster.council(new UnitId("Harbour")), 1)),
                    Optional.empty(),
                    Optional.of("votes against us")))),
        forbidden(
            "roll",
            "Strike a member from the roll",
            "Who counts as a member decides every vote after that.",
            "1",
            _ ->
                new MembershipDeed.AlterRoll(
                    "members", opponent, MembershipDeed.RollChange.STRIKE)),
        forbidden(
            "sanction",
            "Suspend a member for what was said",
            "Party congresses of 1921 and 1927.",
            "30",
            _ ->
                new JusticeDeed.Sanction(
                    List.of(opponent),
                    Discipline.Sanction.Kind.SUSPENSION,
                    Optional.of(Span.ofDays(90)),
                    Optional.of("opinion"),
                    Optional.empty(),
                    Optional.empty())),
        forbidden(
            "press",
            "Stop a text of the other tendency",
            "The decree on the press of 1917 was to last until things were normal.",
            "28",
            motion(new PublicationDeed.RestrictPublication("Ground Floor 1", Optional.empty()))),
        forbidden(
            "tendency",
            "Ban a tendency",
            "The ban on factions of 1921 was provisional too.",
            "26",
            motion(
                new TendencyDeed.BanTendency(
                    Tendencies.GROUND_FLOOR, Optional.of("unity in a hard time")))),
        forbidden(
            "emergency",
            "Declare an emergency on a ground of one's own",
            "Public safety, Paris 1871.",
            "25",
            motion(
                new org.commune.polity.deed.EmergencyDeed.DeclareEmergency(
                    "Public safety",
                    Optional.of("unrest"),
                    Optional.of("there is talk in the halls"),
                    List.of("widest_powers"),
                    Optional.empty()))),
        forbidden(
            "body",
            "Create a committee that can search and sanction",
            "Commissions of the kind had a life of their own within months.",
            "20",
            motion(
                new SeatDeed.CreateBody(
                    "order",
                    "to keep order",
                    List.of("sanction", "search"),
                    Optional.of(3),
                    Optional.empty(),
                    Optional.empty()))),
        forbidden(
            "debt",
            "Borrow in the name of all",
            "Who owes dissolves slowly.",
            "31",
            motion(new TreasuryDeed.Borrow("the Old Town bank", 250_000))),
        forbidden(
            "charter",
            "Strike the article on recall from the charter",
            "The shortest way, if there is one.",
            "35",
            motion(
                new CharterDeed.AmendCharter(
                    List.of(new CharterDeed.Change(new ArticleNo("15"), Optional.empty())),
                    Optional.of("Quiet years")))),
        new Attempt(
            "spend",
            "Spend 900 on a dinner",
            "Within article 31: one member of the executive may. It stands in the ledger, and"
                + " members see it.",
            Optional.empty(),
            _ -> new TreasuryDeed.Spend("a dinner", 900)),
        new Attempt(
            "decree",
            "Decree something that the charter leaves to decrees",
            "Allowed as a motion of the executive; what it decides lapses after 21 days unless the"
                + " councils ratify it.",
            Optional.empty(),
            motion(
                new DecisionDeed.IssueDecree(
                    "One canteen for all",
                    "canteens",
                    Optional.empty(),
                    Optional.of("The canteens are run from the office of the executive.")))));
  }

  private static Attempt forbidden(
      String key, String title, String like, String article, Function<String, Deed> deed) {
    return new Attempt(key, title, like, Optional.of(article), deed);
  }

  private static Function<String, Deed> motion(Deed deed) {
    return name ->
        new MotionDeed.ProposeMotion(
            name, Story.EXECUTIVE.toString(), Optional.of(deed), Optional.empty(), List.of());
  }

  /** The morning on which it was tried: each refusal stands in the record with its article. */
  static void tell(Story story) {
    int hour = 8;
    for (String key : List.of("sanction", "press", "tendency", "postpone", "congress")) {
      hour++;
      story
          .diary()
          .on(
              TRIED,
              hour,
              () -> {
                Attempt attempt = named(story.roster().member(Roster.HOSPITAL, 30), key);
                story
                    .chronicle()
                    .isRefused(
                        story.hall().chair(Story.EXECUTIVE),
                        attempt.deed().apply("tried: " + key),
                        attempt.article().orElseThrow());
              });
    }
  }

  private static Attempt named(PersonId opponent, String key) {
    return attempts(opponent).stream().filter(a -> a.key().equals(key)).findFirst().orElseThrow();
  }
}
