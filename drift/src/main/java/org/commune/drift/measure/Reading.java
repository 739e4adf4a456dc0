package org.commune.drift.measure;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Fraction;

/**
 * What a measure shows.
 *
 * @param value empty where there is nothing to measure
 * @param entries of the record, by index
 * @param about seats or bodies
 */
public record Reading(Optional<Fraction> value, List<Long> entries, List<String> about) {
  /** A share, of nothing where there is nothing to take a share of. */
  static Reading share(long part, long whole, List<Long> entries, List<String> about) {
    Optional<Fraction> value =
        whole == 0 ? Optional.empty() : Optional.of(Fraction.of(part, whole));
    return new Reading(value, entries, about);
  }
}
