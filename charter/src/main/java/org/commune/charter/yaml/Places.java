package org.commune.charter.yaml;

import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * Where each value that was read stands in its file, by the identity of the value. Values that
 * exist only once in the program, such as constants, have no place of their own; {@link #of(Object,
 * Object)} then tells that of the construct in which they stand.
 */
public final class Places {
  private final IdentityHashMap<Object, Place> places = new IdentityHashMap<>();

  /** Nothing is placed yet. */
  public Places() {}

  /** Remembers where a value stands; a value that stands in two places has none. */
  void put(Object value, Place place) {
    Place before = places.put(value, place);
    if (before != null && !before.equals(place)) {
      places.put(value, Place.NOWHERE);
    }
  }

  /** Where the value stands, if it is known. */
  public Optional<Place> of(Object value) {
    return Optional.ofNullable(places.get(value)).filter(place -> !place.equals(Place.NOWHERE));
  }

  /** Where the value stands, or else where that in which it stands begins. */
  public Place of(Object value, Object within) {
    return of(value).or(() -> of(within)).orElse(Place.NOWHERE);
  }
}
