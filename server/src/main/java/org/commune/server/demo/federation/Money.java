package org.commune.server.demo.federation;

import java.util.Map;
import java.util.Optional;
import org.commune.polity.Ruling.Outcome.Decision;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.deed.PublicationDeed;
import org.commune.polity.deed.TreasuryDeed;
import org.commune.polity.state.SeatId;
import org.commune.server.demo.told.Hall;

/** Pay of the posts, within the cap and published; accounts; and a rise that was too much. */
final class Money {
  private static final int PAY = 76;
  private static final int DISCLOSED = Executive.FIRST + 3 * Executive.EVERY;
  private static final long WAGE = 30_200;
  private static final long TOO_MUCH = 41_000;

  private Money() {}

  static void tell(Story story) {
    Meetings meetings = new Meetings(story);
    meetings.decides(
        Roster.HOSPITAL,
        PAY,
        PAY + 10,
        "Pay of the first seat",
        new TreasuryDeed.SetPay(new SeatId(Story.EXECUTIVE, 1), WAGE, Map.of("allowance", 700L)),
        Decision.CARRIED);
    for (int day = DISCLOSED; day < Story.TODAY; day += 6 * Executive.EVERY) {
      int at = day;
      story
          .diary()
          .on(
              day,
              15,
              () -> {
                Hall.requireCarried(
                    story
                        .hall()
                        .decide(
                            "Pay on day " + at,
                            Story.EXECUTIVE,
                            new TreasuryDeed.DisclosePay(Story.EXECUTIVE),
                            p -> Choice.YES));
                story
                    .chronicle()
                    .does(
                        story.hall().chair(Story.EXECUTIVE),
                        new PublicationDeed.Publish(
                            "Accounts to day " + at,
                            Story.text("Income, expense and what is in the reserve."),
                            Optional.of("accounts"),
                            Optional.empty(),
                            false));
              });
    }
    meetings.decides(
        Roster.FOUNDRY,
        PAY + 40,
        PAY + 50,
        "Pay of the second seat",
        new TreasuryDeed.SetPay(
            new SeatId(Story.EXECUTIVE, 2), TOO_MUCH, Map.of("vehicle", 3_000L)),
        Decision.REFUSED);
  }
}
