package org.commune.polity;

import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;

/** What somebody may want to read, as the charter tells apart who may. */
public sealed interface Legible {
  /** A document, by its name: publications, reports, addressed documents, minutes, requests. */
  record OfDocument(String id) implements Legible {}

  /** The reasons for which a document was sealed. */
  record ReasonsOfSeal(String document) implements Legible {}

  /** The meetings of a body: who is present, and what is on the agenda. */
  record Meetings(BodyId body) implements Legible {}

  /** What a motion says. */
  record Text(String motion) implements Legible {}

  /** How many have voted for and against so far, or did. */
  record Figures(String motion) implements Legible {}

  /** How each voted. */
  record Names(String motion) implements Legible {}

  /** How one person voted. */
  record VoteOf(String motion, PersonId voter) implements Legible {}

  /** How each voted in an election. */
  record Ballots(String election) implements Legible {}

  /** How one person voted in an election. */
  record BallotOf(String election, PersonId voter) implements Legible {}

  /** Everything else that the record has: members, seats, decisions, the ledger. */
  record Register() implements Legible {}
}
