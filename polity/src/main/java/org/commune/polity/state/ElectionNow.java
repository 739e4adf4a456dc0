package org.commune.polity.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePMap;

/**
 * An election under way or held.
 *
 * @param rule the election of the charter that it follows; "" where the seats say all there is
 * @param electors who elects, as a seat names who sent its holder: `members`, `assembly/north`
 */
public record ElectionNow(
    String id,
    String rule,
    BodyId body,
    String electors,
    int seats,
    Times times,
    Field field,
    Polling polling,
    Result result) {

  /** When it is called, and when its phases end. */
  public record Times(
      Instant called, Instant nominationsEnd, Instant votingOpens, Instant votingCloses) {}

  /**
   * Who stands.
   *
   * @param candidates each with who seconded
   * @param lists the lists on which they stand, by name, where lists do
   */
  public record Field(
      PMap<PersonId, PSet<PersonId>> candidates, PMap<String, CandidateList> lists) {}

  /**
   * A list of candidates.
   *
   * @param keeper who began it, and alone puts others on it
   * @param order who is on it, first to last
   */
  public record CandidateList(PersonId keeper, List<PersonId> order) {}

  /**
   * The voting.
   *
   * @param round the round of voting, from 1
   * @param roll who may vote, closed when the voting opened
   * @param ballots the ballots by voter
   */
  public record Polling(int round, Optional<PSet<PersonId>> roll, PMap<String, Paper> ballots) {}

  /**
   * What it has come to.
   *
   * @param elected those elected, in order; after a first round, those elected in it
   * @param decided when the result was declared
   */
  public record Result(Status status, List<PersonId> elected, Optional<Instant> decided) {}

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

  /** An election that has just been called. */
  public static ElectionNow of(
      String id,
      String rule,
      BodyId body,
      String electors,
      int seats,
      Times times,
      PMap<PersonId, PSet<PersonId>> candidates) {
    return new ElectionNow(
        id,
        rule,
        body,
        electors,
        seats,
        times,
        new Field(candidates, TreePMap.empty()),
        new Polling(1, Optional.empty(), TreePMap.empty()),
        new Result(Status.NOMINATIONS, List.of(), Optional.empty()));
  }

  public Instant called() {
    return times.called();
  }

  public Instant nominationsEnd() {
    return times.nominationsEnd();
  }

  public Instant votingOpens() {
    return times.votingOpens();
  }

  public Instant votingCloses() {
    return times.votingCloses();
  }

  public PMap<PersonId, PSet<PersonId>> candidates() {
    return field.candidates();
  }

  public PMap<String, CandidateList> lists() {
    return field.lists();
  }

  public int round() {
    return polling.round();
  }

  public Optional<PSet<PersonId>> roll() {
    return polling.roll();
  }

  public PMap<String, Paper> ballots() {
    return polling.ballots();
  }

  public Status status() {
    return result.status();
  }

  public List<PersonId> elected() {
    return result.elected();
  }

  public Optional<Instant> decided() {
    return result.decided();
  }

  /** Whether it is still to be decided. */
  public boolean isOpen() {
    return status() != Status.DECLARED && status() != Status.ANNULLED;
  }

  public ElectionNow with(Status changed) {
    return with(new Result(changed, elected(), decided()));
  }

  private ElectionNow with(Result changed) {
    return new ElectionNow(id, rule, body, electors, seats, times, field, polling, changed);
  }

  private ElectionNow with(Polling changed) {
    return new ElectionNow(id, rule, body, electors, seats, times, field, changed, result);
  }

  private ElectionNow with(Field changed) {
    return new ElectionNow(id, rule, body, electors, seats, times, changed, polling, result);
  }

  /** With other candidates; lists lose those who no longer stand. */
  public ElectionNow standing(PMap<PersonId, PSet<PersonId>> changed) {
    PMap<String, CandidateList> lists = field.lists();
    for (var list : field.lists().entrySet()) {
      List<PersonId> left = list.getValue().order().stream().filter(changed::containsKey).toList();
      lists =
          left.isEmpty()
              ? lists.minus(list.getKey())
              : lists.plus(list.getKey(), new CandidateList(list.getValue().keeper(), left));
    }
    return with(new Field(changed, lists));
  }

  /** With one list begun or made longer. */
  public ElectionNow listing(String name, CandidateList list) {
    return with(new Field(candidates(), lists().plus(name, list)));
  }

  /** With its times moved. */
  public ElectionNow timed(Instant nominations, Instant opens, Instant closes) {
    Times moved = new Times(times.called(), nominations, opens, closes);
    return new ElectionNow(id, rule, body, electors, seats, moved, field, polling, result);
  }

  /** With its voting open to those on the roll. */
  public ElectionNow opened(PSet<PersonId> closedRoll) {
    return with(new Polling(round(), Optional.of(closedRoll), ballots())).with(Status.VOTING);
  }

  /** With a ballot cast, or cast anew. */
  public ElectionNow cast(PersonId voter, Paper ballot) {
    return with(new Polling(round(), roll(), ballots().plus(voter.id(), ballot)));
  }

  /** In its next round, between those left, with the ballots of the last one put away. */
  public ElectionNow nextRound(
      List<PersonId> electedSoFar, PMap<PersonId, PSet<PersonId>> left, Instant closes) {
    return timed(times.nominationsEnd(), times.votingOpens(), closes)
        .standing(left)
        .with(new Polling(round() + 1, roll(), TreePMap.empty()))
        .with(new Result(Status.VOTING, List.copyOf(electedSoFar), decided()));
  }

  /** Declared. */
  public ElectionNow declared(List<PersonId> winners, Instant at) {
    return with(new Result(Status.DECLARED, List.copyOf(winners), Optional.of(at)));
  }
}
