package org.commune.charter.reading;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Body;
import org.commune.charter.language.Election;
import org.commune.charter.language.SeatGroup;
import org.commune.charter.yaml.Place;
import org.commune.charter.yaml.Places;
import org.commune.charter.yaml.Problems;

/** Bodies: their seats are counted in one way and filled in one way. */
final class Seats {
  private final Definitions definitions;
  private final Places places;
  private final Problems problems;

  Seats(Definitions definitions, Places places, Problems problems) {
    this.definitions = definitions;
    this.places = places;
    this.problems = problems;
  }

  void check() {
    definitions.all(Body.class).forEach(this::check);
  }

  private void check(String name, Body body) {
    Place place = places.of(body, body);
    numbers(name, body);
    if (!body.seatGroups().isEmpty()) {
      if (body.filledBy().isPresent()
          || body.electorate().isPresent()
          || body.election().isPresent()
          || body.appointment().isPresent()
          || body.mandate().isPresent()) {
        problems.add(
            place,
            "the seats of `" + name + "` are filled both by groups and as one group",
            "move `filled_by`, `electorate`, `election`, `appointment` and `mandate` into"
                + " `seat_groups`");
      }
      body.seatGroups().forEach(group -> group(group, name));
    }
    body.filledBy()
        .ifPresent(
            by -> filling(by, body.electorate().isPresent(), election(body), place, name, body));
    if ((body.kind() == Body.Kind.COLLECTIVE) != body.of().isPresent()) {
      problems.add(
          place,
          body.of().isPresent()
              ? "`of` stands in `" + name + "`, which is no collective"
              : "the collective `" + name + "` does not say of which body",
          "a body of `kind: collective` names with `of` the body whose instances decide together");
    }
  }

  private void numbers(String name, Body body) {
    if (body.minSeats().isPresent()
        && body.maxSeats().isPresent()
        && body.minSeats().get() > body.maxSeats().get()) {
      problems.add(
          places.of(body, body),
          "`"
              + name
              + "` has at least "
              + body.minSeats().get()
              + " seats and at most "
              + body.maxSeats().get(),
          "let `min_seats` be no more than `max_seats`");
    }
    if (body.seats().isEmpty()) {
      return;
    }
    String seats = body.seats().get();
    Place place = places.of(seats, body);
    if (seats.equals("all_members")) {
      if (body.filledBy().isPresent() || !body.seatGroups().isEmpty()) {
        problems.add(
            place,
            "`" + name + "` seats all members and yet says how seats are filled",
            "remove `seats: all_members`, or what fills the seats");
      }
    } else if (!seats.matches("[1-9][0-9]{0,8}")) {
      problems.add(
          place,
          "`" + seats + "` is no number of seats",
          "write a number such as 9, or all_members");
    } else {
      if (body.minSeats().isPresent() || body.maxSeats().isPresent()) {
        problems.add(
            place,
            "`" + name + "` has a fixed number of seats and a range",
            "keep `seats`, or `min_seats` and `max_seats`");
      }
      if (body.kind() == Body.Kind.OFFICE && !seats.equals("1")) {
        problems.add(
            place, "an office has one seat, not " + seats, "write 1, or choose another `kind`");
      }
    }
  }

  private Optional<Election> election(Body body) {
    return body.election()
        .flatMap(ref -> definitions.find(Election.class, ref.id()))
        .map(definition -> (Election) definition.is());
  }

  private void group(SeatGroup group, String name) {
    Optional<Election> election =
        group
            .election()
            .flatMap(ref -> definitions.find(Election.class, ref.id()))
            .map(definition -> (Election) definition.is());
    Place place = places.of(group, group);
    filling(group.filledBy(), group.electorate().isPresent(), election, place, name, group);
    if (group.seats().isPresent() && group.apportion().isPresent()) {
      problems.add(
          place,
          "seats of `" + name + "` are both counted and apportioned",
          "keep `seats` or `apportion`");
    }
  }

  private void filling(
      SeatGroup.FilledBy by,
      boolean electorate,
      Optional<Election> election,
      Place place,
      String name,
      Record construct) {
    switch (by) {
      case ELECTION -> {
        if (!electorate && election.flatMap(Election::electorate).isEmpty()) {
          lacks(place, name, "are elected, but nobody elects them", "`electorate`");
        }
      }
      case DELEGATION, SORTITION -> {
        if (!electorate) {
          lacks(
              place,
              name,
              by == SeatGroup.FilledBy.DELEGATION
                  ? "are filled by delegation, but nobody sends them"
                  : "are drawn by lot, but from nobody",
              "`electorate`");
        }
      }
      case APPOINTMENT -> {
        boolean appointment =
            construct instanceof SeatGroup group
                ? group.appointment().isPresent()
                : construct instanceof Body body && body.appointment().isPresent();
        if (!appointment) {
          lacks(place, name, "are appointed, but nobody appoints them", "`appointment`");
        }
      }
      case EX_OFFICIO -> {
        List<?> offices = construct instanceof SeatGroup group ? group.offices() : List.of();
        if (offices.isEmpty()) {
          lacks(place, name, "come with an office, but with none", "`offices` in a seat group");
        }
      }
      case CO_OPTION -> {}
    }
  }

  private void lacks(Place place, String name, String wrong, String word) {
    problems.add(place, "seats of `" + name + "` " + wrong, "add " + word);
  }
}
