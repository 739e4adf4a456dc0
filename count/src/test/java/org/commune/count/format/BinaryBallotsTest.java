package org.commune.count.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import org.commune.count.Fraction;
import org.commune.count.RandomElections;
import org.commune.count.Ranking;
import org.commune.testkit.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A binary ballot file")
class BinaryBallotsTest {

  private static final Ballots CHOIR =
      Ballots.of(
          List.of("Cleo", "Ann", "Bob"),
          Ballot.of(4, Ranking.of(1, 2)),
          Ballot.of(3, Ranking.of(2, 1)),
          Ballot.of(2, Ranking.of(1, 2)),
          Ballot.of(Ranking.of(0).withNoOpinionOn(1)));

  private static byte[] written(Ballots ballots) {
    return BinaryBallots.write(new BallotFile(ballots, OptionalInt.of(1)));
  }

  @Test
  @DisplayName("is laid out as its page says")
  void layout() {
    byte[] bytes = written(CHOIR);
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(new String(bytes, 0, 8, StandardCharsets.US_ASCII)).isEqualTo("COMMUNEB");
    assertThat(IntStream.of(8, 12, 16, 20).map(file::getInt)).containsExactly(1, 4, 3, 1);
    assertThat(file.getLong(24)).isEqualTo(2);
    assertThat(file.getLong(32)).isEqualTo(1);
    assertThat(HexFormat.of().formatHex(bytes, 64, 96)).isEqualTo(CHOIR.hash());
    // Ann 0, Bob 1, Cleo 2: the paper Ann, Bob before the paper Bob, Ann.
    assertThat(file.getLong(128)).isEqualTo(0x1200_0000_0000_0000L);
    assertThat(file.getLong(136)).isEqualTo(0x2100_0000_0000_0000L);
    assertThat(file.getInt(144)).isEqualTo(6);
    assertThat(file.getInt(148)).isEqualTo(3);
    // One paper: a ranking of one mark, Cleo, and no opinion on one, Ann; weight 1/1.
    assertThat(Arrays.copyOfRange(bytes, bytes.length - 7, bytes.length))
        .containsExactly(1, 1, 5, 1, 0, 1, 1);
  }

  @Test
  @DisplayName("keeps what papers of every kind hold, and is the same for every order")
  void roundTrip() {
    for (var gen :
        List.of(
            RandomElections.rankings(20, 12),
            RandomElections.untidyRankings(40, 12),
            RandomElections.approvals(9, 12),
            RandomElections.scores(9, 12))) {
      Property.forAll(gen)
          .check(ballots -> {
            byte[] bytes = written(ballots);
            BallotFile read = BinaryBallots.read(bytes);
            assertThat(read.ballots().hash()).isEqualTo(ballots.hash());
            assertThat(read.seats()).hasValue(1);
          });
      Property.forAll(gen.flatMap(b -> RandomElections.shuffled(b).map(s -> List.of(b, s))))
          .check(both -> assertThat(written(both.getFirst())).isEqualTo(written(both.getLast())));
    }
  }

  @Test
  @DisplayName("keeps groups, withdrawals, the title, a declared order, and weights of any size")
  void keepsTheRest() throws Exception {
    var ballots =
        new Ballots(
            "Ward 9",
            List.of(
                Candidate.of("Zoë").in("employer", "Acme").in("region", "north"),
                Candidate.of("Ann").asWithdrawn()),
            List.of(
                new Ballot(Ranking.of(1, 0), Fraction.of(1L << 32)),
                new Ballot(Ranking.of(0), Fraction.of(2, 3)),
                Ballot.of((1L << 32) - 1, Ranking.of(1)),
                Ballot.of(Ranking.of())));
    var file = new BallotFile(ballots, OptionalInt.empty(), List.of("Zoë", "Ann"));
    byte[] bytes = BinaryBallots.write(file);
    BallotFile read = BinaryBallots.read(bytes);
    assertThat(read.ballots().hash()).isEqualTo(ballots.hash());
    assertThat(read.ballots().title()).isEqualTo("Ward 9");
    assertThat(read.ballots().candidates())
        .containsExactlyInAnyOrderElementsOf(ballots.candidates());
    assertThat(read.seats()).isEmpty();
    assertThat(read.tieOrder()).containsExactly("Zoë", "Ann");
  }

  @Test
  @DisplayName("is refused when any byte of it is another")
  void refusesEveryOtherByte() {
    byte[] good = written(CHOIR);
    for (int at = 0; at < good.length; at++) {
      byte[] bad = good.clone();
      bad[at] ^= 1;
      int where = at;
      boolean seats = at == 20 || at == 21; // no part of the hash: another number is another file
      if (!seats) {
        assertThatThrownBy(() -> BinaryBallots.read(bad))
            .as("byte %d", where)
            .isInstanceOf(MalformedBallots.class)
            .hasMessageStartingWith("byte ");
      }
    }
  }

  @Test
  @DisplayName("that is cut short, or has papers in another order, is refused with the byte")
  void refusesBrokenFiles() {
    byte[] good = written(CHOIR);
    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThatThrownBy(() -> BinaryBallots.read(cut)).isInstanceOf(MalformedBallots.class);
    }
    byte[] swapped = good.clone();
    System.arraycopy(good, 128, swapped, 136, 8);
    System.arraycopy(good, 136, swapped, 128, 8);
    System.arraycopy(good, 144, swapped, 148, 4);
    System.arraycopy(good, 148, swapped, 144, 4);
    assertThatThrownBy(() -> BinaryBallots.read(swapped))
        .hasMessage("byte 136: expected a higher key, found \"1200000000000000\"");
    byte[] forged = good.clone();
    forged[144]++;
    assertThatThrownBy(() -> BinaryBallots.read(forged))
        .hasMessageContaining("expected the hash of these ballots");
  }
}
