package org.commune.count.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.count.seats.PartyList;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.commune.testkit.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Bytes that nobody meant for ballots. Whatever they are, a reader gives ballots or says where they
 * are wrong; it never fails otherwise, and never takes memory for what a file only announces.
 */
@DisplayName("Readers of ballot files")
class FuzzTest {

  /** Small files of one format, as this library writes them, or nearly so. */
  private static Gen<byte[]> written(BallotFormat format) {
    return source -> {
      BallotFile file = RandomFiles.all().draw(source);
      try {
        return format.write(file);
      } catch (IllegalArgumentException noRoom) {
        return SEED.getBytes(StandardCharsets.UTF_8);
      }
    };
  }

  /** For a format that is only read, and for files that another has no room for. */
  private static final String SEED =
      """
      META
      key;value
      budget;100
      vote_type;approval
      PROJECTS
      project_id;cost
      a;40
      b;70
      VOTES
      voter_id;vote
      1;a,b
      2;b
      """;

  private static final List<String> PIECES =
      List.of(
          "0",
          "-1",
          "1/0",
          "1/3",
          "99999999999999999999",
          "1e999999999",
          "0.000000000000000000000001",
          "\n",
          "\r\n",
          "\"",
          "\"\"",
          ",",
          ";",
          ">",
          "=",
          "[",
          "]",
          "{",
          "}",
          ":",
          "#",
          "-->",
          "V: 1",
          "META",
          "VOTES",
          "\0",
          "\uFEFF",
          "é",
          "𝔘",
          " ".repeat(300));

  /** Some places cut out, doubled, replaced by a piece of syntax, or by any byte. */
  private static byte[] spoilt(byte[] good, Source source) {
    byte[] bytes = good;
    int changes = 1 + (int) source.upTo(6);
    for (int i = 0; i < changes && bytes.length > 0; i++) {
      int from = (int) source.upTo(bytes.length - 1L);
      int to = from + (int) source.upTo(Math.min(12, bytes.length - from));
      byte[] middle =
          switch ((int) source.upTo(3)) {
            case 0 -> new byte[0];
            case 1 -> Gens.choose(PIECES).draw(source).getBytes(StandardCharsets.UTF_8);
            case 2 -> new byte[] {(byte) source.upTo(255)};
            default -> joined(Arrays.copyOfRange(bytes, from, to), bytes, from, to);
          };
      bytes = joined(middle, bytes, from, to);
    }
    return bytes;
  }

  private static byte[] joined(byte[] middle, byte[] around, int from, int to) {
    var all = new ByteArrayOutputStream();
    all.write(around, 0, from);
    all.writeBytes(middle);
    all.write(around, to, around.length - to);
    return all.toByteArray();
  }

  private static void readOrRefused(byte[] bytes) {
    for (BallotFormat format : BallotFormat.values()) {
      readOrRefused(format.word(), () -> format.read(bytes, Optional.empty()));
    }
    assertThat(BallotFormat.of("file", bytes)).isNotNull();
  }

  private static void readOrRefused(String format, Reader reader) {
    try {
      assertThat(reader.read().ballots().candidates()).isNotEmpty();
    } catch (MalformedBallots refused) {
      assertThat(refused.line()).as(format).isPositive();
      assertThat(refused.getMessage()).as(format).contains("expected");
    }
  }

  private interface Reader {
    BallotFile read() throws MalformedBallots;
  }

  private interface Table {
    Object read(String text) throws MalformedBallots;
  }

  private static final Map<Table, String> TABLES =
      Map.of(
          SizeTable::read,
          "list,votes,parties,direct\nRed,1200,2,1\nBlue,800.5,1,0,minority\n",
          text -> ListTable.read(text, List.of(PartyList.of("Red", 10))),
          "list,name,votes\nRed,Ann,7\nRed,Bea\n",
          GroupTable::read,
          "name,gender,region\nAnn,women,North\nCem,men,\n",
          DistrictTable::read,
          "district,seats,Red,Blue\nNorth,3,100,90\nSouth,2,80,70\n");

  @Test
  @DisplayName("of tables beside ballots refuse what is none with a line too")
  void tables() {
    TABLES.forEach((table, good) ->
        Property.forAll(source -> spoilt(good.getBytes(StandardCharsets.UTF_8), source))
            .withTrials(2_000)
            .check(bytes -> {
              try {
                assertThat(table.read(new String(bytes, StandardCharsets.UTF_8))).isNotNull();
              } catch (MalformedBallots refused) {
                assertThat(refused.line()).isPositive();
                assertThat(refused.getMessage()).contains("expected");
              }
            }));
  }

