package org.commune.count.sheet;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON with keys in order and nothing between the tokens. */
final class CanonicalJson {

  private CanonicalJson() {}

  static Map<String, Object> map(Object... keysAndValues) {
    var map = new TreeMap<String, Object>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  /** Of maps, lists, whole numbers, and all else as text. */
  static String written(Object value) {
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      write(json, value);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Object value) {
    switch (value) {
      case Map<?, ?> map -> {
        json.writeStartObject();
        map.forEach((key, held) -> {
          json.writeName((String) key);
          write(json, held);
        });
        json.writeEndObject();
      }
      case List<?> list -> {
        json.writeStartArray();
        list.forEach(held -> write(json, held));
        json.writeEndArray();
      }
      case Integer number -> json.writeNumber(number);
      default -> json.writeString(value.toString());
    }
  }
}
