package org.commune.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.Register;
import org.commune.polity.state.State;
import org.commune.record.format.Bytes;
import org.commune.record.json.CanonicalJson;
import org.commune.record.tlog.Hash;

/**
 * SHA-256 of the canonical form of effects (docs/record.md, "Effects"). What replaces an entry of a
 * register is digested as the change it makes to what stood there. What an effect says in words is
 * left out; it is for readers, and changes with the wording.
 */
final class EffectDigest {
  private record Place(Register<?> register, String name) {}

  private final State before;

  /** What the effects so far have put in the place of what stood before. */
  private final Map<Place, Optional<Object>> written = new HashMap<>();

  private EffectDigest(State before) {
    this.before = before;
  }

  /** The digest of a whole state, with which a record begins. */
  static Hash ofAll(State state) {
    SortedMap<String, String> members = new TreeMap<>();
    members.put("now", CanonicalValue.text(state.now()));
    for (Register<?> register : Register.all()) {
      members.put(register.toString(), CanonicalValue.text(state.all(register)));
    }
    return digest(object(members));
  }

  /** The digest of effects on a state, in their order. */
  static Hash of(State before, List<Effect> effects) {
    EffectDigest digest = new EffectDigest(before);
    StringBuilder text = new StringBuilder("[");
    for (Effect effect : effects) {
      text.append(text.length() > 1 ? "," : "").append(digest.text(effect));
    }
    return digest(text.append(']').toString());
  }

  private static Hash digest(String text) {
    return Hash.sha256(Bytes.utf8(text));
  }

  private String text(Effect effect) {
    SortedMap<String, String> members = new TreeMap<>();
    switch (effect) {
      case Effect.Entered<?> entered -> entered(entered, members);
      case Effect.Struck struck -> {
        written.put(new Place(struck.from(), struck.name()), Optional.empty());
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
    Optional<?> stood =
        written.containsKey(place)
            ? written.getOrDefault(place, Optional.empty())
            : before.get(entered.in(), entered.name());
    written.put(place, Optional.of(entered.entry()));
    members.put("entered", CanonicalValue.text(entered.in().toString()));
    members.put("name", CanonicalValue.text(entered.name()));
    if (stood.isPresent()) {
      members.put("change", Change.text(stood.get(), entered.entry()));
    } else {
      members.put("entry", CanonicalValue.text(entered.entry()));
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
