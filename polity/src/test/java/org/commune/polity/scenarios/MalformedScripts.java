package org.commune.polity.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The corpus of malformed scripts under {@code malformed}: many small cases in a file.
 *
 * <pre>
 * === a person who does nothing @step
 * by: ann
 * !!! 5:5: ...
 * </pre>
 *
 * <p>{@code @whole} is a script as it stands, {@code @setup} the set-up of an otherwise sound one,
 * {@code @step} its only step; {@code @founding} is a sound script whose set-up makes no sense
 * under its charter. Each line after {@code !!!} is a message, in order; one that ends with {@code
 * ...} gives its beginning.
 */
final class MalformedScripts {
  private static final String HEAD = "scenario: s\nstart: 2026-03-02T12:00:00Z\n";

  /** One case. */
  record Case(String name, boolean founding, String script, List<String> messages) {
    @Override
    public String toString() {
      return name;
    }
  }

  private MalformedScripts() {}

  static List<Case> all() {
    Path folder = Shelf.root().resolve("polity/src/test/resources/malformed");
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().flatMap(MalformedScripts::cases).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<Case> cases(Path file) {
    try {
      return Stream.of(Files.readString(file).split("(?m)^=== ", -1))
          .filter(text -> !text.isBlank())
          .map(MalformedScripts::read);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Case read(String text) {
    List<String> lines = new ArrayList<>(text.stripTrailing().lines().toList());
    String[] title = lines.removeFirst().split(" @", 2);
    List<String> messages =
        lines.stream().filter(l -> l.startsWith("!!! ")).map(l -> l.substring(4)).toList();
    String body =
        lines.stream()
            .filter(line -> !line.startsWith("!!! "))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    return new Case(title[0], title[1].equals("founding"), framed(title[1], body), messages);
  }

  private static String framed(String frame, String body) {
    return switch (frame) {
      case "whole" -> body;
      case "setup", "founding" -> HEAD + "setup:\n" + body.indent(2) + "steps: []\n";
      case "step" -> HEAD + "setup: {members: 5}\nsteps:\n  -\n" + body.indent(4);
      default -> throw new IllegalArgumentException(frame);
    };
  }
}
