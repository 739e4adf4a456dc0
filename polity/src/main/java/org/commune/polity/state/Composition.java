package org.commune.polity.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * A body as it stands: its seats, its chair, its meeting.
 *
 * @param size the number of seats; all members of the unit sit without seats where it is 0
 * @param seats the seats by number
 * @param holders the number of the seat that each person holds
 * @param chair who is in the chair
 * @param meeting the meeting that is called or open
 * @param lastMet when it last met
 * @param lastInquorate when a meeting of it last failed for want of a quorum
 * @param lastElected when its seats were last filled
 * @param invested whether it has won the vote of confidence that it may need
 * @param creation what created it, where that was an act and not the charter
 */
public record Composition(
    BodyId id,
    int size,
    PMap<Integer, Seat> seats,
    PMap<PersonId, Integer> holders,
    Optional<PersonId> chair,
    Optional<Meeting> meeting,
    Optional<Instant> lastMet,
    Optional<Instant> lastInquorate,
    Optional<Instant> lastElected,
    boolean invested,
    boolean dissolved,
    Optional<Creation> creation,
    Instant founded) {

  /** What an act that created a body said of it. */
  public record Creation(
      String purpose, List<String> powers, Optional<Instant> ends, Optional<String> oversight) {}

  public static Composition of(BodyId id, int size, Instant founded) {
    PMap<Integer, Seat> seats = TreePMap.empty();
    for (int number = 1; number <= size; number++) {
      seats = seats.plus(number, Seat.vacant(number));
    }
    return new Composition(
        id,
        size,
        seats,
        TreePMap.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        founded);
  }

  public Optional<Seat> seat(int number) {
    return Optional.ofNullable(seats.get(number));
  }

  public Optional<SeatId> seatOf(PersonId person) {
    return Optional.ofNullable(holders.get(person)).map(number -> new SeatId(id, number));
  }

  public int filled() {
    return holders.size();
  }

  public boolean vacant() {
    return holders.isEmpty();
  }

  /** With a seat changed, and the holders with it. */
  public Composition with(Seat seat) {
    PMap<PersonId, Integer> now = holders;
    Optional<PersonId> before = seat(seat.number()).flatMap(Seat::holder);
    if (before.isPresent()) {
      now = now.minus(before.get());
    }
    if (seat.holder().isPresent()) {
      now = now.plus(seat.holder().get(), seat.number());
    }
    Optional<PersonId> stillChair =
        before.isPresent() && before.equals(chair) && !before.equals(seat.holder())
            ? Optional.empty()
            : chair;
    return new Composition(
        id,
        Math.max(size, seat.number()),
        seats.plus(seat.number(), seat),
        now,
        stillChair,
        meeting,
        lastMet,
        lastInquorate,
        lastElected,
        invested,
        dissolved,
        creation,
        founded);
  }

  public Composition withChair(Optional<PersonId> changed) {
    return new Composition(
        id,
        size,
        seats,
        holders,
        changed,
        meeting,
        lastMet,
        lastInquorate,
        lastElected,
        invested,
        dissolved,
        creation,
        founded);
  }

  public Composition with(Optional<Meeting> changed) {
    return new Composition(
        id,
        size,
        seats,
        holders,
        chair,
        changed,
        lastMet,
        lastInquorate,
        lastElected,
        invested,
        dissolved,
        creation,
        founded);
  }

  public Composition met(Instant at) {
    return new Composition(
        id,
        size,
        seats,
        holders,
        chair,
        meeting,
        Optional.of(at),
        lastInquorate,
        lastElected,
        invested,
        dissolved,
        creation,
        founded);
  }

  public Composition inquorate(Instant at) {
    return new Composition(
        id,
        size,
        seats,
        holders,
        chair,
        meeting,
        lastMet,
        Optional.of(at),
        lastElected,
        invested,
        dissolved,
        creation,
        founded);
  }

  public Composition elected(Instant at) {
    return new Composition(
        id,
        size,
        seats,
        holders,
        chair,
        meeting,
        lastMet,
        lastInquorate,
        Optional.of(at),
        invested,
        dissolved,
        creation,
        founded);
  }

  public Composition invested(boolean changed) {
    return new Composition(
        id,
        size,
        seats,
        holders,
        chair,
        meeting,
        lastMet,
        lastInquorate,
        lastElected,
        changed,
        dissolved,
        creation,
        founded);
  }

  public Composition dissolved(boolean changed) {
    return new Composition(
        id,
        size,
        seats,
        holders,
        chair,
        meeting,
        lastMet,
        lastInquorate,
        lastElected,
        invested,
        changed,
        creation,
        founded);
  }

  public Composition sized(int changed) {
    Composition next =
        new Composition(
            id,
            changed,
            seats,
            holders,
            chair,
            meeting,
            lastMet,
            lastInquorate,
            lastElected,
            invested,
            dissolved,
            creation,
            founded);
    PMap<Integer, Seat> all = seats;
    for (int number = 1; number <= changed; number++) {
      all = all.containsKey(number) ? all : all.plus(number, Seat.vacant(number));
    }
    for (Integer number : seats.keySet()) {
      if (number > changed
          && java.util.Objects.requireNonNull(seats.get(number)).holder().isEmpty()) {
        all = all.minus(number);
      }
    }
    return new Composition(
        id,
        changed,
        all,
        next.holders,
        chair,
        meeting,
        lastMet,
        lastInquorate,
        lastElected,
        invested,
        dissolved,
        creation,
        founded);
  }

  public Composition created(Creation by) {
    return new Composition(
        id,
        size,
        seats,
        holders,
        chair,
        meeting,
        lastMet,
        lastInquorate,
        lastElected,
        invested,
        dissolved,
        Optional.of(by),
        founded);
  }
}
