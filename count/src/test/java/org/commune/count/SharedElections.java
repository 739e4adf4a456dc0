package org.commune.count;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Real elections with known results, in a folder beside the repository. */
final class SharedElections {

  private SharedElections() {}

  /** The folder; tests that need it are skipped where it is absent. */
  static Path folder() {
    for (Path at = Path.of("").toAbsolutePath(); at.getParent() != null; at = at.getParent()) {
      Path folder = at.resolveSibling("shared").resolve("elections");
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    return abort("skipped: no folder ../shared/elections beside the repository");
  }

  static String text(String file) {
    try {
      return Files.readString(folder().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is known of one election. */
  static Known expected(String election) {
    return new Known(expected()).at(election);
  }

  /** A value of expected.json. */
  record Known(Object value) {
    Known at(String key) {
      return new Known(Objects.requireNonNull(map().get(key), key));
    }

    Map<?, ?> map() {
      return (Map<?, ?>) value;
    }

    List<Known> list() {
      return ((List<?>) value).stream().map(Known::new).toList();
    }

    String text() {
      return (String) value;
    }
  }

  private static Object expected() {
    try (JsonParser parser =
        new JsonFactory().createParser(ObjectReadContext.empty(), text("expected.json"))) {
      parser.nextToken();
      return value(parser);
    }
  }

  private static Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        var map = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String key = parser.currentName();
          parser.nextToken();
          map.put(key, value(parser));
        }
        yield map;
      }
      case START_ARRAY -> {
        var list = new ArrayList<Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        yield List.copyOf(list);
      }
      default -> parser.getString();
    };
  }
}
