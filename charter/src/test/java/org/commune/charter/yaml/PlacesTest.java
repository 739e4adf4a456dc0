package org.commune.charter.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {
  private static final Place FIRST = new Place("t", 1, 1);
  private static final Place SECOND = new Place("t", 2, 1);
  private static final Place THIRD = new Place("t", 3, 1);

  private final Places places = new Places();
  private final Object value = new Object();

  @Test
  void aValueHasThePlaceWhereItWasRead() {
    places.put(value, FIRST);
    places.put(value, FIRST);
    assertThat(places.of(value)).contains(FIRST);
  }

  @Test
  void aValueThatStandsInSeveralPlacesHasThatOfWhatItStandsIn() {
    Object construct = new Object();
    places.put(construct, THIRD);
    places.put(value, FIRST);
    places.put(value, SECOND);
    places.put(value, THIRD);
    assertThat(places.of(value)).isEmpty();
    assertThat(places.of(value, construct)).isEqualTo(THIRD);
  }
}
