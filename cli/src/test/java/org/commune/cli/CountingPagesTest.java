package org.commune.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commune.count.format.BallotFormat;
import org.commune.count.format.Fact;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The pages about counting")
final class CountingPagesTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern STEP =
      Pattern.compile(
          "(?m)^<!-- write (?<file>\\S+) -->\\R```text\\R(?<text>(?s:.*?))^```$"
              + "|^```console\\R(?<block>(?s:.*?))^```$");

  @TempDir Path directory = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"counting.md", "formats.md"})
  @DisplayName("show commands as they are, and what they print")
  void play(String page) throws IOException {
    int commands = 0;
    Matcher step = STEP.matcher(Files.readString(DOCS.resolve(page)));
    while (step.find()) {
      if (step.group("file") != null) {
        Files.writeString(directory.resolve(step.group("file")), step.group("text"));
      } else {
        commands++;
        run(step.group("block"));
      }
    }
    assertThat(commands).isGreaterThan(1);
  }

  private void run(String block) {
    List<String> lines = new ArrayList<>(block.lines().toList());
    String command = lines.removeFirst();
    assertThat(command).startsWith("$ ./commune ");
    String[] words = command.substring("$ ./commune ".length()).split(" ", -1);
    Spoken spoken = Spoken.of(directoryOf(words), words);
    assertThat(spoken.out() + spoken.err()).isEqualTo(String.join("\n", lines) + "\n");
  }

  /** Real elections lie beside the repository; what is shown of them is skipped without it. */
  private Path directoryOf(String[] words) {
    Path shared = Path.of("..", "..", "shared", "elections");
    boolean real = Arrays.stream(words).anyMatch(word -> word.startsWith("takoma"));
    assumeTrue(!real || Files.isDirectory(shared), "skipped: no folder ../shared/elections");
    return real ? shared : directory;
  }

  @Test
  @DisplayName("tell of each format what it keeps, as the code has it")
  void tellWhatIsKept() throws IOException {
    String page = Files.readString(DOCS.resolve("formats.md"));
    assertThat(page).contains(kept());
    for (BallotFormat format : BallotFormat.values()) {
      assertThat(page).contains("| `" + format.word() + "` |");
    }
  }

  private static String kept() {
    List<BallotFormat> written =
        Arrays.stream(BallotFormat.values()).filter(BallotFormat::isWritten).toList();
    var table = new StringBuilder("| |");
    written.forEach(format -> table.append(" ").append(format.word()).append(" |"));
    table.append(" can be left out |\n| --- |").append(" --- |".repeat(written.size() + 1));
    for (Fact fact : Fact.values()) {
      table.append("\n| ").append(fact.words()).append(" |");
      written.forEach(format -> table.append(format.kept().contains(fact) ? " x |" : " |"));
      table.append(fact.droppable() ? " yes |" : " no |");
    }
    return table.toString();
  }
}
