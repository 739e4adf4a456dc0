package org.commune.charter.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Appointments. */
class AppointmentClausesTest {
  @Test
  void eachWayOfAppointmentIsAPower() {
    assertThat(
            Small.lines(
                """
                bodies:
                  crew: {kind: committee, max_seats: 8, filled_by: appointment, appointment: named}
                appointments:
                  named:
                    paths:
                      - {appoint: [clerk], recommend: crew, when: [{seats: {of: crew, below: 8}}], individually: true}
                      - {appoint: [clerk, board], together: true}
                      - {appoint: [crew], until: 6, spacing: P7D}
                    not_self: true
                    dismiss: {by: [clerk]}
                    deadlock: {by: [congress]}
                """))
        .containsExactly(
            "power · The person concerned may resign [the crew].",
            "limit · Crew: at most 8 seats.",
            "power · The clerk may appoint [the crew]: on the recommendation of the crew; when the"
                + " crew has fewer than 8 seats filled; one person at a time; not to or for"
                + " itself.",
            "power · The crew may recommend (appoint) [the crew].",
            "power · The clerk and the board together may appoint [the crew]: not to or for"
                + " itself.",
            "power · The crew may appoint [the crew]: until 6 seats are filled; not within 7 days"
                + " of the last time; not to or for itself.",
            "power · The clerk may dismiss [the crew].",
            "power · The congress may appoint [the crew]: when those who must agree have not"
                + " agreed.");
  }
}
