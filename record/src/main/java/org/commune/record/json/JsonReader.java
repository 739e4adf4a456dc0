package org.commune.record.json;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON of any spelling into the profile of {@link Json}; a member given twice, null, a
 * fraction, an exponent, and what lies beyond the limits are refused.
 */
public final class JsonReader {
  private static final int DEPTH = 64;
  private static final int LARGEST_TEXT = 256 * 1024;

  /** The most that is read: a set-up that names some hundred thousand persons and their keys. */
  public static final int LARGEST = 1 << 28;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxNumberLength(64)
                  .maxStringLength(LARGEST_TEXT)
                  .maxNameLength(LARGEST_TEXT)
                  .maxDocumentLength(LARGEST)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private JsonReader() {}

  public static Json read(Bytes bytes) throws ParseFailure {
    // Decoded here first: the parser below would also take UTF-16 and bytes that are not UTF-8.
    String text = bytes.text();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      Json value = value(parser);
      if (parser.nextToken() != null) {
        throw new ParseFailure("more than one JSON value");
      }
      return value;
    } catch (JacksonException e) {
      throw new ParseFailure("not JSON: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new ParseFailure("JSON beyond the record's profile: " + e.getMessage(), e);
    }
  }

  private static Json value(JsonParser parser) throws ParseFailure {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new ParseFailure("no JSON value");
    }
    return switch (token) {
      case VALUE_STRING -> new Json.Text(parser.getString());
      case VALUE_NUMBER_INT -> whole(parser);
      case VALUE_TRUE -> new Json.Flag(true);
      case VALUE_FALSE -> new Json.Flag(false);
      case START_ARRAY -> array(parser);
      case START_OBJECT -> object(parser);
      default -> throw new ParseFailure("a JSON value outside the record's profile: " + token);
    };
  }

  private static Json whole(JsonParser parser) throws ParseFailure {
    if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      throw new ParseFailure("whole number beyond 2^53 - 1");
    }
    return new Json.Whole(parser.getLongValue());
  }

  private static Json array(JsonParser parser) throws ParseFailure {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new Json.Array(items);
  }

  private static Json object(JsonParser parser) throws ParseFailure {
    TreeMap<String, Json> members = new TreeMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    return new Json.Members(members);
  }
}
