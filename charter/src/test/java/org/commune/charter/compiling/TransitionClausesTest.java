package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Until all organs are in place. */
class TransitionClausesTest {
  @Test
  void provisionalSeatsEndAndCannotDoEverything() {
    assertThat(
            Small.lines(
                """
                transitional:
                  provisional: [{body: board, by: assembly, until_first: congress, max: P120D, cannot: [borrow]}]
                """))
        .containsExactly(
            "power · The assembly may appoint (provisional) [the board].",
            "clock · Board: 120 days after the charter comes into force, the seat is vacant.",
            "clock · Board: as soon as the body that follows first meets, the seat is vacant.",
            "bar · The board or any one of the board may not borrow money while the seats of the"
                + " board are provisional.");
  }
}
