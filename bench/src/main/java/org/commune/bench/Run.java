package org.commune.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A whole process, from its start to its end.
 *
 * @param cpuSeconds of user and system together; neighbours on the machine then matter less
 * @param peakBytes of memory, mapped files included; 0 where the system does not tell
 */
record Run(double wallSeconds, double cpuSeconds, long peakBytes) {

  private static final Pattern TIME = Pattern.compile("([0-9]+)m([0-9.]+)s");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*([0-9]+) kB");
  private static final long LOOK_MILLIS = 10;

  /**
   * Runs a command with a file as its input; what it prints is thrown away.
   *
   * @throws IOException when it does not end with 0
   */
  static Run of(List<String> command, Path input) throws IOException {
    Path times = Files.createTempFile("commune-bench", ".times");
    try {
      var shell =
          new ArrayList<>(
              List.of("sh", "-c", "\"$@\" >/dev/null 2>&1; s=$?; times; exit $s", "sh"));
      shell.addAll(command);
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(shell)
              .redirectInput(input.toFile())
              .redirectOutput(times.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      long peak = 0;
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, process.descendants().mapToLong(Run::peak).max().orElse(0));
      }
      double wall = (System.nanoTime() - start) / 1e9;
      if (process.exitValue() != 0) {
        throw new IOException("ended with " + process.exitValue() + ": " + command);
      }
      return new Run(wall, childSeconds(Files.readString(times)), peak);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.delete(times);
    }
  }

  /** POSIX `times`: the shell's own user and system time, then that of its children. */
  private static double childSeconds(String times) {
    return TIME.matcher(times).results().skip(2).mapToDouble(Run::seconds).sum();
  }

  private static double seconds(MatchResult time) {
    return 60 * Double.parseDouble(time.group(1)) + Double.parseDouble(time.group(2));
  }

  private static long peak(ProcessHandle process) {
    try {
      String status =
          new String(
              Files.readAllBytes(Path.of("/proc/" + process.pid() + "/status")),
              StandardCharsets.UTF_8);
      return PEAK.matcher(status)
          .results()
          .mapToLong(found -> 1024 * Long.parseLong(found.group(1)))
          .max()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }
}
