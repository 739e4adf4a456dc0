package org.commune.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.commune.charter.Compile;
import org.commune.charter.law.Law;
import org.commune.polity.Act;
import org.commune.polity.Organisation;
import org.commune.polity.Ruling;
import org.commune.polity.deed.Deed;
import org.commune.polity.founding.Founding;
import org.commune.polity.founding.Setup;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * How fast a federation of 1,000 workplaces and 200,000 members is ruled on, and what it weighs.
 * Beside it, in the same run, the limit of what it is made of: the same number of writes to a
 * persistent map and to a hash map. All rates are per CPU second of one thread.
 */
public final class PolityBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int WARM_UP = 4;
  private static final int MEASURED = 5;

  private final PrintStream out;
  private final int members;
  private final Federation federation;

  private PolityBench(PrintStream out, int members) {
    this.out = out;
    this.members = members;
    this.federation = new Federation(members / Federation.WORKPLACES);
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
    Law law = Compile.law(Federation.charter());
    Organisation founded = founding(law);
    // The first rounds warm the compiler up; states are values, so each round begins alike.
    for (int round = 1; round <= WARM_UP; round++) {
      round(founded, 500);
    }
    List<Mix> mixes = new ArrayList<>();
    for (int round = 1; round <= MEASURED; round++) {
      mixes.add(round(founded, 500));
    }
    mixes.sort(Comparator.comparingDouble(Mix::rate));
    out.printf(
        "%d rounds after %d to warm up, %,.0f to %,.0f acts/s; the middle one:%n",
        MEASURED, WARM_UP, mixes.getFirst().rate(), mixes.getLast().rate());
    Mix mix = mixes.get(MEASURED / 2);
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

  private Organisation founding(Law law) {
    long before = used();
    Setup setup = federation.setup();
    long begun = THREADS.getCurrentThreadCpuTime();
    Organisation founded =
        switch (Founding.found(law, setup, Federation.START)) {
          case Founding.Outcome.Founded(Organisation organisation) -> organisation;
          case Founding.Outcome.Refused(List<String> flaws) ->
              throw new IllegalStateException(flaws.toString());
        };
    double seconds = seconds(begun);
    long after = used();
    out.printf(
        "founded %,d members in %,d workplaces and %d districts in %.2f s of CPU time%n",
        members, Federation.WORKPLACES, Federation.DISTRICTS, seconds);
    out.printf(
        "memory: %,d MB, %,d bytes a member%n", (after - before) >> 20, (after - before) / members);
    return founded;
  }

  /** So many assemblies meet and vote at the same time, while petitions are signed. */
  private Mix round(Organisation founded, int assemblies) {
    Mix mix = new Mix(founded);
    federation.round(assemblies, mix);
    return mix;
  }

  /** Acts of a round as they are ruled on, one after the other. */
  private static final class Mix implements Federation.Phases {
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
    @Override
    public void phase(
        String name,
        Instant at,
        int[] places,
        int first,
        int last,
        BiFunction<Integer, Integer, Deed> deed) {
      List<Act> sent = new ArrayList<>();
      for (int m = first; m <= last; m++) {
        for (int w : places) {
          sent.add(
              new Act(
                  "act-" + (acts + sent.size()), at, Federation.member(w, m), deed.apply(w, m)));
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
      map.put("w" + m % Federation.WORKPLACES + "-" + m, "member");
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
      map = map.plus("w" + m % Federation.WORKPLACES + "-" + m, "member");
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
