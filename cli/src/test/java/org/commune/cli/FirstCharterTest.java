package org.commune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays docs/first-charter.md: writes the files it has its reader write, as comments in it tell,
 * and runs the commands it has its reader run.
 */
@DisplayName("The tutorial")
final class FirstCharterTest {
  private static final Path DOCS = Path.of("..", "docs", "first-charter.md");
  private static final Path FINISHED = Path.of("..", "charters", "housing-cooperative.yaml");

  private static final Pattern STEP =
      Pattern.compile(
          "(?m)^<!-- (?<told>.*) -->$|^```(?<kind>yaml|console)\\R(?<block>(?s:.*?))^```$");
  private static final Pattern CHANGE = Pattern.compile("change (\\S+): (.*) => (.*)");
  private static final Pattern COPY = Pattern.compile("copy (\\S+) to (\\S+)");

  @TempDir Path directory = Path.of("");

  private String told = "";
  private int commands;

  @Test
  @DisplayName("prints what its commands print, and ends with the charter that is shipped")
  void plays() throws IOException {
    Matcher step = STEP.matcher(Files.readString(DOCS));
    while (step.find()) {
      if (step.group("told") != null) {
        told = step.group("told");
        edit();
      } else if (step.group("kind").equals("yaml")) {
        write(step.group("block"));
      } else {
        run(step.group("block"));
      }
    }
    assertThat(commands).isEqualTo(7);
    assertThat(directory.resolve("oak-street.yaml")).hasSameTextualContentAs(FINISHED);
  }

  private void edit() throws IOException {
    Matcher change = CHANGE.matcher(told);
    if (change.matches()) {
      Path file = directory.resolve(change.group(1));
      assertThat(file).content().contains(change.group(2));
      Files.writeString(file, Files.readString(file).replace(change.group(2), change.group(3)));
    }
    Matcher copy = COPY.matcher(told);
    if (copy.matches()) {
      Files.copy(directory.resolve(copy.group(1)), directory.resolve(copy.group(2)));
    }
  }

  private void write(String block) throws IOException {
    String file = told.substring(told.lastIndexOf(' ') + 1);
    Path path = directory.resolve(file);
    String before = told.startsWith("add to ") ? Files.readString(path) : "";
    assertThat(told).matches("(write|add to) \\S+");
    Files.writeString(path, before + block);
  }

  private void run(String block) {
    List<String> lines = new ArrayList<>(block.lines().toList());
    String command = lines.removeFirst();
    assertThat(command).startsWith("$ ./commune ");
    Spoken spoken = Spoken.of(directory, command.substring("$ ./commune ".length()).split(" ", -1));
    commands++;
    assertThat(spoken.err()).isEmpty();
    String shown = String.join("\n", lines) + "\n";
    List<String> parts = List.of(shown.split("(?m)^\\.\\.\\.\\R", -1));
    assertThat(spoken.out()).startsWith(parts.getFirst()).endsWith(parts.getLast());
    assertThat(spoken.out()).containsSubsequence(parts);
  }
}
