package org.commune.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.charter.yaml.Shape;
import org.commune.charter.yaml.Word;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.SeatDeed;
import org.commune.polity.deed.TreasuryDeed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.SeatId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An act in words")
final class DeedWordsTest {
  private static final Village VILLAGE = Village.of();

  static Stream<String> acts() {
    return ((Shape.Family) Shape.of(Deed.class)).members().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("acts")
  @DisplayName("leaves nothing unsaid that the act holds")
  void whole(String act) {
    Shape.Construct kind =
        Objects.requireNonNull(((Shape.Family) Shape.of(Deed.class)).members().get(act));
    assertThat(DeedWords.pattern(act).fields())
        .containsExactlyInAnyOrderElementsOf(kind.words().stream().map(Word::name).toList());
  }

  @Test
  @DisplayName("is a sentence, and a motion says what it would do")
  void inside() {
    Deed deed =
        new MotionDeed.ProposeMotion(
            "fund",
            "congress",
            Optional.of(
                new SeatDeed.Recall(
                    Optional.of(new SeatId(BodyId.of("congress"), 1)),
                    Optional.empty(),
                    Optional.of("absence"))),
            Optional.empty(),
            List.of());
    assertThat(VILLAGE.seenBy("forge-3").deeds().told(deed).text())
        .isEqualTo(
            "proposes the motion “fund” in the congress: recall the holder of seat 1 of the"
                + " congress (forge-1), because: “absence”");
  }

  @Test
  @DisplayName("has years whole and sums by thousands")
  void numbers() {
    assertThat(VILLAGE.seenBy("").deeds().of(new TreasuryDeed.Budget(2026, 120_000)).text())
        .isEqualTo("adopt for the year 2026 a budget of 120,000");
  }

  @Test
  @DisplayName("conjugates its verb")
  void verbs() {
    assertThat(Stream.of("vote", "ratify", "publish", "have", "say", "veto").map(DeedWords::third))
        .containsExactly("votes", "ratifies", "publishes", "has", "says", "vetos");
  }

  @Test
  @DisplayName("names no member to a visitor where the charter shows the register to members")
  void hidden() {
    Deed deed =
        new SeatDeed.Recall(
            Optional.of(new SeatId(BodyId.of("congress"), 1)), Optional.empty(), Optional.empty());
    assertThat(VILLAGE.seenBy("").deeds().of(deed).text())
        .isEqualTo("recall the holder of seat 1 of the congress (a member)");
  }
}
