package org.commune.count.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A value of a JSON text, with the line on which it begins.
 *
 * @sealedGraph
 */
sealed interface Json {

  int line();

  /** A string, a number, true, false or null, as it is written. */
  record Leaf(int line, String text) implements Json {}

  record Items(int line, List<Json> items) implements Json {
    public Items {
      items = List.copyOf(items);
    }
  }

  record Fields(int line, Map<String, Json> fields) implements Json {
    public Fields {
      fields = Map.copyOf(fields);
    }
  }

  static Json parse(String text) throws MalformedBallots {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        throw new MalformedBallots(1, "a JSON object", "");
      }
      Json value = value(parser);
      if (parser.nextToken() != null) {
        throw new MalformedBallots(
            parser.currentLocation().getLineNr(), "the end of the file", "more");
      }
      return value;
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new MalformedBallots(line, "JSON", e.getOriginalMessage());
    }
  }

  private static Json value(JsonParser parser) {
    int line = parser.currentTokenLocation().getLineNr();
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        var fields = new LinkedHashMap<String, Json>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String key = parser.currentName();
          parser.nextToken();
          fields.put(key, value(parser));
        }
        yield new Fields(line, fields);
      }
      case START_ARRAY -> {
        var items = new ArrayList<Json>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser));
        }
        yield new Items(line, items);
      }
      default -> new Leaf(line, parser.getString());
    };
  }

  /** A field of an object; none where there is no such field, or this is no object. */
  default Optional<Json> at(String key) {
    return this instanceof Fields(int _, var fields)
        ? Optional.ofNullable(fields.get(key))
        : Optional.empty();
  }

  /** The items of a field: those of its array, or the one value that it is. */
  default List<Json> all(String key) {
    return at(key)
        .map(value -> value instanceof Items(int _, var items) ? items : List.of(value))
        .orElse(List.of());
  }

  /** The text of a field that is no object and no array. */
  default Optional<String> text(String key) {
    return at(key)
        .flatMap(v -> v instanceof Leaf(int _, var t) ? Optional.of(t) : Optional.empty());
  }

  /** The same, where the file is wrong without it. */
  default String needed(String key) throws MalformedBallots {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      throw new MalformedBallots(line(), "an object with \"" + key + "\"", "none in it");
    }
    return text.get();
  }
}
