package org.commune.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command in a process of its own, which can be killed, and whose calls to the system strace
 * can let go wrong.
 *
 * @param said what it said, both ways
 */
record Separate(Process process, Path said) {
  private static final Path STRACE = Path.of("/usr/bin/strace");
  private static final int PATIENCE_SECONDS = 60;

  /** Skips the test where there is no strace. */
  static void requireStrace() {
    assumeTrue(
        Files.isExecutable(STRACE), "strace is not installed: no call to the system goes wrong");
  }

  static Separate start(Path directory, String... arguments) throws IOException {
    return start(directory, List.of(), arguments);
  }

  /**
   * Starts it under strace, which sees only calls that are about some files.
   *
   * @param about the files
   * @param expressions of strace, its -e
   */
  static Separate underStrace(
      Path directory, List<Path> about, List<String> expressions, String... arguments)
      throws IOException {
    List<String> strace = new ArrayList<>(List.of(STRACE.toString(), "-f", "-qq", "-o"));
    strace.add(directory.resolve("strace").toString());
    about.forEach(file -> strace.addAll(List.of("-P", file.toString())));
    expressions.forEach(expression -> strace.addAll(List.of("-e", expression)));
    return start(directory, strace, arguments);
  }

  private static Separate start(Path directory, List<String> before, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-cp", classPath(), Main.class.getName()));
    command.addAll(List.of(arguments));
    Path said = Files.createTempFile(directory, "said-", "");
    return new Separate(
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start(),
        said);
  }

  /** All that this process has, as modules or not. */
  private static String classPath() {
    return Stream.of("jdk.module.path", "java.class.path")
        .map(System::getProperty)
        .filter(Objects::nonNull)
        .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
        .filter(part -> !part.isEmpty())
        .map(part -> Path.of(part).toAbsolutePath().toString())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** What it said, once it says something like this; fails when it ends before. */
  String until(String text) throws IOException, InterruptedException {
    for (int waited = 0; waited < 10 * PATIENCE_SECONDS; waited++) {
      boolean ended = !process.isAlive();
      String now = Files.readString(said);
      if (now.contains(text)) {
        return now;
      }
      if (ended) {
        break;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("it never said " + text + ", but\n" + Files.readString(said));
  }

  /** What it ended with, which is more than 128 where a signal ended it. */
  int exit() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      kill();
      throw new AssertionError("it does not end");
    }
    return process.exitValue();
  }

  /** Ends it at once, without a chance to do anything more: kill -9. */
  void kill() throws InterruptedException {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    process.waitFor();
  }
}
