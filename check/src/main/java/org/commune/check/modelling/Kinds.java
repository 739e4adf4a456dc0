package org.commune.check.modelling;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What acts of the closed list do to the state of the game. */
final class Kinds {
  /** Acts that empty the seats of a body. */
  static final List<String> EMPTYING =
      List.of("recall", "dismiss", "dissolve_body", "annul_election");

  /** Acts by which somebody else's choice fills vacant seats. */
  static final List<String> FILLING = List.of("elect", "appoint", "fill_vacancy", "co_opt");

  /** Acts that change who may vote. */
  static final List<String> ROLL = List.of("expel", "admit_member", "alter_roll", "dissolve_unit");

  /** Acts that end a meeting or put it off. */
  static final List<String> ENDING = List.of("adjourn", "postpone_meeting");

  /** Powers that members must keep able to use, each with the acts that it consists of. */
  static final Map<String, List<String>> POWERS =
      Map.of(
          "decide", List.of("adopt_policy", "issue_decree"),
          "spend", List.of("spend", "budget", "borrow"),
          "expel", List.of("expel"),
          "convene", List.of("convene"),
          "amend", List.of("amend_charter"),
          "record", List.of("open_record", "inspect", "publish"));

  /** The same powers in words. */
  static final Map<String, String> POWER_WORDS =
      Map.of(
          "decide", "the power to decide",
          "spend", "the power to spend",
          "expel", "the power to expel",
          "convene", "the power to convene",
          "amend", "the power to amend the charter",
          "record", "the power to open the record");

  /**
   * Acts of bodies that do have consequences, and none in this abstraction. A verdict names those
   * that the faction can use; docs/check.md says what may hide behind each.
   */
  static final Set<String> LEFT_OUT =
      Set.of(
          "alter_seats",
          "annul_act",
          "ban_tendency",
          "delegate",
          "disaffiliate",
          "hold",
          "interpret",
          "merge_units",
          "postpone_election",
          "refuse_member",
          "sanction",
          "stay",
          "suspend_member",
          "veto",
          "withdraw_decision");

  private Kinds() {}
}
