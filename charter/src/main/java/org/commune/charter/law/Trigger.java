package org.commune.charter.law;

/** What starts the time of a {@link Duty} or a {@link Clock}. */
public enum Trigger {
  /** A meeting of the body opened. */
  MEETING_OPENED,
  /** A meeting of the body was held (or the body was founded). */
  MEETING_HELD,
  /** A petition to convene the body has its signatures. */
  MEETING_DEMANDED,
  /** A motion was proposed. */
  MOTION_PROPOSED,
  /** The discussion of a motion ended. */
  DISCUSSION_ENDED,
  /** A petition was started. */
  PETITION_STARTED,
  /** A petition has its signatures. */
  PETITION_COMPLETE,
  /** A vote opened. */
  VOTE_OPENED,
  /** A vote closed. */
  VOTE_CLOSED,
  /** A decree was issued. */
  DECREE_ISSUED,
  /** An emergency was declared. */
  EMERGENCY_DECLARED,
  /** An emergency was declared or last renewed. */
  EMERGENCY_RUNS,
  /** An emergency ended. */
  EMERGENCY_ENDED,
  /** Somebody took a seat. */
  SEAT_TAKEN,
  /** A seat fell vacant. */
  SEAT_VACATED,
  /** All seats of the body fell vacant. */
  BODY_VACATED,
  /** The last election to the body was decided. */
  ELECTION_HELD,
  /** The time at which an election begins, so long before a term ends as it says, has come. */
  ELECTION_DUE,
  /** A body that ends somebody's provisional tenure held its first meeting. */
  FIRST_MEETING,
  /** What a body was for has ended, as its {@code ends_with} says. */
  PURPOSE_ENDED,
  /** A unit asked to be recognised. */
  UNIT_FOUNDED,
  /** A unit gave notice of leaving. */
  SECESSION_NOTIFIED,
  /** A person applied for membership. */
  APPLICATION,
  /** A member resigned. */
  RESIGNATION,
  /** A member last took part. */
  TOOK_PART,
  /** A body was created by an act. */
  BODY_CREATED,
  /** A power was delegated. */
  POWER_DELEGATED,
  /** A record was sealed. */
  RECORD_SEALED,
  /** A document was asked for. */
  DOCUMENT_REQUESTED,
  /** A document was addressed to a body. */
  DOCUMENT_ADDRESSED,
  /** A text was published to which a reply was asked for. */
  REPLY_ASKED,
  /** A case was opened. */
  CASE_OPENED,
  /** A stay was ordered. */
  STAY_ORDERED,
  /** A sanction was imposed. */
  SANCTION_IMPOSED,
  /** A person was suspended while a case is open. */
  INTERIM_SUSPENDED,
  /** A public action was decided that unity covers. */
  ACTION_DECIDED,
  /** The charter came into force. */
  FOUNDED,
  /** An amendment was adopted. */
  AMENDMENT_ADOPTED,
  /** The delegate of a unit took part in a meeting or vote. */
  DELEGATE_ACTED,
  /** A report or disclosure was last made (or the body was first filled). */
  LAST_REPORT,
  /** A decision was put on hold. */
  DECISION_HELD,
  /** A proposer withdrew. */
  PROPOSER_WITHDREW
}
