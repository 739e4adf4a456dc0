package org.commune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Dividing seats")
final class ApportionCommandTest {
  @TempDir Path directory = Path.of("");

  private Spoken apportion(String... arguments) {
    var all = new ArrayList<>(List.of("apportion"));
    all.addAll(List.of(arguments));
    return Spoken.of(directory, all.toArray(String[]::new));
  }

  @Test
  @DisplayName("by divisors shows seats, exact shares and every step")
  void byDivisors() {
    Spoken spoken = apportion("A=53", "B=24", "C=23", "--rule", "dhondt", "--seats", "3");
    assertThat(spoken.out())
        .isEqualTo(
            """
            Rule    highest quotients by the divisors 1, 2, 3 ...
            Source  d'Hondt 1878; Jefferson 1792

                    size   seats       exact   size a seat
                      53       2        1.59          26.5  A
                      24       1        0.72          24.0  B
                      23       0        0.69                C
                               3                            together
            Gallagher index 20.03 %

            Step by step
              A, seat 1: 53.0000
              A, seat 2: 26.5000
              B, seat 1: 24.0000
            """);
    assertThat(spoken.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "dhondt, 2;1;0",
    "sainte-lague, 1;1;1",
    "sainte-lague-7-5, 2;1;0",
    "adams, 1;1;1",
    "hill-huntington, 1;1;1",
    "hare, 1;1;1",
    "droop, 2;1;0",
    "hagenbach-bischoff, 2;1;0",
    "imperiali, 3;0;0",
    "imperiali-quota, 2;1;0"
  })
  @DisplayName("knows every rule by its name")
  void rules(String rule, String seats) {
    String json = apportion("A=53", "B=24", "C=23", "--rule", rule, "--seats", "3", "--json").out();
    String[] each = seats.split(";", -1);
    for (int i = 0; i < each.length; i++) {
      String name = "ABC".substring(i, i + 1);
      assertThat(json).containsPattern("\"name\":\"" + name + "\",\"seats\":" + each[i] + "[,}]");
    }
  }

  @Test
  @DisplayName("by a fixed ratio takes the remainder as it is told, pools, and caps")
  void byRatio() throws IOException {
    Files.writeString(
        directory.resolve("units.csv"), "unit,members\nNorth,1250\nSouth,730\nEast,90\nWest,40\n");
    Spoken spoken =
        apportion(
            "units.csv",
            "--per",
            "250",
            "--remainder",
            "over:125",
            "--least",
            "1",
            "--pool-below",
            "100",
            "--most",
            "4");
    assertThat(spoken.out())
        .contains("1250       4", "730       3", "130       1", "East + West", "4 at most");
    assertThat(apportion("North=1250", "--per", "500", "--remainder", "complete").out())
        .contains("1250       2");
    assertThat(apportion("North=1250", "--per", "500", "--remainder", "commenced").out())
        .contains("1250       3");
  }

  @Test
  @DisplayName("keeps out who has just the share where more is needed, and lets in who is exempt")
  void overABarrier() throws IOException {
    Files.writeString(
        directory.resolve("lists.csv"),
        "list,votes,parties,direct,minority\nA,800\nB,50\nC,45,1,3\nD,45,1,2\nE,60,,,minority\n");
    String[] all = {"lists.csv", "--rule", "hare", "--seats", "10", "--barrier"};
    assertThat(apportion(plus(all, "5%")).out())
        .contains("Under the barrier: C\nUnder the barrier: D\n")
        .doesNotContain("Under the barrier: B");
    assertThat(apportion(plus(all, "over 5%", "--direct-seats", "3")).out())
        .contains("Under the barrier: B\nUnder the barrier: D\n")
        .doesNotContain("barrier: C", "barrier: E");
    assertThat(apportion(plus(all, "10%", "--minorities-exempt")).out())
        .contains("barrier: B\n", "barrier: C\n", "barrier: D\n")
        .doesNotContain("barrier: E");
    assertThat(apportion("A=5", "--rule", "hare", "--seats", "3", "--direct-seats", "3").err())
        .contains("give --barrier");
  }

