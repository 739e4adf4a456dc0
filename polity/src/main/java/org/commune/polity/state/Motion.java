package org.commune.polity.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.polity.deed.Deed;
import org.pcollections.PSet;
import org.pcollections.TreePSet;

/**
 * A motion: what is proposed to a body or electorate, and how far it has come.
 *
 * @param in where it is decided: a body such as `congress`, or an electorate such as `members`
 * @param via the initiative or procedure that it follows; "" for the usual one of the body
 * @param parent the motion that this one ratifies, consents to or completes
 */
public record Motion(
    String id,
    String in,
    String via,
    Optional<String> parent,
    Matter matter,
    Backing backing,
    Times times,
    Course course) {

  /**
   * What it is about.
   *
   * @param deed what is done when it is carried; none for a choice between options
   */
  public record Matter(Optional<Deed> deed, Optional<String> text, List<Choice> options) {}

  /**
   * Who is for putting it, and who is against.
   *
   * @param proposer who proposed it: a person, or a body
   */
  public record Backing(String proposer, PSet<PersonId> sponsors, PSet<PersonId> objectors) {}

  /**
   * Its times.
   *
   * @param discussionEnds when the discussion ends, where its length was varied or a change moved
   *     it
   */
  public record Times(
      Instant proposedAt, Instant changedAt, Optional<Instant> discussionEnds, boolean urgent) {}

  /**
   * How far it has come.
   *
   * @param reading which reading it is in, from 1
   * @param firstCarried when the last reading was carried
   */
  public record Course(
      Status status,
      int reading,
      Optional<Instant> firstCarried,
      Optional<VoteNow> vote,
      Optional<Result> result) {

    Course with(Status changed) {
      return new Course(changed, reading, firstCarried, vote, result);
    }

    Course with(Optional<VoteNow> changed) {
      return new Course(status, reading, firstCarried, changed, result);
    }
  }

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

  /** A motion that has just been proposed. */
  public static Motion proposed(
      String id, String in, String via, Matter matter, String proposer, Instant now) {
    return new Motion(
        id,
        in,
        via,
        Optional.empty(),
        matter,
        new Backing(proposer, TreePSet.empty(), TreePSet.empty()),
        new Times(now, now, Optional.empty(), false),
        new Course(Status.PROPOSED, 1, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  public Optional<Deed> deed() {
    return matter.deed();
  }

  public Optional<String> text() {
    return matter.text();
  }

  public List<Choice> options() {
    return matter.options();
  }

  public String proposer() {
    return backing.proposer();
  }

  public PSet<PersonId> sponsors() {
    return backing.sponsors();
  }

  public PSet<PersonId> objectors() {
    return backing.objectors();
  }

  public Instant proposedAt() {
    return times.proposedAt();
  }

  public Instant changedAt() {
    return times.changedAt();
  }

  public Optional<Instant> discussionEnds() {
    return times.discussionEnds();
  }

  public boolean urgent() {
    return times.urgent();
  }

  public Status status() {
    return course.status();
  }

  public int reading() {
    return course.reading();
  }

  public Optional<Instant> firstCarried() {
    return course.firstCarried();
  }

  public Optional<VoteNow> vote() {
    return course.vote();
  }

  public Optional<Result> result() {
    return course.result();
  }

  /** The deeds that it may do: its own, or those of its options. */
  public List<Deed> deeds() {
    return Stream.concat(deed().stream(), options().stream().flatMap(o -> o.deed().stream()))
        .toList();
  }

  public boolean isOpen() {
    return status() == Status.PROPOSED
        || status() == Status.VOTING
        || status() == Status.READ
        || status() == Status.TIED
        || status() == Status.AWAITING_RATIFICATION;
  }

  /** The same as what completes another motion. */
  public Motion completing(String other) {
    return new Motion(id, in, via, Optional.of(other), matter, backing, times, course);
  }

  private Motion with(Matter changed) {
    return new Motion(id, in, via, parent, changed, backing, times, course);
  }

  private Motion with(Backing changed) {
    return new Motion(id, in, via, parent, matter, changed, times, course);
  }

  private Motion with(Times changed) {
    return new Motion(id, in, via, parent, matter, backing, changed, course);
  }

  private Motion with(Course changed) {
    return new Motion(id, in, via, parent, matter, backing, times, changed);
  }

  public Motion with(Status changed) {
    return with(course.with(changed));
  }

  public Motion with(Optional<VoteNow> changed) {
    return with(course.with(changed));
  }

  public Motion with(Result changed) {
    return with(new Course(status(), reading(), firstCarried(), vote(), Optional.of(changed)));
  }

  public Motion sponsored(PersonId by) {
    return with(new Backing(proposer(), sponsors().plus(by), objectors()));
  }

  public Motion objected(PersonId by) {
    return with(new Backing(proposer(), sponsors(), objectors().plus(by)));
  }

  public Motion by(String newProposer) {
    return with(new Backing(newProposer, sponsors(), objectors()));
  }

  public Motion changed(Optional<Deed> newDeed, Optional<String> newText, Instant at) {
    return with(new Matter(newDeed.or(this::deed), newText.or(this::text), options()))
        .changedAt(at);
  }

  public Motion with(List<Choice> changed, Instant at) {
    return with(new Matter(deed(), text(), changed)).changedAt(at);
  }

  private Motion changedAt(Instant at) {
    return with(new Times(proposedAt(), at, discussionEnds(), urgent()));
  }

  public Motion ending(Instant discussion) {
    return with(new Times(proposedAt(), changedAt(), Optional.of(discussion), urgent()));
  }

  public Motion asUrgent() {
    return with(new Times(proposedAt(), changedAt(), discussionEnds(), true));
  }

  /** Carried at this reading and waiting for the next. */
  public Motion read(Instant at) {
    return with(
        new Course(Status.READ, reading() + 1, Optional.of(at), Optional.empty(), result()));
  }
}
