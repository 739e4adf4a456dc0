package org.commune.audit;

import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.Register;
import org.commune.polity.state.State;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;

/**
 * SHA-256 of the canonical form of effects (docs/record.md, "Effects"): the same on every machine,
 * for sets and mappings are put in the order of what they hold, whatever order memory has them in.
 * What an effect says in words is left out; it is for readers, and changes with the wording.
 */
final class EffectDigest {
  private EffectDigest() {}

  static Hash of(List<Effect> effects) {
    return digest(new Json.Array(effects.stream().map(EffectDigest::effect).toList()));
  }

  /** The digest of a whole state, with which a record begins. */
  static Hash of(State state) {
    Json.Members registers = Json.object();
    for (Register<?> register : Register.all()) {
      registers = registers.with(register.toString(), value(state.all(register)));
    }
    return digest(registers.with("now", value(state.now())));
  }

  private static Hash digest(Json json) {
    return Hash.sha256(CanonicalJson.bytes(json));
  }

  private static Json effect(Effect effect) {
    return switch (effect) {
      case Effect.Entered<?> entered ->
          Json.object()
              .with("entered", Json.text(entered.in().toString()))
              .with("name", Json.text(entered.name()))
              .with("entry", value(entered.entry()));
      case Effect.Struck struck ->
          Json.object()
              .with("struck", Json.text(struck.from().toString()))
              .with("name", Json.text(struck.name()));
      case Effect.Began began ->
          Json.object()
              .with("began", value(began.trigger()))
              .with("of", Json.text(began.of()))
              .with("subject", Json.text(began.subject()));
      case Effect.CharterChanged changed -> Json.object().with("charter", value(changed.charter()));
    };
  }

  /**
   * The canonical form of a value.
   *
   * @throws IllegalArgumentException for a value of a kind that has none
   */
  static Json value(Object value) {
    return switch (value) {
      case Record record -> members(record);
      case Optional<?> optional -> sequence(optional.stream());
      case Map<?, ?> map ->
          sorted(
              map.entrySet().stream().map(e -> Json.array(value(e.getKey()), value(e.getValue()))));
      case Set<?> set -> sorted(set.stream().map(EffectDigest::value));
      case Collection<?> collection -> sequence(collection.stream());
      case Enum<?> constant -> Json.text(constant.name());
      case Boolean flag -> new Json.Flag(flag);
      case Integer number -> Json.whole(number);
      case Long number -> Json.text(number.toString());
      case String text -> Json.text(text);
      case BigInteger _, Instant _, LocalDate _, Duration _, ZoneId _ ->
          Json.text(value.toString());
      default ->
          throw new IllegalArgumentException("no canonical form for " + value.getClass().getName());
    };
  }

  private static Json sequence(Stream<?> values) {
    List<Json> items = new ArrayList<>();
    values.forEach(item -> items.add(value(item)));
    return new Json.Array(items);
  }

  private static Json sorted(Stream<Json> values) {
    return new Json.Array(
        values
            .map(value -> Map.entry(CanonicalJson.text(value), value))
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .toList());
  }

  /** The components by name, and the type, for two types may have the same components. */
  private static Json members(Record record) {
    Json.Members members = Json.object().with("is", Json.text(record.getClass().getSimpleName()));
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        members =
            members.with("." + component.getName(), value(component.getAccessor().invoke(record)));
      } catch (ReflectiveOperationException hidden) {
        throw new IllegalArgumentException("no canonical form for " + record.getClass(), hidden);
      }
    }
    return members;
  }
}
