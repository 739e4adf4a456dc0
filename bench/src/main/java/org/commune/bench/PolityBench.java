package org.commune.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.language.Charter;
import org.commune.charter.law.Law;
import org.commune.polity.Act;
import org.commune.polity.Organisation;
import org.commune.polity.Ruling;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MandateDeed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.deed.TreasuryDeed;
import org.commune.polity.founding.Founding;
import org.commune.polity.founding.Setup;
import org.commune.polity.founding.Setup.SeatsGiven;
import org.commune.polity.founding.Setup.UnitGiven;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.UnitId;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * How fast a federation of 1,000 workplaces and 200,000 members is ruled on, and what it weighs.
 * Beside it, in the same run, the limit of what it is made of: the same number of writes to a
 * persistent map and to a hash map. All rates are per CPU second of one thread.
 */
public final class PolityBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant MEETINGS = START.plus(Duration.ofDays(8));
  private static final int DISTRICTS = 20;
  private static final int WORKPLACES = 1000;

  private final PrintStream out;
  private final int members;
  private final int perWorkplace;

  private PolityBench(PrintStream out, int members) {
    this.out = out;
    this.members = members;
    this.perWorkplace = members / WORKPLACES;
  }

  /**
   * Runs all of it.
   *
   * @param args how many members; 200,000 without it
   */
  public static void run(PrintStream out, List<String> args) throws IOException {
    new PolityBench(out, args.isEmpty() ? 200_000 : Integer.parseInt(args.getFirst())).run();
  }

  private void run() throws IOException {
    Law law = Compile.law(charter());
    Organisation founded = founding(law);
    // The first rounds warm the compiler up; states are values, so each round begins alike.
    for (int round = 1; round <= 3; round++) {
      round(founded, 100);
    }
    Mix mix = round(founded, 500);
    mix.print(out);
    limit(mix.acts);
    double raw = persistent(mix.acts);
    out.printf(
        "an act costs as much as %.1f writes to a persistent map of %,d entries%n",
        raw / mix.rate(), members);
    Samples samples = new Samples();
    try (samples) {
      round(founded, 500);
    }
    out.println("where the time goes, by samples of the stack, in and under each method:");
    samples.busiest(24).forEach(s -> out.println("  " + s));
    out.println("and in the method itself:");
    samples.hottest(12).forEach(s -> out.println("  " + s));
    out.printf(
        "load of the machine: %.1f on %d processors%n",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().availableProcessors());
  }

  private static Charter charter() throws IOException {
    Path file =
        Path.of(System.getProperty("commune.home", "."), "charters", "workplace-federation.yaml");
    return switch (CharterFile.read(file.toString(), Files.readString(file))) {
      case CharterFile.Outcome.Read read -> read.charter();
      case CharterFile.Outcome.Refused(var problems) -> throw new IOException(problems.toString());
    };
  }

  private Organisation founding(Law law) {
    long before = used();
    Setup setup = setup();
    long begun = THREADS.getCurrentThreadCpuTime();
    Organisation founded =
        switch (Founding.found(law, setup, START)) {
          case Founding.Outcome.Founded(Organisation organisation) -> organisation;
          case Founding.Outcome.Refused(List<String> flaws) ->
              throw new IllegalStateException(flaws.toString());
        };
    double seconds = seconds(begun);
    long after = used();
    out.printf(
        "founded %,d members in %,d workplaces and %d districts in %.2f s of CPU time%n",
        members, WORKPLACES, DISTRICTS, seconds);
    out.printf(
        "memory: %,d MB, %,d bytes a member%n", (after - before) >> 20, (after - before) / members);
    return founded;
  }

  private Setup setup() {
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

  private static PersonId member(int workplace, int number) {
    return new PersonId("w" + workplace + "-" + number);
  }

  /** So many assemblies meet and vote at the same time, while petitions are signed. */
  private Mix round(Organisation founded, int assemblies) {
    Mix mix = new Mix(founded);
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
    mix.phase("vote", MEETINGS, places, 1, present, PolityBench::vote);
    mix.phase("vote: a second time", MEETINGS, places, 1, 9, PolityBench::vote);
    mix.phase("vote: elsewhere", MEETINGS, places, 1, 9, (w, m) -> vote(w + 1, m));
    mix.phase("spend", MEETINGS, places, 1, 9, (w, m) -> new TreasuryDeed.Spend("coal", 100));
    mix.phase("close_vote", MEETINGS, places, 1, 1, (w, m) -> new MotionDeed.CloseVote(motion(w)));
    return mix;
  }

  private static String motion(int workplace) {
    return "motion-" + workplace;
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

  /** Acts of a round as they are ruled on, one after the other. */
  private static final class Mix {
    private Organisation now;
    private int acts;
    private int refused;
    private double seconds;
    private final List<String> phases = new ArrayList<>();

    Mix(Organisation now) {
      this.now = now;
    }

    /**
     * Members {@code first} to {@code last} of all these workplaces act, workplace after workplace.
     */
    void phase(
        String name,
        Instant at,
        int[] places,
        int first,
        int last,
        BiFunction<Integer, Integer, Deed> deed) {
      List<Act> sent = new ArrayList<>();
      for (int m = first; m <= last; m++) {
        for (int w : places) {
          sent.add(new Act("act-" + (acts + sent.size()), at, member(w, m), deed.apply(w, m)));
        }
      }
      int not = 0;
      long begun = THREADS.getCurrentThreadCpuTime();
      for (Act act : sent) {
        Organisation.Step step = now.take(act);
        now = step.after();
        not += step.ruling() instanceof Ruling.Refused ? 1 : 0;
      }
      double took = seconds(begun);
      acts += sent.size();
      refused += not;
      seconds += took;
      phases.add(
          "  %-20s %,8d acts, %,8d refused, %,7.1f us each"
              .formatted(name, sent.size(), not, took * 1e6 / sent.size()));
    }

    double rate() {
      return acts / seconds;
    }

    void print(PrintStream out) {
      out.printf("%,d acts, %,d of them refused: %,.0f acts/s%n", acts, refused, rate());
      phases.forEach(out::println);
    }
  }

  private void limit(int writes) {
    Map<String, String> map = new HashMap<>();
    for (int m = 0; m < members; m++) {
      map.put("w" + m % WORKPLACES + "-" + m, "member");
    }
    String[] keys = map.keySet().toArray(String[]::new);
    double best = 0;
    for (int round = 0; round < 5; round++) {
      long begun = THREADS.getCurrentThreadCpuTime();
      for (int i = 0; i < writes; i++) {
        map.put(keys[i * 7 % keys.length], keys[i % keys.length]);
      }
      best = Math.max(best, writes / seconds(begun));
    }
    out.printf("writes to a hash map of %,d entries: %,.0f/s%n", map.size(), best);
  }

  private double persistent(int writes) {
    PMap<String, String> map = TreePMap.empty();
    for (int m = 0; m < members; m++) {
      map = map.plus("w" + m % WORKPLACES + "-" + m, "member");
    }
    String[] keys = map.keySet().toArray(String[]::new);
    double best = 0;
    for (int round = 0; round < 5; round++) {
      long begun = THREADS.getCurrentThreadCpuTime();
      for (int i = 0; i < writes; i++) {
        map = map.plus(keys[i * 7 % keys.length], keys[i % keys.length]);
      }
      best = Math.max(best, writes / seconds(begun));
    }
    out.printf("writes to a persistent map of %,d entries: %,.0f/s%n", map.size(), best);
    return best;
  }

  private static double seconds(long begun) {
    return (THREADS.getCurrentThreadCpuTime() - begun) / 1e9;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
