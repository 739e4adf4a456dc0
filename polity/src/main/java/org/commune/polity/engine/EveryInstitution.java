package org.commune.polity.engine;

import java.util.List;
import java.util.Optional;
import org.commune.charter.law.Clock;
import org.commune.charter.law.Power;
import org.commune.polity.Doer;
import org.commune.polity.deed.CharterDeed;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.EmergencyDeed;
import org.commune.polity.deed.JusticeDeed;
import org.commune.polity.deed.MandateDeed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.OwnDeed;
import org.commune.polity.deed.PublicationDeed;
import org.commune.polity.deed.RecordDeed;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.deed.TendencyDeed;
import org.commune.polity.deed.TreasuryDeed;
import org.commune.polity.deed.UnitDeed;
import org.commune.polity.effect.Effect;
import org.commune.polity.engine.amendments.CharterChanges;
import org.commune.polity.engine.bodies.Seats;
import org.commune.polity.engine.decisions.Decisions;
import org.commune.polity.engine.elections.Elections;
import org.commune.polity.engine.emergencies.Emergencies;
import org.commune.polity.engine.justice.Justice;
import org.commune.polity.engine.mandates.Mandates;
import org.commune.polity.engine.meetings.Meetings;
import org.commune.polity.engine.membership.Membership;
import org.commune.polity.engine.money.Treasuries;
import org.commune.polity.engine.motions.HoldVotes;
import org.commune.polity.engine.motions.Motions;
import org.commune.polity.engine.openness.Publications;
import org.commune.polity.engine.openness.Records;
import org.commune.polity.engine.scene.Doing;
import org.commune.polity.engine.scene.Institutions;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.engine.tendencies.Tendencies;
import org.commune.polity.engine.units.Units;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Timer;

/**
 * Which institution does what. Each looks at the limits of its field, and says what a deed does.
 */
final class EveryInstitution implements Institutions {
  static final Institutions ALL = new EveryInstitution();

  private EveryInstitution() {}

  @Override
  public Doing perform(Scene scene, Doer doer, Deed deed, Power power, Optional<Motion> motion) {
    return switch (deed) {
      case MeetingDeed meeting -> Meetings.perform(scene, doer, meeting, power);
      case MotionDeed.CastCastingVote casting when Elections.isOne(scene, casting.on()) ->
          Elections.castingVote(scene, casting, power);
      case MotionDeed voting -> Motions.perform(scene, doer, voting, power, motion);
      case SeatDeed seat -> Seats.perform(scene, doer, seat, power, motion);
      case ElectionDeed.DeclareResult result when !Elections.isOne(scene, result.of()) ->
          Motions.declared(scene, doer, result, power);
      case ElectionDeed election -> Elections.perform(scene, doer, election, power, motion);
      case MembershipDeed member -> Membership.perform(scene, doer, member, power, motion);
      case UnitDeed unit -> Units.perform(scene, doer, unit, power, motion);
      case DecisionDeed.Ratify ratify when Emergencies.isOne(scene, ratify.matter()) ->
          Emergencies.ratify(scene, doer, ratify, power);
      case DecisionDeed decision -> Decisions.perform(scene, doer, decision, power, motion);
      case EmergencyDeed emergency -> Emergencies.perform(scene, doer, emergency, power, motion);
      case TendencyDeed tendency -> Tendencies.perform(scene, doer, tendency, power, motion);
      case PublicationDeed text -> Publications.perform(scene, doer, text, power, motion);
      case JusticeDeed justice -> Justice.perform(scene, doer, justice, power, motion);
      case TreasuryDeed money -> Treasuries.perform(scene, doer, money, power, motion);
      case MandateDeed mandate -> Mandates.perform(scene, doer, mandate, power, motion);
      case CharterDeed charter -> CharterChanges.perform(scene, doer, charter, power, motion);
      case RecordDeed record -> Records.perform(scene, doer, record, power);
      case OwnDeed own -> Decisions.perform(scene, doer, own, power, motion);
    };
  }

  @Override
  public List<Effect> reversed(Scene scene, Decision decision) {
    return Reversing.of(scene, decision);
  }

  /** What happens when the time of a clock has run out. */
  static List<Effect> elapsed(Scene scene, Clock clock, Timer timer) {
    return switch (clock.from()) {
      case MOTION_PROPOSED,
          DISCUSSION_ENDED,
          PETITION_STARTED,
          PETITION_COMPLETE,
          VOTE_OPENED,
          VOTE_CLOSED,
          PROPOSER_WITHDREW ->
          Motions.elapsed(scene, clock, timer);
      case DECREE_ISSUED, POWER_DELEGATED -> Decisions.elapsed(scene, clock, timer);
      case DECISION_HELD -> HoldVotes.elapsed(scene, clock, timer);
      case EMERGENCY_DECLARED, EMERGENCY_RUNS, EMERGENCY_ENDED ->
          Emergencies.elapsed(scene, clock, timer);
      case SEAT_TAKEN,
          SEAT_VACATED,
          FIRST_MEETING,
          PURPOSE_ENDED,
          MEETING_OPENED,
          BODY_VACATED,
          BODY_CREATED,
          FOUNDED,
          MEETING_HELD,
          MEETING_DEMANDED,
          DELEGATE_ACTED,
          LAST_REPORT ->
          Seats.elapsed(scene, clock, timer);
      case ELECTION_HELD, ELECTION_DUE -> Elections.elapsed(scene, clock, timer);
      case UNIT_FOUNDED, SECESSION_NOTIFIED -> Units.elapsed(scene, clock, timer);
      case APPLICATION, RESIGNATION, TOOK_PART -> Membership.elapsed(scene, clock, timer);
      case RECORD_SEALED, DOCUMENT_REQUESTED, DOCUMENT_ADDRESSED, REPLY_ASKED ->
          Publications.elapsed(scene, clock, timer);
      case CASE_OPENED, STAY_ORDERED, SANCTION_IMPOSED, INTERIM_SUSPENDED ->
          Justice.elapsed(scene, clock, timer);
      case ACTION_DECIDED -> Tendencies.elapsed(scene, clock, timer);
      case AMENDMENT_ADOPTED -> CharterChanges.elapsed(scene, clock, timer);
    };
  }
}
