package org.commune.audit;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.Register;
import org.commune.polity.state.State;
import org.commune.record.format.Bytes;
import org.commune.record.json.CanonicalJson;
import org.commune.record.tlog.Hash;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * SHA-256 of the canonical form of effects (docs/record.md, "Effects"). What replaces an entry of a
 * register is digested as the change it makes, so this remembers what stands in each. What an
 * effect says in words is left out; it is for readers, and changes with the wording.
 */
final class EffectDigest {
  private record Place(Register<?> register, String name) {}

  private PMap<Place, Object> entries;

  private EffectDigest(PMap<Place, Object> entries) {
    this.entries = entries;
  }

  /** Where nothing stands yet. */
  EffectDigest() {
    this(HashTreePMap.empty());
  }

  /** One that remembers the same, to go on apart from this one. */
  EffectDigest copy() {
    return new EffectDigest(entries);
  }

  /** The digest of a whole state, with which a record begins. */
  Hash begin(State state) {
    SortedMap<String, String> members = new TreeMap<>();
    members.put("now", CanonicalValue.text(state.now()));
    for (Register<?> register : Register.all()) {
      members.put(register.toString(), CanonicalValue.text(state.all(register)));
      state
          .all(register)
          .forEach((name, entry) -> entries = entries.plus(new Place(register, name), entry));
    }
    return digest(object(members));
  }

  /** The digest of the effects that come next, in their order. */
  Hash next(List<Effect> effects) {
    return digest(effects.stream().map(this::text).collect(Collectors.joining(",", "[", "]")));
  }

  private static Hash digest(String text) {
    return Hash.sha256(Bytes.utf8(text));
  }

  private String text(Effect effect) {
    SortedMap<String, String> members = new TreeMap<>();
    switch (effect) {
      case Effect.Entered<?> entered -> entered(entered, members);
      case Effect.Struck struck -> {
        entries = entries.minus(new Place(struck.from(), struck.name()));
        members.put("name", CanonicalValue.text(struck.name()));
        members.put("struck", CanonicalValue.text(struck.from().toString()));
      }
      case Effect.Began began -> {
        members.put("began", CanonicalValue.text(began.trigger()));
        members.put("of", CanonicalValue.text(began.of()));
        members.put("subject", CanonicalValue.text(began.subject()));
      }
      case Effect.Erased erased -> members.put("erased", CanonicalValue.text(erased.person().id()));
      case Effect.CharterChanged changed ->
          members.put("charter", CanonicalValue.text(changed.charter()));
    }
    return object(members);
  }

  private void entered(Effect.Entered<?> entered, SortedMap<String, String> members) {
    Place place = new Place(entered.in(), entered.name());
    @Nullable Object before = entries.get(place);
    entries = entries.plus(place, entered.entry());
    members.put("entered", CanonicalValue.text(entered.in().toString()));
    members.put("name", CanonicalValue.text(entered.name()));
    if (before == null) {
      members.put("entry", CanonicalValue.text(entered.entry()));
    } else {
      members.put("change", Change.text(before, entered.entry()));
    }
  }

  private static String object(SortedMap<String, String> members) {
    StringBuilder out = new StringBuilder();
    members.forEach((name, text) -> {
      out.append(out.isEmpty() ? '{' : ',');
      CanonicalJson.quote(name, out);
      out.append(':').append(text);
    });
    return out.append('}').toString();
  }
}
