package org.commune.polity.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * An election under way or held.
 *
 * @param rule the election of the charter that it follows; "" where the seats say all there is
 * @param electors who elects, as a seat names who sent its holder: `members`, `assembly/north`
 * @param round the round of voting, from 1
 * @param candidates who stands, each with who seconded
 * @param roll who may vote, closed when the voting opened
 * @param elected those elected, in order; after a first round, those elected in it
 * @param decided when the result was declared
 */
public record ElectionNow(
    String id,
    String rule,
    BodyId body,
    String electors,
    int seats,
    int round,
    Instant called,
    Instant nominationsEnd,
    Instant votingOpens,
    Instant votingCloses,
    PMap<PersonId, PSet<PersonId>> candidates,
    Optional<PSet<PersonId>> roll,
    PMap<String, VoteNow.Cast> ballots,
    Status status,
    List<PersonId> elected,
    Optional<Instant> decided) {

  /** How far an election has come. */
  public enum Status {
    NOMINATIONS,
    CAMPAIGN,
    VOTING,
    /** Counted, and waiting for a tie to be broken. */
    COUNTED,
    DECLARED,
    ANNULLED
  }

  /** Whether it is still to be decided. */
  public boolean isOpen() {
    return status != Status.DECLARED && status != Status.ANNULLED;
  }

  public ElectionNow with(Status changed) {
    return new ElectionNow(
        id,
        rule,
        body,
        electors,
        seats,
        round,
        called,
        nominationsEnd,
        votingOpens,
        votingCloses,
        candidates,
        roll,
        ballots,
        changed,
        elected,
        decided);
  }

  /** With other candidates. */
  public ElectionNow standing(PMap<PersonId, PSet<PersonId>> changed) {
    return new ElectionNow(
        id,
        rule,
        body,
        electors,
        seats,
        round,
        called,
        nominationsEnd,
        votingOpens,
        votingCloses,
        changed,
        roll,
        ballots,
        status,
        elected,
        decided);
  }

  /** With its times moved. */
  public ElectionNow timed(Instant nominations, Instant opens, Instant closes) {
    return new ElectionNow(
        id,
        rule,
        body,
        electors,
        seats,
        round,
        called,
        nominations,
        opens,
        closes,
        candidates,
        roll,
        ballots,
        status,
        elected,
        decided);
  }

  /** With its voting open to those on the roll. */
  public ElectionNow opened(PSet<PersonId> closedRoll) {
    return new ElectionNow(
        id,
        rule,
        body,
        electors,
        seats,
        round,
        called,
        nominationsEnd,
        votingOpens,
        votingCloses,
        candidates,
        Optional.of(closedRoll),
        ballots,
        Status.VOTING,
        elected,
        decided);
  }

  /** With a ballot cast, or cast anew. */
  public ElectionNow cast(PersonId voter, VoteNow.Cast ballot) {
    return new ElectionNow(
        id,
        rule,
        body,
        electors,
        seats,
        round,
        called,
        nominationsEnd,
        votingOpens,
        votingCloses,
        candidates,
        roll,
        ballots.plus(voter.id(), ballot),
        status,
        elected,
        decided);
  }

  /** In its next round, between those left, with the ballots of the last one put away. */
  public ElectionNow nextRound(
      List<PersonId> electedSoFar, PMap<PersonId, PSet<PersonId>> left, Instant closes) {
    return new ElectionNow(
        id,
        rule,
        body,
        electors,
        seats,
        round + 1,
        called,
        nominationsEnd,
        votingOpens,
        closes,
        left,
        roll,
        org.pcollections.TreePMap.empty(),
        Status.VOTING,
        List.copyOf(electedSoFar),
        decided);
  }

  /** Declared. */
  public ElectionNow declared(List<PersonId> winners, Instant at) {
    return new ElectionNow(
        id,
        rule,
        body,
        electors,
        seats,
        round,
        called,
        nominationsEnd,
        votingOpens,
        votingCloses,
        candidates,
        roll,
        ballots,
        Status.DECLARED,
        List.copyOf(winners),
        Optional.of(at));
  }
}