  @Test
  @DisplayName("are caught when they fail otherwise")
  void planted() {
    assertThatThrownBy(() ->
            readOrRefused(
                "planted",
                () -> {
                  throw new NumberFormatException("For input string: \"one\"");
                }))
        .isInstanceOf(NumberFormatException.class);
    assertThatThrownBy(() ->
            readOrRefused(
                "planted",
                () -> {
                  throw new MalformedBallots(0, "a line", "none");
                }))
        .isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("read a spoilt file or refuse it, every one of them")
  void spoiltFiles(BallotFormat format) {
    Property.forAll(written(format).flatMap(good -> source -> spoilt(good, source)))
        .withTrials(200)
        .check(FuzzTest::readOrRefused);
  }

  @Test
  @DisplayName("read any bytes or refuse them")
  void anyBytes() {
    Gen<byte[]> any =
        source -> {
          byte[] bytes = new byte[(int) source.upTo(80)];
          for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) source.upTo(255);
          }
          return bytes;
        };
    Property.forAll(any).withTrials(1_000).check(FuzzTest::readOrRefused);
    Gen<byte[]> syntax =
        source ->
            String.join("", Gens.lists(Gens.choose(PIECES), 0, 30).draw(source))
                .getBytes(StandardCharsets.UTF_8);
    Property.forAll(syntax).withTrials(1_000).check(FuzzTest::readOrRefused);
  }

  @Test
  @DisplayName("take no memory and no time for what a file only announces")
  void announcements() {
    for (String text :
        List.of(
            "9999999 1\n1 1 0\n0\n",
            "2147483647 2147483647\n",
            "3 1\n999999999999999999999999999999 1 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"t\"\n",
            "3 1\n1e999999999 1 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"t\"\n",
            "3 1\n1/" + "0".repeat(50_000) + "1 1 0\n0\n\"A\"\n",
            "# NUMBER ALTERNATIVES: 2000000000\n# ALTERNATIVE NAME 1: A\n1: 1\n",
            "# NUMBER VOTERS: 99999999999999999999\n# ALTERNATIVE NAME 1: A\n1: 1\n",
            "2000000000\n1, A\n",
            "[".repeat(100_000),
            "{\"CVR\":".repeat(50_000),
            "{\"@type\":" + "[".repeat(200_000),
            "A,B\n" + "1,".repeat(100_000) + "\n",
            "\"".repeat(100_001),
            "1:" + "A>".repeat(100_000) + "\n",
            "1:" + "[".repeat(100_000) + "\n",
            "=A:[" + "A".repeat(100_000) + "]\n",
            "Option " + "9".repeat(10_000) + "-->: A\nV: 1\n",
            "V: " + "1".repeat(100_000) + "\n",
            "META\nkey;value\nbudget;1e999999999\n",
            SEED.replace("40", "9".repeat(100_000)),
            "Rank 1," + "Rank 2,".repeat(50_000) + "\nA\n")) {
      readOrRefused(text.getBytes(StandardCharsets.UTF_8));
    }
    // What a pattern could try in every way at once: it shows as a test that does not end.
    for (String head : List.of("", "#", "# TITLE", "2 1\n", "1:", "Rank 1,", "META\n", "V: ")) {
      for (String piece : PIECES) {
        String many = piece.repeat(20_000 / piece.length());
        readOrRefused((head + many + "x").getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] binary = BallotFormat.BINARY.write(smallest());
    for (int at = 0; at < binary.length; at++) {
      byte[] large = binary.clone();
      Arrays.fill(large, at, Math.min(binary.length, at + 8), (byte) 0x7f);
      readOrRefused(large);
      Arrays.fill(large, at, Math.min(binary.length, at + 8), (byte) 0xff);
      readOrRefused(large);
      readOrRefused(Arrays.copyOf(binary, at));
    }
  }

  private static BallotFile smallest() {
    try {
      return Blt.read("2 1\n3 1 2 0\n1 2 0\n0\n\"Ann\"\n\"Bob\"\n\"Title\"\n");
    } catch (MalformedBallots impossible) {
      throw new AssertionError(impossible);
    }
  }
}
