package org.commune.record.json;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.commune.record.format.Base64Text;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.Quoted;

/**
 * Reads an object of a stated form member by member. {@link #end} refuses members nobody asked for,
 * so that an entry can not carry what no reader sees.
 */
public final class Fields {
  private final Json.Members object;
  private final Set<String> unread;

  private Fields(Json.Members object) {
    this.object = object;
    this.unread = new HashSet<>(object.members().keySet());
  }

  public static Fields of(Json value) throws ParseFailure {
    if (value instanceof Json.Members object) {
      return new Fields(object);
    }
    throw new ParseFailure("an object is expected");
  }

  public boolean has(String name) {
    return object.members().containsKey(name);
  }

  public Json any(String name) throws ParseFailure {
    return optional(name).orElseThrow(() -> new ParseFailure("no member \"" + name + "\""));
  }

  public Optional<Json> optional(String name) {
    unread.remove(name);
    return Optional.ofNullable(object.members().get(name));
  }

  public String text(String name) throws ParseFailure {
    if (any(name) instanceof Json.Text(String value)) {
      return value;
    }
    throw new ParseFailure("member \"" + name + "\" is not text");
  }

  /** A whole number that is not negative. */
  public long natural(String name) throws ParseFailure {
    if (any(name) instanceof Json.Whole(long value) && value >= 0) {
      return value;
    }
    throw new ParseFailure("member \"" + name + "\" is not a natural number");
  }

  public Json.Members object(String name) throws ParseFailure {
    if (any(name) instanceof Json.Members value) {
      return value;
    }
    throw new ParseFailure("member \"" + name + "\" is not an object");
  }

  public Json.Array array(String name) throws ParseFailure {
    if (any(name) instanceof Json.Array value) {
      return value;
    }
    throw new ParseFailure("member \"" + name + "\" is not a list");
  }

  /** Bytes written in standard base64. */
  public Bytes bytes(String name) throws ParseFailure {
    return Base64Text.decode(text(name));
  }

  /** Says that every member has been read. */
  public void end() throws ParseFailure {
    if (!unread.isEmpty()) {
      throw new ParseFailure(
          "unknown member " + Quoted.of(unread.stream().sorted().findFirst().orElse("")));
    }
  }
}
