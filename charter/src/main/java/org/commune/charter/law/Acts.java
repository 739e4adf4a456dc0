package org.commune.charter.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commune.charter.language.Charter.EffectClass;

/** The closed list of acts, and the groups of them that a charter may name. */
public final class Acts {
  private Acts() {}

  /** An act: its name, the class of its effect, and what it does, in a sentence. */
  public record Act(String name, EffectClass effect, String says) {}

  /** All acts by name, in the order of the reference page. */
  public static final Map<String, Act> ALL =
      index(
          // meetings
          act("convene", EffectClass.ADMINISTRATION, "Call a body together for a time."),
          act(
              "postpone_meeting",
              EffectClass.ADMINISTRATION,
              "Move a meeting that was called to a later time."),
          act(
              "open_meeting",
              EffectClass.ADMINISTRATION,
              "Open a meeting at or after the time it was called for."),
          act("attend", EffectClass.ADMINISTRATION, "Be counted present at a meeting."),
          act("leave_meeting", EffectClass.ADMINISTRATION, "Leave a meeting."),
          act(
              "take_chair",
              EffectClass.APPOINTMENT,
              "Take the chair of a meeting whose chair is away."),
          act("elect_chair", EffectClass.APPOINTMENT, "Choose the chair of a body."),
          act(
              "adjourn",
              EffectClass.ADMINISTRATION,
              "Close a meeting before its business is done."),
          act(
              "close_meeting",
              EffectClass.ADMINISTRATION,
              "Close a meeting whose business is done."),
          act(
              "change_agenda",
              EffectClass.DECISION,
              "Change the order of business, add to it or take from it."),
          // bodies and seats
          act(
              "create_body",
              EffectClass.DECISION,
              "Create a body with a purpose, an end and an overseer."),
          act("dissolve_body", EffectClass.DECISION, "Dissolve a body."),
          act("alter_seats", EffectClass.DECISION, "Change how many seats a body has."),
          act("fill_vacancy", EffectClass.APPOINTMENT, "Fill a vacant seat until its term ends."),
          act("co_opt", EffectClass.APPOINTMENT, "Fill a seat by the choice of the body itself."),
          act("appoint", EffectClass.APPOINTMENT, "Put a person in a seat."),
          act("recommend", EffectClass.STATEMENT, "Recommend an act to those who may do it."),
          act(
              "dismiss",
              EffectClass.APPOINTMENT,
              "Take a person out of a seat to which the person was appointed."),
          act(
              "invest",
              EffectClass.DECISION,
              "Give an executive the vote of confidence that it needs before it acts."),
          act("recall", EffectClass.DECISION, "Take a seat from its holder before the term ends."),
          act("suspend_recall", EffectClass.DECISION, "Stop recalls for a time."),
          act("extend_term", EffectClass.DECISION, "Lengthen the term of a seat."),
          act("resign", EffectClass.ADMINISTRATION, "Give up a seat."),
          // elections
          act("call_election", EffectClass.DECISION, "Open the election to seats."),
          act("postpone_election", EffectClass.DECISION, "Move an election to a later time."),
          act(
              "nominate",
              EffectClass.STATEMENT,
              "Nominate a person for an election, with the person's consent."),
          act("second_nomination", EffectClass.STATEMENT, "Second a nomination."),
          act("withdraw_candidacy", EffectClass.STATEMENT, "Withdraw from an election."),
          act("cast_ballot", EffectClass.ADMINISTRATION, "Vote in an election."),
          act(
              "commit_seed",
              EffectClass.ADMINISTRATION,
              "Commit to the seed of a lot before anybody knows the pool."),
          act("draw_lot", EffectClass.APPOINTMENT, "Fill seats by a lot from a committed seed."),
          act(
              "declare_result",
              EffectClass.ADMINISTRATION,
              "Declare the result of an election or vote as counted."),
          act("annul_election", EffectClass.DECISION, "Declare an election void."),
          act("recount", EffectClass.ADMINISTRATION, "Have an election counted again."),
          act("elect", EffectClass.APPOINTMENT, "Fill seats by the result of a count."),
          // roll and membership
          act("apply_for_membership", EffectClass.STATEMENT, "Ask to become a member."),
          act("admit_member", EffectClass.DECISION, "Admit a person who asked."),
          act("refuse_member", EffectClass.DECISION, "Refuse a person who asked."),
          act("alter_roll", EffectClass.ADMINISTRATION, "Change an entry of a roll."),
          act("suspend_member", EffectClass.COERCION, "Suspend a member while a case is open."),
          act("expel", EffectClass.COERCION, "End a person's membership."),
          act("leave", EffectClass.ADMINISTRATION, "End one's own membership."),
          // units
          act("found_unit", EffectClass.DECISION, "Found a unit and ask for its recognition."),
          act("recognise_unit", EffectClass.DECISION, "Recognise a unit."),
          act("refuse_unit", EffectClass.DECISION, "Refuse to recognise a unit."),
          act("dissolve_unit", EffectClass.DECISION, "Dissolve a unit."),
          act("merge_units", EffectClass.DECISION, "Merge units into one."),
          act("secede", EffectClass.DECISION, "Leave the organisation as a unit."),
          act("affiliate", EffectClass.DECISION, "Join another organisation."),
          act("disaffiliate", EffectClass.DECISION, "Leave another organisation."),
          // decisions
          act("adopt_policy", EffectClass.DECISION, "Decide on a subject."),
          act(
              "issue_statement",
              EffectClass.STATEMENT,
              "Say something in the name of the organisation."),
          act("issue_decree", EffectClass.DECISION, "Do an act provisionally by decree."),
          act("ratify", EffectClass.DECISION, "Ratify an act that needs it."),
          act("annul_act", EffectClass.DECISION, "Annul an act of another body."),
          act("withdraw_decision", EffectClass.DECISION, "Withdraw one's own decision."),
          act("hold", EffectClass.DECISION, "Put a decision on hold."),
          act("delegate", EffectClass.DECISION, "Delegate a power."),
          act("revoke_delegation", EffectClass.DECISION, "Take a delegated power back."),
          act("consent", EffectClass.DECISION, "Consent to an act of another."),
          act("veto", EffectClass.DECISION, "Veto a decision."),
          act("co_sign", EffectClass.ADMINISTRATION, "Sign an act of another as well."),
          act(
              "consult",
              EffectClass.STATEMENT,
              "Put a planned act to those who must be consulted."),
          // emergencies
          act(
              "declare_emergency",
              EffectClass.DECISION,
              "Declare an emergency on a ground, with evidence and a list of powers."),
          act("confirm_emergency", EffectClass.DECISION, "Confirm an emergency."),
          act("renew_emergency", EffectClass.DECISION, "Renew an emergency."),
          act("end_emergency", EffectClass.DECISION, "End an emergency."),
          act(
              "review_emergency",
              EffectClass.PUBLICATION,
              "Report on an emergency that has ended."),
          // tendencies and unity
          act("form_tendency", EffectClass.DECISION, "Form a tendency."),
          act("join_tendency", EffectClass.STATEMENT, "Join a tendency."),
          act("leave_tendency", EffectClass.STATEMENT, "Leave a tendency."),
          act("mail_all_members", EffectClass.PUBLICATION, "Write to all members as a tendency."),
          act("ban_tendency", EffectClass.COERCION, "Ban a tendency."),
          act("end_action", EffectClass.DECISION, "Declare a public action over."),
          // publication and records
          act("publish", EffectClass.PUBLICATION, "Publish a text."),
          act("reply", EffectClass.PUBLICATION, "Have a reply printed."),
          act(
              "restrict_publication",
              EffectClass.COERCION,
              "Stop a text before or after it is published."),
          act("seal_record", EffectClass.DECISION, "Close a record to those who could see it."),
          act("open_record", EffectClass.DECISION, "Open a sealed record."),
          act("address_document", EffectClass.PUBLICATION, "Address a document to a body."),
          act(
              "deliver_document",
              EffectClass.ADMINISTRATION,
              "Lay an addressed document before its body."),
          act("request_document", EffectClass.STATEMENT, "Ask to see a document."),
          act("answer_request", EffectClass.PUBLICATION, "Answer a request to see a document."),
          act("inspect", EffectClass.ADMINISTRATION, "Look into files, rolls or accounts."),
          act("report", EffectClass.PUBLICATION, "Lay a report before those to whom it is owed."),
          act(
              "erase",
              EffectClass.ADMINISTRATION,
              "Have what the record says of a person in personal fields erased."),
          act(
              "enrol_key",
              EffectClass.ADMINISTRATION,
              "Enrol a key of one's own, to sign acts with."),
          act("revoke_key", EffectClass.ADMINISTRATION, "Revoke a key that acts are signed with."),
          // justice
          act("complain", EffectClass.STATEMENT, "Complain of an offence."),
          act("investigate", EffectClass.ADMINISTRATION, "Look into a complaint."),
          act("summon", EffectClass.ADMINISTRATION, "Tell a person of the hearing of a case."),
          act("hear", EffectClass.ADMINISTRATION, "Hold the hearing of a case."),
          act("sanction", EffectClass.COERCION, "Impose a sanction on a person for an act."),
          act("appeal", EffectClass.STATEMENT, "Appeal against a decision."),
          act("decide_case", EffectClass.DECISION, "Decide a case or an appeal."),
          act("stay", EffectClass.DECISION, "Suspend an act until a case is decided."),
          act(
              "challenge_result",
              EffectClass.STATEMENT,
              "Challenge a roll or a result before a tribunal."),
          // treasury
          act("budget", EffectClass.SPENDING, "Adopt a budget."),
          act("spend", EffectClass.SPENDING, "Spend money."),
          act("borrow", EffectClass.SPENDING, "Borrow money."),
          act("set_pay", EffectClass.SPENDING, "Set what a post is paid."),
          act("audit", EffectClass.ADMINISTRATION, "Examine the accounts."),
          act("disclose_pay", EffectClass.PUBLICATION, "Publish what posts are paid."),
          // motions
          act(
              "propose_motion",
              EffectClass.STATEMENT,
              "Propose that a body or electorate do an act."),
          act("sponsor_motion", EffectClass.STATEMENT, "Sponsor a motion."),
          act("amend_motion", EffectClass.STATEMENT, "Change a motion."),
          act("object", EffectClass.STATEMENT, "Object to a change or proposal."),
          act("withdraw_motion", EffectClass.STATEMENT, "Withdraw a motion."),
          act("adopt_motion", EffectClass.STATEMENT, "Adopt a motion that its proposer withdrew."),
          act("add_option", EffectClass.STATEMENT, "Add an option to a motion."),
          act(
              "vary_period",
              EffectClass.ADMINISTRATION,
              "Lengthen or shorten a discussion or a vote."),
          act("take_as_urgent", EffectClass.DECISION, "Take a motion with less notice."),
          act("call_vote", EffectClass.ADMINISTRATION, "Open the vote on a motion."),
          act("cancel_vote", EffectClass.ADMINISTRATION, "Cancel a vote before its end."),
          act("vote", EffectClass.ADMINISTRATION, "Vote on a motion."),
          act("close_vote", EffectClass.ADMINISTRATION, "Close a vote and count it."),
          act("demand_secret_vote", EffectClass.STATEMENT, "Ask that a vote be secret."),
          act("cast_casting_vote", EffectClass.DECISION, "Break a tie."),
          act(
              "refer_to_referendum",
              EffectClass.DECISION,
              "Put an act to the vote of an electorate."),
          act("start_petition", EffectClass.STATEMENT, "Start a petition for an act."),
          act("sign_petition", EffectClass.STATEMENT, "Sign a petition."),
          act("withdraw_signature", EffectClass.STATEMENT, "Take one's signature back."),
          act("verify_petition", EffectClass.ADMINISTRATION, "Check the signatures of a petition."),
          // mandates
          act("instruct_delegate", EffectClass.DECISION, "Instruct a delegate."),
          act("report_back", EffectClass.PUBLICATION, "Report to those who sent one."),
          // action
          act("strike", EffectClass.DECISION, "Stop work."),
          // the charter
          act("amend_charter", EffectClass.DECISION, "Change articles of the charter."),
          act("interpret", EffectClass.DECISION, "Say what an article means."));

  /** The names of all acts. */
  public static final Set<String> CLOSED = ALL.keySet();

  /** Groups of acts by name. */
  public static final Map<String, Set<String>> GROUPS =
      Map.ofEntries(
          Map.entry(
              "election_act",
              Set.of(
                  "call_election",
                  "postpone_election",
                  "annul_election",
                  "declare_result",
                  "elect",
                  "draw_lot",
                  "recount")),
          Map.entry("roll_act", Set.of("alter_roll")),
          Map.entry(
              "membership_act", Set.of("admit_member", "refuse_member", "suspend_member", "expel")),
          Map.entry("publication_act", Set.of("restrict_publication", "seal_record")),
          Map.entry("tendency_act", Set.of("ban_tendency")),
          Map.entry(
              "emergency_act",
              Set.of(
                  "declare_emergency", "confirm_emergency", "renew_emergency", "end_emergency")));

  private static Act act(String name, EffectClass effect, String says) {
    return new Act(name, effect, says);
  }

  private static Map<String, Act> index(Act... acts) {
    Map<String, Act> index = new LinkedHashMap<>();
    for (Act act : List.of(acts)) {
      index.put(act.name(), act);
    }
    return java.util.Collections.unmodifiableMap(index);
  }
}
