package org.commune.polity.state;

import org.commune.charter.measure.Malformed;

/** A seat: {@code executive:3} is the third of the executive. Seats are numbered from 1. */
public record SeatId(BodyId body, int number) implements Comparable<SeatId> {
  public static SeatId parse(String text) throws Malformed {
    int colon = text.lastIndexOf(':');
    String number = text.substring(colon + 1);
    if (colon < 1 || !number.matches("[1-9]\\d{0,6}")) {
      throw new Malformed(
          "\"" + text + "\" is not a seat", "write the body, a colon and the number: executive:3");
    }
    return new SeatId(BodyId.parse(text.substring(0, colon)), Integer.parseInt(number));
  }

  @Override
  public int compareTo(SeatId other) {
    int order = body.compareTo(other.body);
    return order != 0 ? order : Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return body + ":" + number;
  }
}