  @Test
  @DisplayName("says who sits, as the list has them or by their own votes")
  void whoSits() throws IOException {
    Files.writeString(
        directory.resolve("people.csv"),
        "list,name,votes\nReds,Ann,10\nReds,Bob,90\nReds,Cleo,90\nBlues,Dan\nTiny,Eve,7\n");
    String[] all = {
      "Reds=600",
      "Blues=500",
      "Tiny=9",
      "--rule",
      "dhondt",
      "--seats",
      "4",
      "--candidates",
      "people.csv"
    };
    assertThat(apportion(all).out())
        .contains("\nReds\n  Ann  10\n  Bob  90\n\nBlues\n  Dan\n  1 left");
    assertThat(apportion(plus(all, "--order", "open")).out())
        .contains("Reds\n  Bob  90\n  Cleo  90\n");
    assertThat(apportion(plus(all, "--order", "15%", "--json")).out())
        .contains("\"seated\":[{\"empty\":0,\"list\":\"Reds\",\"members\":[{\"name\":\"Bob\"")
        .doesNotContain("Eve");
    apportion(plus(all, "--html", "seats.html"));
    assertThat(Files.readString(directory.resolve("seats.html")))
        .contains("Who sits", "class=\"c-group\">Reds</th>", "1 left empty");
    Files.writeString(directory.resolve("people.csv"), "Reds,Ann\nReds,Ann\n");
    assertThat(apportion(all).err()).contains("people.csv: line 2: expected a name that is not on");
    Files.writeString(directory.resolve("people.csv"), "Reds,Ann\nGreens,Ann\n");
    assertThat(apportion(all).err())
        .contains("line 2: expected the name of a list, found \"Greens\"");
  }

  private static String[] plus(String[] words, String... more) {
    return Stream.of(words, more).flatMap(Arrays::stream).toArray(String[]::new);
  }

  @Test
  @DisplayName("keeps out lists under the barrier, higher for coalitions")
  void barrier() throws IOException {
    Files.writeString(directory.resolve("lists.csv"), "A,53\nB,37,2\nC,6,2\nD,4\n");
    Spoken spoken =
        apportion("lists.csv", "--rule", "sainte-lague", "--seats", "10", "--barrier", "5%,7%");
    assertThat(spoken.out()).contains("Under the barrier: C\nUnder the barrier: D\n");
  }

  @Test
  @DisplayName("stops at a tie that nothing settles, and ends with 1")
  void stopsAtATie() {
    Spoken spoken = apportion("A=50", "B=50", "--rule", "dhondt", "--seats", "1");
    assertThat(spoken.err()).contains("who is to get a seat? A, B are equal");
    assertThat(spoken.out()).isEmpty();
    assertThat(spoken.exit()).isEqualTo(1);
    Spoken settled =
        apportion("A=50", "B=50", "--rule", "dhondt", "--seats", "1", "--tie", "order:B;A");
    assertThat(settled.out()).contains("Tie, to get a seat: ");
    assertThat(settled.exit()).isZero();
  }

  @Test
  @DisplayName("writes a page")
  void writesAPage() throws IOException {
    Spoken spoken =
        apportion("A=53", "B=24", "--rule", "hare", "--seats", "9", "--html", "out.html");
    assertThat(spoken.exit()).isZero();
    assertThat(Files.readString(directory.resolve("out.html")))
        .startsWith("<!doctype html>")
        .contains("<circle", "Gallagher");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A=5 --seats 3                               | Say how to divide: --rule NAME --seats N
          A=5 --rule hare                             | Say how many seats there are: --seats N.
          A=5 --rule harre --seats 3                  | did you mean `hare`?
          A=5 --per 4                                 | --remainder complete, commenced or over:M, such as over:2.
          A=5 --rule degressive --seats 3             | --most N
          A=0 --rule hare --seats 3                   | nobody has any votes or members to divide by
          A=5 B= --rule hare --seats 3                | line 2: expected a number of votes or members, found nothing
          A=5 A=6 --rule hare --seats 3               | line 2: expected a name that no other has
          A=5 B --rule hare --seats 3                 | "B" is not so
          none.csv --rule hare --seats 3              | There is no file none.csv.
          A=5 --rule hare --seats 3 --barrier x       | expected a whole number, a fraction
          A=5 --rule hare --seats -1                  | expected between 0 and 100000 seats, found -1
          """)
  @DisplayName("says what is wrong, ends with 2, and gives no part of a result")
  void refuses(String arguments, String message) {
    Spoken spoken = apportion(arguments.strip().split(" +"));
    assertThat(spoken.err()).startsWith("commune: ").contains(message).doesNotContain("\tat ");
    assertThat(spoken.out()).isEmpty();
    assertThat(spoken.exit()).isEqualTo(2);
  }
}
