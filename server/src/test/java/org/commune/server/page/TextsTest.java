package org.commune.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The texts of the pages")
final class TextsTest {
  private static final Pattern TEXT =
      Pattern.compile("\\.(of|count)\\(\\s*\"([a-z][A-Za-z.]*)\"\\s*[,)]");
  private static final Pattern CHOSEN = Pattern.compile("\\? \"([a-z.]+)\" : \"([a-z.]+)\"\\)");

  private static Set<String> asked() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path root : List.of(Path.of("src/main/jte"), Path.of("src/main/java"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String text = Files.readString(file);
          if (!root.endsWith("jte") && !text.contains("texts")) {
            continue;
          }
          Matcher found = TEXT.matcher(text);
          while (found.find()) {
            names.add(found.group(1).equals("count") ? found.group(2) + ".many" : found.group(2));
          }
          Matcher chosen = CHOSEN.matcher(text);
          while (root.endsWith("jte") && chosen.find()) {
            names.add(chosen.group(1));
            names.add(chosen.group(2));
          }
        }
      }
    }
    return names;
  }

  @Test
  @DisplayName("are all there that a page or template asks for")
  void there() throws IOException {
    Texts texts = Texts.in(Locale.ENGLISH);
    List<String> missing = new ArrayList<>();
    Set<String> asked = asked();
    for (String name : asked) {
      // A name that ends with a point is completed by the kind of thing it is about.
      if (name.contains(".") && !name.endsWith(".") && !texts.has(name)) {
        missing.add(name);
      }
    }
    assertThat(asked).hasSizeGreaterThan(150);
    assertThat(missing).isEmpty();
  }
}
