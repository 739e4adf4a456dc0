package org.commune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.Figure;
import org.commune.polity.state.Register;
import org.commune.record.format.Bytes;
import org.commune.record.json.CanonicalJson;
import org.commune.record.tlog.Hash;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The digest of effects")
final class EffectDigestTest {
  record Held(Set<String> names, Map<String, Integer> counts, Optional<Instant> until) {}

  private static Effect figure(long value, String says) {
    return new Effect.Entered<>(Register.FIGURES, "wage", new Figure("wage", value), says);
  }

  @Test
  @DisplayName("is that of a canonical text, which is the same in every run of every machine")
  void isStable() {
    assertThat(EffectDigest.of(List.of(figure(2100, "the wage is 2100"))).hex())
        .isEqualTo(
            Hash.sha256(
                    Bytes.utf8(
                        "[{\"entered\":\"figures\",\"entry\":{\".name\":\"wage\",\".value\":\"2100\","
                            + "\"is\":\"Figure\"},\"name\":\"wage\"}]"))
                .hex());
  }

  @Test
  @DisplayName("does not hang on the order in which sets and mappings lie in memory")
  void doesNotHangOnOrder() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("yes", 3);
    counts.put("no", 1);
    assertThat(
            text(new Held(new LinkedHashSet<>(List.of("a", "b", "c")), counts, Optional.empty())))
        .isEqualTo(
            text(
                new Held(
                    new LinkedHashSet<>(List.of("c", "a", "b")),
                    new LinkedHashMap<>(Map.of("no", 1, "yes", 3)),
                    Optional.empty())));
  }

  private static String text(Object value) {
    return CanonicalJson.text(EffectDigest.value(value));
  }

  @Test
  @DisplayName("hangs on what is entered and on the order of effects, and not on the words")
  void hangsOnMeaning() {
    assertThat(EffectDigest.of(List.of(figure(1, "one"))))
        .isEqualTo(EffectDigest.of(List.of(figure(1, "1"))))
        .isNotEqualTo(EffectDigest.of(List.of(figure(2, "one"))));
    assertThat(EffectDigest.of(List.of(figure(1, ""), figure(2, ""))))
        .isNotEqualTo(EffectDigest.of(List.of(figure(2, ""), figure(1, ""))));
  }

  @Test
  @DisplayName("is refused for a value without a canonical form")
  void refusesOthers() {
    assertThatThrownBy(() -> EffectDigest.value(new Object()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Object");
  }
}
