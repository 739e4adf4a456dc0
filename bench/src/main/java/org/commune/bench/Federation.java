package org.commune.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.commune.charter.CharterFile;
import org.commune.charter.language.Charter;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MandateDeed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.deed.TreasuryDeed;
import org.commune.polity.founding.Setup;
import org.commune.polity.founding.Setup.SeatsGiven;
import org.commune.polity.founding.Setup.UnitGiven;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.UnitId;

/** A federation of 1,000 workplaces in 20 districts, and what its members do in one round. */
record Federation(int perWorkplace) {
  static final int DISTRICTS = 20;
  static final int WORKPLACES = 1000;
  static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant MEETINGS = START.plus(Duration.ofDays(8));

  static Path charterFile() {
    return Path.of(
        System.getProperty("commune.home", "."), "charters", "workplace-federation.yaml");
  }

  static Charter charter() throws IOException {
    Path file = charterFile();
    return switch (CharterFile.read(file.toString(), Files.readString(file))) {
      case CharterFile.Outcome.Read read -> read.charter();
      case CharterFile.Outcome.Refused(var problems) -> throw new IOException(problems.toString());
    };
  }

  Setup setup() {
    List<UnitGiven> units = new ArrayList<>();
    List<SeatsGiven> seats = new ArrayList<>();
    Map<BodyId, PersonId> chairs = new LinkedHashMap<>();
    units.add(unit("all", "federation", Optional.empty(), Optional.empty()));
    for (int d = 0; d < DISTRICTS; d++) {
      units.add(unit("d" + d, "district", Optional.of("all"), Optional.empty()));
    }
    for (int w = 0; w < WORKPLACES; w++) {
      String district = "d" + w % DISTRICTS;
      units.add(unit("w" + w, "workplace", Optional.of(district), Optional.of(perWorkplace)));
      chairs.put(assembly(w), member(w, 1));
      seats.add(
          new SeatsGiven(
              BodyId.of("district_council", new UnitId(district)),
              Optional.empty(),
              List.of(member(w, 2)),
              Optional.empty(),
              Optional.of(assembly(w).toString()),
              Optional.empty(),
              Optional.empty(),
              List.of(member(w, 3)),
              true,
              false));
    }
    return new Setup(units, Optional.empty(), List.of(), seats, chairs, Map.of());
  }

  private static UnitGiven unit(
      String id, String kind, Optional<String> parent, Optional<Integer> members) {
    return new UnitGiven(
        new UnitId(id), kind, parent.map(UnitId::new), members, List.of(), Map.of());
  }

  private static BodyId assembly(int workplace) {
    return BodyId.of("assembly", new UnitId("w" + workplace));
  }

  static PersonId member(int workplace, int number) {
    return new PersonId("w" + workplace + "-" + number);
  }

  /** Takes the acts of a phase, in which members {@code first} to {@code last} of places act. */
  interface Phases {
    void phase(
        String name,
        Instant at,
        int[] places,
        int first,
        int last,
        BiFunction<Integer, Integer, Deed> deed);
  }

  /** So many assemblies meet and vote at the same time, while petitions are signed. */
  void round(int assemblies, Phases mix) {
    int present = perWorkplace * 2 / 5;
    int[] places = IntStream.range(0, assemblies).toArray();
    mix.phase("convene", START, places, 1, 1, (w, m) -> convene(w));
    mix.phase("propose_motion", START, places, 5, 5, (w, m) -> proposal(w));
    mix.phase("sponsor_motion", START, places, 6, 6, (w, m) -> sponsor(w));
    mix.phase("start_petition", START, places, 7, 7, (w, m) -> petition(w));
    mix.phase("sign_petition", START, places, 8, 27, (w, m) -> sign(w));
    mix.phase("open_meeting", MEETINGS, places, 1, 1, (w, m) -> open(w));
    mix.phase("attend", MEETINGS, places, 1, present, (w, m) -> attend(w));
    mix.phase("call_vote", MEETINGS, places, 1, 1, (w, m) -> new MotionDeed.CallVote(motion(w)));
    mix.phase("vote", MEETINGS, places, 1, present, Federation::vote);
    mix.phase("vote: a second time", MEETINGS, places, 1, 9, Federation::vote);
    mix.phase("vote: elsewhere", MEETINGS, places, 1, 9, (w, m) -> vote(w + 1, m));
    mix.phase("spend", MEETINGS, places, 1, 9, (w, m) -> new TreasuryDeed.Spend("coal", 100));
    mix.phase("close_vote", MEETINGS, places, 1, 1, (w, m) -> new MotionDeed.CloseVote(motion(w)));
  }

  private static String motion(int workplace) {
    return "motion-" + workplace;
  }

  /** All who do something in a round. */
  List<PersonId> active() {
    int last = Math.min(perWorkplace, Math.max(perWorkplace * 2 / 5, 27));
    return IntStream.range(0, WORKPLACES)
        .boxed()
        .flatMap(w -> IntStream.rangeClosed(1, last).mapToObj(m -> member(w, m)))
        .toList();
  }

  private static Deed convene(int workplace) {
    return new MeetingDeed.Convene(assembly(workplace), MEETINGS, false, List.of());
  }

  private static Deed open(int workplace) {
    return new MeetingDeed.OpenMeeting(assembly(workplace), false);
  }

  private static Deed attend(int workplace) {
    return new MeetingDeed.Attend(assembly(workplace));
  }

  private static Deed sponsor(int workplace) {
    return new MotionDeed.SponsorMotion(motion(workplace), Optional.empty());
  }

  private static Deed sign(int workplace) {
    return new MotionDeed.SignPetition("petition-" + workplace);
  }

  private static Deed proposal(int workplace) {
    return new MotionDeed.ProposeMotion(
        motion(workplace),
        assembly(workplace).toString(),
        Optional.of(new MandateDeed.Strike(new UnitId("w" + workplace), Optional.empty())),
        Optional.empty(),
        List.of());
  }

  private static Deed petition(int workplace) {
    // One council a district, seats in the order in which its workplaces were given.
    SeatId seat =
        new SeatId(
            BodyId.of("district_council", new UnitId("d" + workplace % DISTRICTS)),
            workplace / DISTRICTS + 1);
    return new MotionDeed.StartPetition(
        "petition-" + workplace,
        new SeatDeed.Recall(Optional.of(seat), Optional.empty(), Optional.empty()),
        Optional.empty());
  }

  private static Deed vote(int workplace, int number) {
    Choice choice = number % 3 == 0 ? Choice.NO : number % 7 == 0 ? Choice.ABSTAIN : Choice.YES;
    return new MotionDeed.Vote(motion(workplace), Optional.of(choice), List.of());
  }
}
