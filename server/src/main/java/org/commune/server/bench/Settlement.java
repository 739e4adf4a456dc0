package org.commune.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MandateDeed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.founding.Setup;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.UnitId;
import org.commune.record.format.Bytes;
import org.commune.server.journal.Page;
import org.commune.server.organisations.Founding;

/**
 * An organisation to measure with, under the charter of the workplace federation.
 *
 * @param perWorkplace how many members each workplace has
 */
record Settlement(int workplaces, int perWorkplace) {
  static final Instant FOUNDED = Instant.parse("2026-03-02T09:00:00Z");

  /** When its assemblies meet. */
  static final Instant MEETINGS = FOUNDED.plus(Duration.ofDays(8));

  /** One district takes so many workplaces. */
  private static final int IN_DISTRICT = 25;

  Page founding() throws IOException {
    Path file =
        Path.of(System.getProperty("commune.home", "."), "charters", "workplace-federation.yaml");
    return switch (Founding.of(Bytes.of(Files.readAllBytes(file)), setup(), FOUNDED)) {
      case Founding.Ready(Page page) -> page;
      case Founding.Refused(List<String> flaws) -> throw new IOException(flaws.toString());
    };
  }

  private Setup setup() {
    List<Setup.UnitGiven> units = new ArrayList<>();
    List<Setup.SeatsGiven> seats = new ArrayList<>();
    Map<BodyId, PersonId> chairs = new java.util.LinkedHashMap<>();
    units.add(unit("all", "federation", Optional.empty(), Optional.empty()));
    for (int d = 0; d <= (workplaces - 1) / IN_DISTRICT; d++) {
      units.add(unit("d" + d, "district", Optional.of("all"), Optional.empty()));
    }
    for (int w = 0; w < workplaces; w++) {
      String district = "d" + w / IN_DISTRICT;
      units.add(unit("w" + w, "workplace", Optional.of(district), Optional.of(perWorkplace)));
      chairs.put(assembly(w), member(w, 1));
      seats.add(
          new Setup.SeatsGiven(
              BodyId.of("district_council", new UnitId(district)),
              Optional.empty(),
              List.of(member(w, 2)),
              Optional.empty(),
              Optional.of(assembly(w).toString()),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              true,
              false));
    }
    return new Setup(units, Optional.empty(), List.of(), seats, chairs, Map.of());
  }

  private static Setup.UnitGiven unit(
      String id, String kind, Optional<String> parent, Optional<Integer> members) {
    return new Setup.UnitGiven(
        new UnitId(id), kind, parent.map(UnitId::new), members, List.of(), Map.of());
  }

  static BodyId assembly(int workplace) {
    return BodyId.of("assembly", new UnitId("w" + workplace));
  }

  static PersonId member(int workplace, int number) {
    return new PersonId("w" + workplace + "-" + number);
  }

  static Deed convene(int workplace) {
    return new MeetingDeed.Convene(assembly(workplace), MEETINGS, false, List.of());
  }

  static Deed proposal(int workplace) {
    return new MotionDeed.ProposeMotion(
        "motion-" + workplace,
        assembly(workplace).toString(),
        Optional.of(new MandateDeed.Strike(new UnitId("w" + workplace), Optional.empty())),
        Optional.empty(),
        List.of());
  }

  static Deed petition(int workplace) {
    SeatId seat =
        new SeatId(
            BodyId.of("district_council", new UnitId("d" + workplace / IN_DISTRICT)),
            workplace % IN_DISTRICT + 1);
    return new MotionDeed.StartPetition(
        "petition-" + workplace,
        new SeatDeed.Recall(Optional.of(seat), Optional.empty(), Optional.empty()),
        Optional.empty());
  }
}
