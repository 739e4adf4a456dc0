package org.commune.polity.deed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Says;
import org.commune.charter.measure.Span;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.SeatId;

/** Bodies, seats, and who holds them. */
public sealed interface SeatDeed extends Deed {
  /** Create a body. */
  @Says("Create a body.")
  record CreateBody(
      String body,
      String purpose,
      List<String> powers,
      Optional<Integer> seats,
      Optional<Span> sunset,
      Optional<String> oversight)
      implements SeatDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(BodyId.of(body));
    }
  }

  /** Dissolve a body. */
  @Says("Dissolve a body.")
  record DissolveBody(BodyId body, Optional<String> ground) implements SeatDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }
  }

  /** Change how many seats a body has. */
  @Says("Change how many seats a body has.")
  record AlterSeats(BodyId body, int seats) implements SeatDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }
  }

  /** Fill a vacant seat until its term ends. */
  @Says("Fill a vacant seat until its term ends.")
  record FillVacancy(SeatId seat, PersonId person) implements SeatDeed {
    @Override
    public Optional<SeatId> onSeat() {
      return Optional.of(seat);
    }

    @Override
    public List<PersonId> persons() {
      return List.of(person);
    }
  }

  /** Fill a seat by the choice of the body itself. */
  @Says("Fill a seat by the choice of the body itself.")
  record CoOpt(BodyId body, PersonId person) implements SeatDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }

    @Override
    public List<PersonId> persons() {
      return List.of(person);
    }
  }

  /** Put a person in a seat of a body. */
  @Says("Put a person in a seat of a body.")
  record Appoint(BodyId body, PersonId person, Optional<String> condition) implements SeatDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }

    @Override
    public List<PersonId> persons() {
      return List.of(person);
    }

    /** Whether a condition is put on it; `provisional` says only that it is for the time being. */
    @Override
    public Set<String> scope() {
      return condition
          .map(c -> Set.of(c.equals("provisional") ? c : "conditional"))
          .orElse(Set.of());
    }
  }

  /** Recommend an act to those who may do it. */
  @Says("Recommend an act to those who may do it.")
  record Recommend(Deed deed) implements SeatDeed {
    @Override
    public Optional<Deed> inner() {
      return Optional.of(deed);
    }
  }

  /** Take a person out of a seat to which the person was appointed. */
  @Says("Take a person out of a seat to which the person was appointed.")
  record Dismiss(SeatId seat, Optional<String> ground) implements SeatDeed {
    @Override
    public Optional<SeatId> onSeat() {
      return Optional.of(seat);
    }
  }

  /** Give an executive the vote of confidence it needs. */
  @Says("Give an executive the vote of confidence it needs.")
  record Invest(BodyId body) implements SeatDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }
  }

  /** Take a seat, or all seats of a body, from the holders. */
  @Says("Take a seat, or all seats of a body, from the holders.")
  record Recall(Optional<SeatId> seat, Optional<BodyId> body, Optional<String> ground)
      implements SeatDeed {
    @Override
    public Optional<SeatId> onSeat() {
      return seat;
    }

    @Override
    public Optional<BodyId> onBody() {
      return seat.map(SeatId::body).or(() -> body);
    }
  }

  /** Stop recalls for a time. */
  @Says("Stop recalls for a time.")
  record SuspendRecall(BodyId body, Span during) implements SeatDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }
  }

  /** Lengthen the terms of a body. */
  @Says("Lengthen the terms of a body.")
  record ExtendTerm(BodyId body, Span by) implements SeatDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }
  }

  /** Give up a seat, with a statement if one wishes. */
  @Says("Give up a seat, with a statement if one wishes.")
  record Resign(SeatId seat, Optional<String> statement) implements SeatDeed {
    @Override
    public Optional<SeatId> onSeat() {
      return Optional.of(seat);
    }
  }
}
