package org.commune.drift;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Fraction;

/**
 * A figure of one period.
 *
 * @param from the first day of the period
 * @param until the day after its last
 * @param value empty where there was nothing to measure, such as the turnout of no vote
 * @param entries the entries of the record it was taken from, by index, in order
 * @param about the seats or bodies that it was taken from, where it is of how things stand
 */
public record Point(
    LocalDate from,
    LocalDate until,
    Optional<Fraction> value,
    List<Long> entries,
    List<String> about) {
  public Point {
    entries = List.copyOf(entries);
    about = List.copyOf(about);
  }
}
