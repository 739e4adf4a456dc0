package org.commune.bench;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commune.count.Ballots;
import org.commune.count.Counting;
import org.commune.count.Election;
import org.commune.count.TiePolicy;
import org.commune.count.Workers;
import org.commune.count.format.Blt;
import org.commune.count.format.MalformedBallots;
import org.commune.count.rule.Editions;

/**
 * How fast a large election is counted, beside the limit (finding the ends of the lines of the
 * mapped file) and beside another program, in one run: first each step by itself in CPU time of one
 * thread, then whole processes.
 */
public final class CountBench {
  private static final int ROUNDS = 5;
  private static final int PEER_PAPERS = 100_000;
  private static final int BLOCK = 1 << 18;
  private static final List<String> RULES =
      List.of("stv/scotland-2011", "schulze/winning-votes", "meek/openstv-1.7", "irv/plain");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final PrintStream out;
  private final int papers;
  private final Path blt;
  private final Path json;

  private CountBench(PrintStream out, int papers, Path folder) {
    this.out = out;
    this.papers = papers;
    this.blt = folder.resolve("papers.blt");
    this.json = folder.resolve("papers.json");
  }

  /**
   * Runs all of it.
   *
   * @param args how many papers; a million without it
   */
  public static void run(PrintStream out, List<String> args) throws IOException {
    int papers = args.isEmpty() ? 1_000_000 : Integer.parseInt(args.getFirst());
    Path folder = Files.createTempDirectory("commune-bench");
    var bench = new CountBench(out, papers, folder);
    try {
      bench.write();
      bench.steps();
      bench.processes();
    } catch (MalformedBallots e) {
      throw new IllegalStateException(e);
    } finally {
      Files.deleteIfExists(bench.blt);
      Files.deleteIfExists(bench.json);
      Files.delete(folder);
    }
  }

  private void write() throws IOException {
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(blt), BLOCK)) {
      SyntheticPapers.writeBlt(papers, file);
    }
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(json), BLOCK)) {
      SyntheticPapers.writeRanks(Math.min(papers, PEER_PAPERS), file);
    }
  }

  private interface Work<T> {
    T run() throws MalformedBallots;
  }

  private void steps() throws IOException, MalformedBallots {
    try (FileChannel channel = FileChannel.open(blt);
        Arena arena = Arena.ofConfined()) {
      MemorySegment file = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
      Ballots ballots = Blt.read(file, Workers.alone()).ballots();
      out.printf(
          "count: %,d papers, %d candidates, %d seats, %,d different rankings, %.1f MB of BLT%n",
          papers,
          SyntheticPapers.CANDIDATES,
          SyntheticPapers.SEATS,
          ballots.profile().size(),
          file.byteSize() / 1e6);
      out.printf("steps, in CPU time of one thread, best of %d%n", ROUNDS);
      step("ends of lines found (the limit)", () -> lineEnds(file));
      step("read, and brought together", () -> Blt.read(file, Workers.alone()));
      step("hash", ballots::hash);
      for (String rule : RULES) {
        step(rule + ", with the hash", () -> Counting.count(election(rule), ballots));
      }
    }
  }

  private static Election election(String rule) {
    int seats = rule.startsWith("irv/") ? 1 : SyntheticPapers.SEATS;
    return Election.of(Editions.named(rule), seats, TiePolicy.open());
  }

  private static int lineEnds(MemorySegment file) {
    int ends = 0;
    byte[] block = new byte[BLOCK];
    for (long at = 0; at < file.byteSize(); at += BLOCK) {
      int length = (int) Math.min(BLOCK, file.byteSize() - at);
      MemorySegment.copy(file, ValueLayout.JAVA_BYTE, at, block, 0, length);
      for (int i = 0; i < length; i++) {
        ends += block[i] == '\n' ? 1 : 0;
      }
    }
    return ends;
  }

  private <T> void step(String what, Work<T> work) throws MalformedBallots {
    long best = Long.MAX_VALUE;
    int kept = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      kept ^= work.run().hashCode();
      best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
    }
    if (best == kept) { // never; what was worked out must not be thought unused
      out.println(kept);
    }
    out.printf("  %-44s %8.3f s %,14.0f papers/s%n", what, best / 1e9, papers * 1e9 / best);
  }

  private void processes() throws IOException {
    out.println("whole processes, from start to end, the file in the cache of the system");
    for (String rule : RULES) {
      String seats = rule.startsWith("irv/") ? "1" : "" + SyntheticPapers.SEATS;
      List<String> command =
          List.of(launcher(), "count", blt.toString(), "--rule", rule, "--seats", seats);
      process("commune count, " + rule, papers, Run.of(command, blt));
    }
    if (!installed("belenios-tool")) {
      out.println("  belenios-tool is not installed: no other program to compare with");
      return;
    }
    int peer = Math.min(papers, PEER_PAPERS); // of a million its stv runs out of stack
    List<String> stv =
        List.of("belenios-tool", "method", "stv", "--nseats=" + SyntheticPapers.SEATS);
    process("belenios-tool method stv, %,d papers".formatted(peer), peer, Run.of(stv, json));
    List<String> schulze =
        List.of(
            "belenios-tool",
            "method",
            "schulze",
            "--blank-allowed=false",
            "--nchoices=" + SyntheticPapers.CANDIDATES);
    process(
        "belenios-tool method schulze, %,d papers".formatted(peer), peer, Run.of(schulze, json));
  }

  private void process(String what, int of, Run run) {
    out.printf(
        "  %-44s %8.2f s CPU %8.2f s %,6d MB %,14.0f papers/CPU-s%n",
        what,
        run.cpuSeconds(),
        run.wallSeconds(),
        run.peakBytes() / 1_000_000,
        of / run.cpuSeconds());
  }

  private static String launcher() {
    return Path.of(System.getProperty("commune.home", "."), "commune").toString();
  }

  private static boolean installed(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
