package org.commune.polity.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.polity.deed.Deed;
import org.pcollections.PSet;

/**
 * A motion: what is proposed to a body or electorate, and how far it has come.
 *
 * @param in where it is decided: a body such as `congress`, or an electorate such as `members`
 * @param via the initiative or procedure that it follows; "" for the usual one of the body
 * @param deed what is done when it is carried; none for a choice between options
 * @param proposer who proposed it: a person, or a body
 * @param reading which reading it is in, from 1
 * @param firstCarried when the last reading was carried
 * @param parent the motion that this one ratifies, consents to or completes
 * @param discussionEnds when the discussion ends, where its length was varied or a change moved it
 */
public record Motion(
    String id,
    String in,
    String via,
    Optional<Deed> deed,
    Optional<String> text,
    List<Choice> options,
    String proposer,
    PSet<PersonId> sponsors,
    PSet<PersonId> objectors,
    Instant proposedAt,
    Instant changedAt,
    Optional<Instant> discussionEnds,
    boolean urgent,
    Status status,
    int reading,
    Optional<Instant> firstCarried,
    Optional<String> parent,
    Optional<VoteNow> vote,
    Optional<Result> result) {

  /** How far a motion has come. */
  public enum Status {
    PROPOSED,
    /** Its vote is open. */
    VOTING,
    /** Carried, and waiting for its next reading. */
    READ,
    /** Carried, and waiting to be ratified. */
    AWAITING_RATIFICATION,
    /** Its vote was tied and waits for the casting vote. */
    TIED,
    CARRIED,
    REJECTED,
    /** Its proposer withdrew it; it can be adopted by another for a time. */
    WITHDRAWN,
    LAPSED,
    /** Its vote does not count: no quorum. */
    VOID
  }

  /** One of several options. */
  public record Choice(
      String name, Optional<Deed> deed, PersonId proposer, PSet<PersonId> sponsors) {}

  /** A result: what was counted, and what it came to. */
  public record Result(
      long yes, long no, long abstain, Optional<String> winner, boolean carried, Instant at) {}

  /** The deeds that it may do: its own, or those of its options. */
  public List<Deed> deeds() {
    return Stream.concat(deed.stream(), options.stream().flatMap(o -> o.deed().stream())).toList();
  }

  public boolean isOpen() {
    return status == Status.PROPOSED
        || status == Status.VOTING
        || status == Status.READ
        || status == Status.TIED
        || status == Status.AWAITING_RATIFICATION;
  }

  public Motion with(Status changed) {
    return new Motion(
        id,
        in,
        via,
        deed,
        text,
        options,
        proposer,
        sponsors,
        objectors,
        proposedAt,
        changedAt,
        discussionEnds,
        urgent,
        changed,
        reading,
        firstCarried,
        parent,
        vote,
        result);
  }

  public Motion with(Optional<VoteNow> changed) {
    return new Motion(
        id,
        in,
        via,
        deed,
        text,
        options,
        proposer,
        sponsors,
        objectors,
        proposedAt,
        changedAt,
        discussionEnds,
        urgent,
        status,
        reading,
        firstCarried,
        parent,
        changed,
        result);
  }

  public Motion with(Result changed) {
    return new Motion(
        id,
        in,
        via,
        deed,
        text,
        options,
        proposer,
        sponsors,
        objectors,
        proposedAt,
        changedAt,
        discussionEnds,
        urgent,
        status,
        reading,
        firstCarried,
        parent,
        vote,
        Optional.of(changed));
  }

  public Motion sponsored(PersonId by) {
    return new Motion(
        id,
        in,
        via,
        deed,
        text,
        options,
        proposer,
        sponsors.plus(by),
        objectors,
        proposedAt,
        changedAt,
        discussionEnds,
        urgent,
        status,
        reading,
        firstCarried,
        parent,
        vote,
        result);
  }

  public Motion objected(PersonId by) {
    return new Motion(
        id,
        in,
        via,
        deed,
        text,
        options,
        proposer,
        sponsors,
        objectors.plus(by),
        proposedAt,
        changedAt,
        discussionEnds,
        urgent,
        status,
        reading,
        firstCarried,
        parent,
        vote,
        result);
  }

  public Motion changed(Optional<Deed> newDeed, Optional<String> newText, Instant at) {
    return new Motion(
        id,
        in,
        via,
        newDeed.or(() -> deed),
        newText.or(() -> text),
        options,
        proposer,
        sponsors,
        objectors,
        proposedAt,
        at,
        discussionEnds,
        urgent,
        status,
        reading,
        firstCarried,
        parent,
        vote,
        result);
  }

  public Motion with(List<Choice> changed, Instant at) {
    return new Motion(
        id,
        in,
        via,
        deed,
        text,
        changed,
        proposer,
        sponsors,
        objectors,
        proposedAt,
        at,
        discussionEnds,
        urgent,
        status,
        reading,
        firstCarried,
        parent,
        vote,
        result);
  }

  public Motion by(String newProposer) {
    return new Motion(
        id,
        in,
        via,
        deed,
        text,
        options,
        newProposer,
        sponsors,
        objectors,
        proposedAt,
        changedAt,
        discussionEnds,
        urgent,
        status,
        reading,
        firstCarried,
        parent,
        vote,
        result);
  }

  public Motion ending(Instant discussion) {
    return new Motion(
        id,
        in,
        via,
        deed,
        text,
        options,
        proposer,
        sponsors,
        objectors,
        proposedAt,
        changedAt,
        Optional.of(discussion),
        urgent,
        status,
        reading,
        firstCarried,
        parent,
        vote,
        result);
  }

  public Motion asUrgent() {
    return new Motion(
        id,
        in,
        via,
        deed,
        text,
        options,
        proposer,
        sponsors,
        objectors,
        proposedAt,
        changedAt,
        discussionEnds,
        true,
        status,
        reading,
        firstCarried,
        parent,
        vote,
        result);
  }

  /** Carried at this reading and waiting for the next. */
  public Motion read(Instant at) {
    return new Motion(
        id,
        in,
        via,
        deed,
        text,
        options,
        proposer,
        sponsors,
        objectors,
        proposedAt,
        changedAt,
        discussionEnds,
        urgent,
        Status.READ,
        reading + 1,
        Optional.of(at),
        parent,
        Optional.empty(),
        result);
  }
}
