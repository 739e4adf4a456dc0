package org.commune.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.language.Charter;
import org.commune.charter.law.Law;
import org.commune.check.Check;
import org.commune.check.Threat;
import org.commune.check.exporting.Export;
import org.commune.check.game.Game;
import org.commune.check.solving.Solver;

/**
 * How long the check of each charter that ships takes, under all threats; then the states a second
 * on a federation whose branches are all named, beside Spin's compiled verifier on the same game,
 * one after the other. All of CPU time, of one thread. Spin lists the states; the solver lists them
 * and decides the game on them.
 */
final class CheckBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Pattern STORED = Pattern.compile("([0-9.e+]+) states, stored");
  private static final int WARM = 3;
  private static final int LIMIT = 20_000_000;

  private final PrintStream out;

  private CheckBench(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs all of it.
   *
   * @param args how many branches; 11 without it
   */
  static void run(PrintStream out, List<String> args) throws IOException {
    CheckBench bench = new CheckBench(out);
    bench.shipped();
    bench.federation(args.isEmpty() ? 11 : Integer.parseInt(args.getFirst()));
    out.printf(
        "load of the machine: %.1f on %d processors%n",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().availableProcessors());
  }

  private void shipped() throws IOException {
    out.println("check: every organ and power under every threat, warm, CPU time");
    Path home = Path.of(System.getProperty("commune.home", "."), "charters");
    try (var files = Files.list(home)) {
      for (Path file : files.sorted().toList()) {
        charter(file);
      }
    }
  }

  private void charter(Path file) throws IOException {
    if (!(CharterFile.read(file.toString(), Files.readString(file))
        instanceof CharterFile.Outcome.Read read)) {
      return;
    }
    Charter charter = read.charter();
    Law law = Compile.law(charter);
    double all = 0;
    double first = 0;
    for (int round = 0; round < WARM; round++) {
      all = 0;
      for (Threat threat : Threat.all(law)) {
        long before = THREADS.getCurrentThreadCpuTime();
        Check.of(charter).within(3_000_000).under(threat);
        double millis = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
        first = all == 0 ? millis : first;
        all += millis;
      }
    }
    out.printf(
        "  %-28s %,7.0f ms under T1, %,7.0f ms under all%n",
        charter.id() + " " + charter.version(), first, all);
  }

  private void federation(int branches) throws IOException {
    Game game = Branches.federation(branches);
    long states = 0;
    double seconds = 0;
    for (int round = 0; round < WARM; round++) {
      long before = THREADS.getCurrentThreadCpuTime();
      states = Solver.solve(game, LIMIT).states();
      seconds = (THREADS.getCurrentThreadCpuTime() - before) / 1e9;
    }
    out.printf("%s%n", game.name());
    out.printf(
        "  commune: %,d states, listed and decided in %.2f s: %,.0f states/s%n",
        states, seconds, states / seconds);
    Optional<String> spin = spin(game, states);
    out.println(
        "  " + spin.orElse("Spin is not here (spin and gcc are needed): nothing to compare with"));
  }

  private static boolean has(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Path.of(folder, program).toFile().canExecute()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> spin(Game game, long ours) throws IOException {
    if (!has("spin") || !has("gcc")) {
      return Optional.empty();
    }
    Path folder = Files.createTempDirectory("commune-bench-");
    try {
      String model = Export.PROMELA.of(game).getOrDefault("council.pml", "");
      Files.writeString(folder.resolve("play.pml"), model);
      said(folder, "spin", "-a", "play.pml");
      said(
          folder,
          "gcc",
          "-O3",
          "-w",
          "-DSAFETY",
          "-DNOREDUCE",
          "-DMEMLIM=4000",
          "-o",
          "pan",
          "pan.c");
      Path output = folder.resolve("said.txt");
      Run run =
          Run.of(
              List.of("sh", "-c", "cd " + folder + " && ./pan -m20000000 -w25 > " + output),
              Path.of("/dev/null"));
      String said = Files.readString(output);
      if (said.contains("too small") || said.contains("reached -DMEMLIM")) {
        return Optional.of("Spin:    did not get to the end; try fewer branches");
      }
      Matcher stored = STORED.matcher(said);
      double states = stored.find() ? Double.parseDouble(stored.group(1)) : 0;
      return Optional.of(
          String.format(
              "Spin:    %,.0f states (whose move it is counts as part of each), listed in %.2f s:"
                  + " %,.0f states/s; %,.0f of ours/s",
              states, run.cpuSeconds(), states / run.cpuSeconds(), ours / run.cpuSeconds()));
    } finally {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void said(Path folder, String... command) throws IOException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException(String.join(" ", command) + " failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
