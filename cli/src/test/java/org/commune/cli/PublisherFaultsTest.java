package org.commune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code commune run --record} as it runs, with the calls to the system failing under it. Every
 * call of the publisher fails in turn on a simulated disk in {@code DiskFaultsTest}; this shows
 * that the calls are really these, and that what comes of it is said.
 */
@DisplayName("A publisher whose disk fails")
final class PublisherFaultsTest {
  private static final List<String> CALLS = List.of("openat", "write", "fsync", "rename");
  private static final List<String> FAULTS = List.of("error=EIO", "error=ENOSPC", "signal=SIGKILL");

  /** What a process ends with whom signal 9 ended. */
  private static final int KILLED = 137;

  private static final Pattern CALL = Pattern.compile("^\\d+ +(\\w+)\\(");

  /** How many calls of each kind go wrong; all of them, with enough trials. */
  private static final int PLACES = Math.max(3, Integer.getInteger("commune.trials", 0) / 100);

  @TempDir private Path directory;

  private Separate record(String name, List<String> expressions, List<Path> about)
      throws IOException {
    return Separate.underStrace(
        directory,
        about,
        expressions,
        "run",
        "choir.yaml",
        "script.yaml",
        "--record",
        name,
        "--key",
        "key");
  }

  /** The files that are written into, and the folders that are synced, as in the honest record. */
  private List<Path> written(String name) throws IOException {
    List<Path> about = new ArrayList<>();
    for (String part : List.of("", ".private/guard")) {
      Path like = directory.resolve("honest" + part);
      Path folder = directory.toRealPath().resolve(name + part);
      try (Stream<Path> below = Files.walk(like)) {
        below
            .filter(Files::isDirectory)
            .map(like::relativize)
            .map(folder::resolve)
            .forEach(about::add);
      }
      about.add(folder.resolve(".new/file"));
    }
    return about;
  }

  private Map<String, Integer> calls() throws IOException {
    Map<String, Integer> calls = new TreeMap<>();
    for (String line : Files.readAllLines(directory.resolve("strace"))) {
      Matcher call = CALL.matcher(line);
      if (call.find()) {
        calls.merge(call.group(1), 1, Integer::sum);
      }
    }
    return calls;
  }

  @Test
  @DisplayName("leaves a sound record or none, says what failed, and never a trace")
  void leavesASoundRecord() throws Exception {
    Separate.requireStrace();
    Choir.record(directory, "honest");
    Files.copy(directory.resolve("honest.private/key"), directory.resolve("key"));
    String trace = "trace=" + String.join(",", CALLS);
    assertThat(record("counted", List.of(trace), written("counted")).exit()).isZero();
    Map<String, Integer> calls = calls();
    assertThat(calls.keySet()).containsExactlyInAnyOrderElementsOf(CALLS);
    int run = 0;
    for (String call : CALLS) {
      int all = calls.getOrDefault(call, 0);
      for (int place = 0; place < Math.min(PLACES, all); place++) {
        int when = 1 + place * (all - 1) / Math.max(1, Math.min(PLACES, all) - 1);
        String fault = FAULTS.get(run % FAULTS.size());
        String name = "record-" + run++;
        Separate failing =
            record(
                name,
                List.of(trace, "inject=%s:%s:when=%d".formatted(call, fault, when)),
                written(name));
        String what = "%s at %s %d of %d".formatted(fault, call, when, all);
        int exit = failing.exit();
        String said = Files.readString(failing.said());
        boolean error = fault.startsWith("error");
        assertThat(exit).as("%s\n%s", what, said).isEqualTo(error ? ExitCode.BAD_INPUT : KILLED);
        if (error) {
          assertThat(said).as(what).contains(name + " cannot be written: ").doesNotContain("\tat ");
        }
        assertThat(verified(name)).as(what).containsAnyOf("sound: ", "There is no record");
      }
    }
  }

  private String verified(String name) {
    Spoken said = Spoken.of(directory, "record", "verify", name, "--policy", "honest.policy");
    return said.out() + said.err();
  }
}
