package org.commune.polity.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * A body as it stands: its seats, its chair, its meeting.
 *
 * @param chair who is in the chair
 * @param meeting the meeting that is called or open
 * @param creation what created it, where that was an act and not the charter
 */
public record Composition(
    BodyId id,
    Seating seating,
    Optional<PersonId> chair,
    Optional<Meeting> meeting,
    Past past,
    Standing standing,
    Optional<Creation> creation) {

  /**
   * Who sits.
   *
   * @param size the number of seats; all members of the unit sit without seats where it is 0
   * @param seats the seats by number
   * @param holders the number of the seat that each person holds
   */
  public record Seating(int size, PMap<Integer, Seat> seats, PMap<PersonId, Integer> holders) {

    static Seating vacant(int size) {
      PMap<Integer, Seat> seats = TreePMap.empty();
      return new Seating(size, seats, TreePMap.empty()).sized(size);
    }

    /** With a seat changed, and the holders with it. */
    Seating with(Seat seat) {
      PMap<PersonId, Integer> now = holders;
      Optional<PersonId> before =
          Optional.ofNullable(seats.get(seat.number())).flatMap(Seat::holder);
      if (before.isPresent()) {
        now = now.minus(before.get());
      }
      if (seat.holder().isPresent()) {
        now = now.plus(seat.holder().get(), seat.number());
      }
      return new Seating(Math.max(size, seat.number()), seats.plus(seat.number(), seat), now);
    }

    /** With so many seats; a seat beyond them stays as long as somebody holds it. */
    Seating sized(int changed) {
      PMap<Integer, Seat> all = seats;
      for (int number = 1; number <= changed; number++) {
        all = all.containsKey(number) ? all : all.plus(number, Seat.vacant(number));
      }
      for (Map.Entry<Integer, Seat> seat : seats.entrySet()) {
        boolean gone = seat.getKey() > changed && seat.getValue().holder().isEmpty();
        all = gone ? all.minus(seat.getKey()) : all;
      }
      return new Seating(changed, all, holders);
    }
  }

  /**
   * What it has done.
   *
   * @param met when it last met
   * @param inquorate when a meeting of it last failed for want of a quorum
   * @param elected when its seats were last filled
   */
  public record Past(
      Instant founded,
      Optional<Instant> met,
      Optional<Instant> inquorate,
      Optional<Instant> elected) {}

  /**
   * Whether it may act.
   *
   * @param invested whether it has won the vote of confidence that it may need
   */
  public record Standing(boolean invested, boolean dissolved) {}

  /**
   * What an act that created a body said of it.
   *
   * @param by who created it
   */
  public record Creation(
      String by,
      String purpose,
      List<String> powers,
      Optional<Instant> ends,
      Optional<String> oversight) {}

  public static Composition of(BodyId id, int size, Instant founded) {
    return new Composition(
        id,
        Seating.vacant(size),
        Optional.empty(),
        Optional.empty(),
        new Past(founded, Optional.empty(), Optional.empty(), Optional.empty()),
        new Standing(false, false),
        Optional.empty());
  }

  public int size() {
    return seating.size();
  }

  public PMap<Integer, Seat> seats() {
    return seating.seats();
  }

  public PMap<PersonId, Integer> holders() {
    return seating.holders();
  }

  public Instant founded() {
    return past.founded();
  }

  public Optional<Instant> lastMet() {
    return past.met();
  }

  public Optional<Instant> lastInquorate() {
    return past.inquorate();
  }

  public Optional<Instant> lastElected() {
    return past.elected();
  }

  public boolean invested() {
    return standing.invested();
  }

  public boolean dissolved() {
    return standing.dissolved();
  }

  public Optional<Seat> seat(int number) {
    return Optional.ofNullable(seats().get(number));
  }

  public Optional<SeatId> seatOf(PersonId person) {
    return Optional.ofNullable(holders().get(person)).map(number -> new SeatId(id, number));
  }

  public int filled() {
    return holders().size();
  }

  public boolean vacant() {
    return holders().isEmpty();
  }

  private Composition with(Seating changed) {
    return new Composition(id, changed, chair, meeting, past, standing, creation);
  }

  private Composition with(Past changed) {
    return new Composition(id, seating, chair, meeting, changed, standing, creation);
  }

  private Composition with(Standing changed) {
    return new Composition(id, seating, chair, meeting, past, changed, creation);
  }

  /** With a seat changed; whoever leaves it leaves the chair too. */
  public Composition with(Seat seat) {
    Optional<PersonId> before = seat(seat.number()).flatMap(Seat::holder);
    boolean left = before.isPresent() && before.equals(chair) && !before.equals(seat.holder());
    Composition next = with(seating.with(seat));
    return left ? next.withChair(Optional.empty()) : next;
  }

  public Composition withChair(Optional<PersonId> changed) {
    return new Composition(id, seating, changed, meeting, past, standing, creation);
  }

  public Composition with(Optional<Meeting> changed) {
    return new Composition(id, seating, chair, changed, past, standing, creation);
  }

  public Composition met(Instant at) {
    return with(new Past(founded(), Optional.of(at), lastInquorate(), lastElected()));
  }

  public Composition inquorate(Instant at) {
    return with(new Past(founded(), lastMet(), Optional.of(at), lastElected()));
  }

  public Composition elected(Instant at) {
    return with(new Past(founded(), lastMet(), lastInquorate(), Optional.of(at)));
  }

  public Composition invested(boolean changed) {
    return with(new Standing(changed, dissolved()));
  }

  public Composition dissolved(boolean changed) {
    return with(new Standing(invested(), changed));
  }

  public Composition sized(int changed) {
    return with(seating.sized(changed));
  }

  public Composition created(Creation by) {
    return new Composition(id, seating, chair, meeting, past, standing, Optional.of(by));
  }
}
