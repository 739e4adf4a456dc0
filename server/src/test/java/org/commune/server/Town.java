package org.commune.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.founding.Setup;
import org.commune.polity.founding.Setup.UnitGiven;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.UnitId;
import org.commune.record.format.Bytes;
import org.commune.server.journal.Page;
import org.commune.server.organisations.Founding;
import org.commune.server.sequencer.Submission;

/** A small federation of workplaces to try a server with. */
public final class Town {
  public static final Instant FOUNDED = Instant.parse("2026-03-02T09:00:00Z");
  public static final int WORKPLACES = 4;
  public static final int MEMBERS = 100;

  private Town() {}

  public static Bytes charter() {
    try {
      return Bytes.of(Files.readAllBytes(Path.of("../charters/workplace-federation.yaml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Setup setup() {
    List<UnitGiven> units = new ArrayList<>();
    units.add(unit("all", "federation", Optional.empty(), Optional.empty()));
    units.add(unit("d", "district", Optional.of("all"), Optional.empty()));
    for (int w = 0; w < WORKPLACES; w++) {
      units.add(unit("w" + w, "workplace", Optional.of("d"), Optional.of(MEMBERS)));
    }
    return new Setup(units, Optional.empty(), List.of(), List.of(), Map.of(), Map.of());
  }

  public static Page founding() {
    return switch (Founding.of(charter(), setup(), FOUNDED)) {
      case Founding.Ready(Page page) -> page;
      case Founding.Refused(List<String> flaws) ->
          throw new IllegalStateException(flaws.toString());
    };
  }

  private static UnitGiven unit(
      String id, String kind, Optional<String> parent, Optional<Integer> members) {
    return new UnitGiven(
        new UnitId(id), kind, parent.map(UnitId::new), members, List.of(), Map.of());
  }

  public static PersonId member(int workplace, int number) {
    return new PersonId("w" + workplace + "-" + number);
  }

  /** Somebody attends the assembly of a workplace: refused while it does not meet. */
  public static Submission attend(String id, int workplace, int number) {
    return new Submission(
        id,
        member(workplace, number),
        new MeetingDeed.Attend(BodyId.of("assembly", new UnitId("w" + workplace))));
  }
}
