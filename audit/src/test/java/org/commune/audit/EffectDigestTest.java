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
import org.commune.polity.state.State;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.json.CanonicalJson;
import org.commune.record.tlog.Hash;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The digest of effects")
final class EffectDigestTest {
  private static final State NOTHING = State.empty(Instant.EPOCH);

  record Held(Set<String> names, Map<String, Integer> counts, Optional<Instant> until) {}

  record Vote(List<String> log, Optional<Held> held) {}

  private static Effect figure(long value, String says) {
    return new Effect.Entered<>(Register.FIGURES, "wage", new Figure("wage", value), says);
  }

  private static Hash digest(Effect... effects) {
    return EffectDigest.of(NOTHING, List.of(effects));
  }

  @Test
  @DisplayName("is that of a canonical text, which is the same in every run of every machine")
  void isStable() {
    assertThat(digest(figure(2100, "the wage is 2100")))
        .isEqualTo(
            sha256(
                "[{\"entered\":\"figures\",\"entry\":{\".name\":\"wage\",\".value\":\"2100\","
                    + "\"is\":\"Figure\"},\"name\":\"wage\"}]"));
  }

  @Test
  @DisplayName("is that of the change, where an entry of the name stood before")
  void isOfTheChange() {
    State state = figure(2100, "").apply(NOTHING);
    assertThat(EffectDigest.of(state, List.of(figure(2200, ""), figure(2200, ""))))
        .isEqualTo(
            sha256(
                "[{\"change\":{\".value\":{\"be\":\"2200\"}},\"entered\":\"figures\",\"name\":\"wage\"},"
                    + "{\"change\":{},\"entered\":\"figures\",\"name\":\"wage\"}]"));
    Effect struck = new Effect.Struck(Register.FIGURES, "wage", "");
    assertThat(EffectDigest.of(state, List.of(struck, figure(1, ""))))
        .isEqualTo(digest(struck, figure(1, "")));
    assertThat(EffectDigest.of(struck.apply(state), List.of(figure(1, ""))))
        .isEqualTo(digest(figure(1, "")));
  }

  private static Hash sha256(String text) {
    return Hash.sha256(Bytes.utf8(text));
  }

  @Test
  @DisplayName("does not hang on the order in which sets and mappings lie in memory")
  void doesNotHangOnOrder() throws ParseFailure {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("yes", 3);
    counts.put("no", 1);
    Held held = new Held(new LinkedHashSet<>(List.of("a", "b", "c")), counts, Optional.empty());
    String text = CanonicalValue.text(held);
    assertThat(text)
        .isEqualTo(
            CanonicalValue.text(
                new Held(
                    new LinkedHashSet<>(List.of("c", "a", "b")),
                    new LinkedHashMap<>(Map.of("no", 1, "yes", 3)),
                    Optional.empty())));
    assertThat(CanonicalJson.text(CanonicalJson.parse(Bytes.utf8(text)))).isEqualTo(text);
  }

  @Test
  @DisplayName(
      "says of a change what is less and more in sets and mappings, and what lists go on with")
  void saysChanges() {
    Held held = new Held(Set.of("a", "b"), Map.of("yes", 3, "no", 1), Optional.empty());
    Held later = new Held(Set.of("b", "c"), Map.of("yes", 4, "none", 0), Optional.empty());
    assertThat(Change.text(held, later))
        .isEqualTo(
            "{\".counts\":{\"less\":[\"no\"],\"more\":[[\"none\",0],[\"yes\",4]]},"
                + "\".names\":{\"less\":[\"a\"],\"more\":[\"c\"]}}");
    Vote vote = new Vote(List.of("one"), Optional.empty());
    assertThat(Change.text(vote, new Vote(List.of("one", "two"), Optional.of(held))))
        .startsWith("{\".held\":{\"be\":[{\".counts\":")
        .endsWith(",\".log\":{\"then\":[\"two\"]}}");
    assertThat(
            Change.text(
                new Vote(List.of("one"), Optional.of(held)),
                new Vote(List.of("two"), Optional.of(later))))
        .startsWith("{\".held\":{\"in\":{\".counts\":{\"less\"")
        .endsWith(",\".log\":{\"be\":[\"two\"]}}");
  }

  @Test
  @DisplayName("of a vote is as long after ten thousand votes as after ten")
  void isAsLongAsTheChange() {
    assertThat(changeOfOneMoreAfter(10_000).replace("voter-10000", "voter-10"))
        .isEqualTo(changeOfOneMoreAfter(10));
  }

  private static String changeOfOneMoreAfter(int votes) {
    Map<String, Integer> before = new LinkedHashMap<>();
    for (int i = 0; i < votes; i++) {
      before.put("voter-" + i, 1);
    }
    Map<String, Integer> after = new LinkedHashMap<>(before);
    after.put("voter-" + votes, 1);
    return Change.text(before, after);
  }

  @Test
  @DisplayName("hangs on what is entered and on the order of effects, and not on the words")
  void hangsOnMeaning() {
    assertThat(digest(figure(1, "one")))
        .isEqualTo(digest(figure(1, "1")))
        .isNotEqualTo(digest(figure(2, "one")));
    assertThat(digest(figure(1, ""), figure(2, "")))
        .isNotEqualTo(digest(figure(2, ""), figure(1, "")));
  }

  @Test
  @DisplayName("is refused for a value without a canonical form")
  void refusesOthers() {
    assertThatThrownBy(() -> CanonicalValue.text(new Object()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Object");
  }
}
