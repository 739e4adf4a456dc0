package org.commune.record.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commune.record.format.Bytes;
import org.commune.record.format.VerificationFailure;
import org.commune.record.json.Json;

/**
 * Conceals the personal fields of an act before it is entered, finds them again, and opens those
 * whose opening is at hand. Fields are named by JSON pointers (RFC 6901).
 */
public final class PersonalFields {
  private PersonalFields() {}

  /**
   * An act fit for the record.
   *
   * @param act with commitments in place of the personal values
   * @param openings what opens them, by field
   */
  public record Concealed(Json.Members act, SortedMap<String, Opening> openings) {}

  /**
   * Puts commitments in place of the values at these fields.
   *
   * @param salts for each field 32 bytes from a good random source, used once
   * @throws IllegalArgumentException when the act has no such field
   */
  public static Concealed conceal(Json.Members act, Map<String, Bytes> salts) {
    SortedMap<String, Opening> openings = new TreeMap<>();
    Json concealed =
        replace(
            act,
            "",
            (field, value) -> {
              Bytes salt = salts.get(field);
              if (salt == null) {
                return value;
              }
              openings.put(field, new Opening(salt, value));
              return Commitment.to(field, salt, value).json();
            });
    if (!openings.keySet().equals(salts.keySet()) || !(concealed instanceof Json.Members object)) {
      throw new IllegalArgumentException("the act has only the fields " + openings.keySet());
    }
    return new Concealed(object, openings);
  }

  /** The commitments of an act, by field. */
  public static SortedMap<String, Commitment> of(Json.Members act) {
    SortedMap<String, Commitment> found = new TreeMap<>();
    if (!holdsCommitment(act)) {
      return found;
    }
    replace(
        act,
        "",
        (field, value) -> {
          Commitment.in(value).ifPresent(commitment -> found.put(field, commitment));
          return value;
        });
    return found;
  }

  /**
   * The act with the values of the fields whose openings are given; the others stay commitments.
   *
   * @throws VerificationFailure when an opening does not open the commitment at its field
   */
  public static Json.Members open(Json.Members act, Map<String, Opening> openings)
      throws VerificationFailure {
    SortedMap<String, Commitment> commitments = of(act);
    Map<String, Json> values = new HashMap<>();
    for (var entry : openings.entrySet()) {
      Commitment commitment = commitments.get(entry.getKey());
      if (commitment == null || !entry.getValue().opens(commitment, entry.getKey())) {
        throw new VerificationFailure("nothing at " + entry.getKey() + " that this opens");
      }
      values.put(entry.getKey(), entry.getValue().value());
    }
    Json opened = replace(act, "", (field, value) -> values.getOrDefault(field, value));
    return opened instanceof Json.Members object ? object : act;
  }

  /**
   * The act with each commitment as one text, for those who rule on acts: to them it is a text like
   * any other, so that their rulings are the same before and after it is erased.
   */
  public static Json.Members asTexts(Json.Members act) {
    if (!holdsCommitment(act)) {
      return act;
    }
    return object(
        replace(
            act,
            "",
            (field, value) -> Commitment.in(value).<Json>map(Commitment::text).orElse(value)));
  }

  /** The act with commitments again where {@link #asTexts} put texts, at these fields alone. */
  public static Json.Members ofTexts(Json.Members act, Set<String> fields) {
    if (fields.isEmpty()) {
      return act;
    }
    return object(
        replace(
            act,
            "",
            (field, value) ->
                fields.contains(field)
                    ? Commitment.ofText(value).<Json>map(Commitment::json).orElse(value)
                    : value));
  }

  /** Most acts say nothing of persons: this is found out without naming every field. */
  private static boolean holdsCommitment(Json value) {
    return switch (value) {
      case Json.Members object ->
          Commitment.in(object).isPresent()
              || object.members().values().stream().anyMatch(PersonalFields::holdsCommitment);
      case Json.Array array -> array.items().stream().anyMatch(PersonalFields::holdsCommitment);
      case Json.Text _, Json.Whole _, Json.Flag _ -> false;
    };
  }

  private static Json.Members object(Json json) {
    if (json instanceof Json.Members object) {
      return object;
    }
    throw new IllegalArgumentException("an act is no commitment");
  }

  /** What to put at a field; answering the value itself goes on into its members. */
  @FunctionalInterface
  private interface Change {
    Json at(String field, Json value);
  }

  private static Json replace(Json value, String field, Change change) {
    Json changed = change.at(field, value);
    if (!changed.equals(value)) {
      return changed;
    }
    return switch (value) {
      case Json.Members object -> {
        TreeMap<String, Json> members = new TreeMap<>();
        object
            .members()
            .forEach((name, member) ->
                members.put(name, replace(member, field + "/" + escaped(name), change)));
        yield new Json.Members(members);
      }
      case Json.Array array -> {
        List<Json> items = new ArrayList<>();
        for (int i = 0; i < array.items().size(); i++) {
          items.add(replace(array.items().get(i), field + "/" + i, change));
        }
        yield new Json.Array(items);
      }
      case Json.Text text -> text;
      case Json.Whole whole -> whole;
      case Json.Flag flag -> flag;
    };
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
