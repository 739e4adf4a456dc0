package org.commune.count.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Ranking;
import org.commune.testkit.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Conversion")
class ConversionTest {

  private static BallotFile reread(BallotFormat format, BallotFile file) throws MalformedBallots {
    return format.read(format.write(file), Optional.empty());
  }

  private static void same(BallotFile read, BallotFile written) {
    assertThat(read.ballots().hash()).isEqualTo(written.ballots().hash());
    assertThat(read.ballots().title()).isEqualTo(written.ballots().title());
    assertThat(read.ballots().candidates())
        .containsExactlyInAnyOrderElementsOf(written.ballots().candidates());
    assertThat(read.seats()).isEqualTo(written.seats());
    assertThat(read.tieOrder()).isEqualTo(written.tieOrder());
  }

  @ParameterizedTest
  @EnumSource(value = BallotFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "PABULIB")
  @DisplayName("gives the same file again where the format says that it loses nothing")
  void losesNothingUnsaid(BallotFormat format) {
    int[] compared = {0};
    Property.forAll(RandomFiles.all())
        .withTrials(1_000)
        .check(file -> {
          if (format.losses(file).isEmpty() && written(format, file)) {
            compared[0]++;
            same(reread(format, file), file);
          }
        });
    assertThat(compared[0]).isPositive();
  }

  @ParameterizedTest
  @EnumSource(value = BallotFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "PABULIB")
  @DisplayName("with losses leaves out what it says and nothing else, or is refused")
  void leavesOutWhatItSays(BallotFormat format) {
    Property.forAll(RandomFiles.all())
        .withTrials(1_000)
        .check(file -> {
          if (written(format, file)) {
            BallotFile read = reread(format, file);
            assertThat(format.losses(read)).isEmpty();
            same(read, format.reduced(file));
          }
        });
  }

  /** Whether a file can be written at all; if not, the reason is given. */
  private static boolean written(BallotFormat format, BallotFile file) {
    try {
      return format.write(file).length > 0;
    } catch (IllegalArgumentException refused) {
      assertThat(refused.getMessage()).isNotBlank();
      return false;
    }
  }

  @Test
  @DisplayName("to a format names each fact it has no room for: without the check it would be lost")
  void everyFactIsLostSomewhere() {
    Map<Fact, Integer> lost = new EnumMap<>(Fact.class);
    Property.forAll(RandomFiles.all())
        .withTrials(2_000)
        .check(file -> {
          for (BallotFormat format : BallotFormat.values()) {
            format.losses(file).keySet().forEach(fact -> lost.merge(fact, 1, Integer::sum));
          }
        });
    assertThat(lost.keySet()).containsExactlyInAnyOrder(Fact.values());
  }

  @Test
  @DisplayName("tells on how many papers something is lost, and refuses what cannot be left out")
  void tells() {
    var ballots =
        Ballots.of(
            List.of("Ann", "Bob"),
            Ballot.of(3, Ranking.of(0).withNoOpinionOn(1)),
            Ballot.of(Ranking.ofRanks(List.of(List.of(0, 1)))));
    var file = new BallotFile(ballots, OptionalInt.empty());
    assertThat(BallotFormat.BLT.losses(file)).containsExactly(Map.entry(Fact.NO_OPINION, 1L));
    assertThatThrownBy(() -> BallotFormat.BLT.write(file))
        .hasMessage("blt says how many seats there are");
    assertThatThrownBy(() -> BallotFormat.PABULIB.write(file))
        .hasMessageStartingWith("pabulib has no room for ");
  }

  @ParameterizedTest
  @EnumSource(value = BallotFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "PABULIB")
  @DisplayName("is told apart from all other formats by its content")
  void isTold(BallotFormat format) {
    Property.forAll(RandomFiles.all())
        .check(file -> {
          // A table of ranks has no sign of its own but the comma; its ending tells it.
          String name = format == BallotFormat.CSV ? "x.csv" : "x";
          if (written(format, file)) {
            assertThat(BallotFormat.of(name, format.write(file))).hasValue(format);
          }
        });
  }
}
