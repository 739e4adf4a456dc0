package org.commune.charter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The corpus of malformed charters under {@code malformed}: many small cases in a file.
 *
 * <pre>
 * === what is wrong with it @article
 * amendment: {by: congress}
 * !!! 8:21: `congress` is not the name of a body ...
 * </pre>
 *
 * <p>{@code @whole} is a charter as it stands, {@code @header} some lines of the head of an
 * otherwise sound charter, {@code @article} some words of its only article. Each line after {@code
 * !!!} is a message with line and column, in order; one that ends with {@code ...} gives its
 * beginning.
 */
final class MalformedCharters {
  private static final String HEAD =
      """
      charter: c
      version: "1"
      title: T
      residual_power: {holder: nobody}
      """;

  /** One case. */
  record Case(String name, String charter, List<String> messages) {
    @Override
    public String toString() {
      return name;
    }
  }

  private MalformedCharters() {}

  static List<Case> all() {
    try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "malformed"))) {
      return files.sorted().flatMap(MalformedCharters::cases).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<Case> cases(Path file) {
    try {
      return Stream.of(Files.readString(file).split("(?m)^=== ", -1))
          .filter(text -> !text.isBlank())
          .map(MalformedCharters::read);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Case read(String text) {
    List<String> lines = new ArrayList<>(text.stripTrailing().lines().toList());
    String[] title = lines.removeFirst().split(" @", 2);
    List<String> messages =
        lines.stream()
            .filter(line -> line.startsWith("!!! "))
            .map(line -> line.substring(4))
            .toList();
    List<String> body = lines.stream().filter(line -> !line.startsWith("!!! ")).toList();
    return new Case(title[0], framed(title[1], body), messages);
  }

  private static String framed(String frame, List<String> lines) {
    String body = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    return switch (frame) {
      case "whole" -> body;
      case "header" -> HEAD + body + "articles: [{article: \"1\", title: A, says: Text.}]\n";
      case "article" ->
          HEAD
              + "articles:\n  - article: \"1\"\n    title: A\n"
              + body.lines().map(line -> "    " + line + "\n").collect(Collectors.joining());
      default -> throw new IllegalArgumentException(frame);
    };
  }
}
