package org.commune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The check command")
final class CheckCommandTest {
  @TempDir Path directory = Path.of("");

  @BeforeEach
  void writeCharters() throws IOException {
    for (String name : new String[] {"association", "rsfsr-1918", "worker-cooperative"}) {
      Files.copy(Path.of("..", "charters", name + ".yaml"), directory.resolve(name + ".yaml"));
    }
    Files.writeString(directory.resolve("vigilant.yaml"), vigilant());
  }

  /** A club whose board expels, subject to an appeal. */
  private static String vigilant() throws IOException {
    return Files.readString(
            Path.of("..", "check", "src", "test", "resources", "charters", "club.yaml"))
        .replace(
            "    powers:\n      - {act: expel, holder: [meeting], limits: {persons_max: 1}}\n",
            """
                discipline:
                  offences: [harm]
                  closed: true
                  individual_only: true
                  complaint_by: [one of members, board]
                  investigate: board
                  sanctions: [{sanction: expulsion}]
                  expel: {by: [board], appeal: {to: meeting, within: P1M, suspends: true}}
            """);
  }

  @Test
  @DisplayName("tells the path, the article, why there is no way back, and what is claimed")
  void tells() {
    Spoken spoken = Spoken.of(directory, "check", "association.yaml", "--organ", "board");
    assertThat(spoken.out())
        .contains("BLITZ  the board")
        .contains("1. The faction, as the board, admits people of its own")
        .contains("(Article 1, Members)")
        .contains("From here the members cannot get it back because the roll has a majority")
        .contains("Nobody may refuse it: the article asks for no consent that the faction does not")
        .contains("Nobody can object in time: what follows comes before the members can act.")
        .contains("that is democracy, not capture")
        .contains("Replayed in the engine, in a small organisation: 1 act admitted");
    assertThat(spoken.exit()).isEqualTo(1);
  }

  @Test
  @DisplayName("ends with 0 where members who are awake lose nothing")
  void ends() {
    assertThat(Spoken.of(directory, "check", "worker-cooperative.yaml").exit()).isZero();
  }

  @Test
  @DisplayName("tells until when the members can object to a step, and how long they need")
  void objecting() {
    Spoken spoken = Spoken.of(directory, "check", "vigilant.yaml", "--organ", "board");
    assertThat(spoken.out())
        .contains("VIGILANCE 1  the board")
        .containsIgnoringWhitespaces("The members can object until the end of period 1: ")
        .contains("it is then theirs");
    assertThat(spoken.exit()).isZero();
    Spoken json = Spoken.of(directory, "check", "vigilant.yaml", "--organ", "board", "--json");
    assertThat(json.out())
        .contains("\"standing\":\"Nobody may refuse it: ")
        .contains("\"last_period\":1,\"periods_to_recover\":");
  }

  @Test
  @DisplayName("says which acts of the members what is kept cannot do without")
  void keeps() {
    Spoken spoken = Spoken.of(directory, "check", "vigilant.yaml", "--organ", "board", "--repairs");
    assertThat(spoken.out()).contains("What keeps the board: ");
  }

  @Test
  @DisplayName("writes JSON for machines")
  void json() {
    Spoken spoken = Spoken.of(directory, "check", "association.yaml", "--organ", "board", "--json");
    assertThat(spoken.out())
        .startsWith("[{\"charter\":\"association\"")
        .contains("\"verdict\":\"BLITZ\"")
        .contains("\"act\":\"admit_member\",\"on\":\"\",\"article\":\"1\"")
        .contains("\"wording\":\"The board admits whoever supports the purpose")
        .containsPattern("\"milliseconds\":[0-9]+,\"findings\"")
        .containsPattern("\"hash\":\"sha256:[0-9a-f]{64}\"");
  }

  @Test
  @DisplayName("names a charter by what it says, whatever its file looks like")
  void hash() throws IOException {
    String claim = "association 1.0 (sha256:";
    String before = Spoken.of(directory, "check", "association.yaml", "--organ", "board").out();
    Path file = directory.resolve("association.yaml");
    Files.writeString(file, "# a remark\n" + Files.readString(file));
    assertThat(Spoken.of(directory, "check", "association.yaml", "--organ", "board").out())
        .isEqualTo(before)
        .contains(claim);
    Files.writeString(file, Files.readString(file).replace("version: \"1.0\"", "version: \"1.1\""));
    assertThat(Spoken.of(directory, "check", "association.yaml", "--organ", "board").out())
        .doesNotContain(claim)
        .contains("association 1.1 (sha256:");
  }

  @Test
  @DisplayName("checks an organisation as its record has made it")
  void from() throws IOException {
    Files.writeString(
        directory.resolve("script.yaml"),
        "scenario: Founded\ncharter: association\nversion: \"1.0\"\nabout: Founded.\nstart:"
            + " 2026-01-01T00:00:00Z\nsetup:\n  members: 9\n  seats: [{body: board, size: 3, filled: 3}]\n"
            + "steps: [{until: 2026-02-01T00:00:00Z}]\n");
    Spoken run = Spoken.of(directory, "run", "association.yaml", "script.yaml", "--record", "kept");
    assertThat(run.exit()).as(run.out() + run.err()).isZero();
    Spoken spoken = Spoken.of(directory, "check", "--from", "kept", "--organ", "board");
    assertThat(spoken.out())
        .as(spoken.err())
        .contains("As the organisation stands at")
        .contains("the board: 1 act away; the members have no moment left to act in");
  }

  @Test
  @DisplayName("asks for a charter or a record, and not for both")
  void either() {
    assertThat(Spoken.of(directory, "check").err()).contains("Name a charter");
    assertThat(Spoken.of(directory, "check", "association.yaml", "--from", "kept").exit())
        .isEqualTo(2);
  }

  @Test
  @DisplayName("takes a threat of one's own from a file")
  void ownThreat() throws IOException {
    Files.writeString(
        directory.resolve("cec.yaml"),
        "threat: hostile-cec\nsays: the faction holds the committee\nholds: [{body: cec}]\n");
    Spoken spoken =
        Spoken.of(directory, "check", "rsfsr-1918.yaml", "--threat", "cec.yaml", "--organ", "cec");
    assertThat(spoken.out()).contains("ALREADY LOST  the Central Executive Committee");
    assertThat(spoken.exit()).isEqualTo(1);
  }

  @Test
  @DisplayName("names the threats and bodies that there are when asked for another")
  void refuses() throws IOException {
    Spoken unknown = Spoken.of(directory, "check", "association.yaml", "--threat", "T9");
    assertThat(unknown.err()).contains("there is no threat \"T9\"").contains("T2:auditors");
    assertThat(unknown.exit()).isEqualTo(2);
    Files.writeString(
        directory.resolve("tsar.yaml"), "threat: tsar\nsays: x\nholds: [{body: tsar}]\n");
    Spoken body = Spoken.of(directory, "check", "association.yaml", "--threat", "tsar.yaml");
    assertThat(body.err()).contains("no body \"tsar\" with seats; it has board, auditors");
    assertThat(body.exit()).isEqualTo(2);
    Spoken organ = Spoken.of(directory, "check", "association.yaml", "--organ", "tsar");
    assertThat(organ.err())
        .contains("no organ or power \"tsar\"; there are board, auditors, amend");
    assertThat(organ.exit()).isEqualTo(2);
  }

  @Test
  @DisplayName("refuses a threat that cannot be, and says what is wrong with it")
  void impossible() throws IOException {
    String board = "threat: own\nsays: x\nholds: [{body: board, share: %s}]\ndeceived: %s\n";
    for (String share : new String[] {"7/5", "0/5"}) {
      Files.writeString(directory.resolve("own.yaml"), board.formatted(share, 0));
      Spoken spoken = Spoken.of(directory, "check", "association.yaml", "--threat", "own.yaml");
      assertThat(spoken.err()).contains("a share of board is more than 0 and at most 1");
      assertThat(spoken.exit()).isEqualTo(2);
    }
    Files.writeString(directory.resolve("own.yaml"), board.formatted("3/5", 100));
    Spoken deceived = Spoken.of(directory, "check", "association.yaml", "--threat", "own.yaml");
    assertThat(deceived.err()).contains("deceived 9 times at most");
    assertThat(deceived.exit()).isEqualTo(2);
  }

  @Test
  @DisplayName("hints at once, the same as charter lint")
  void hints() throws IOException {
    Spoken hints = Spoken.of(directory, "check", "association.yaml", "--lint");
    assertThat(hints.exit()).isZero();
    Spoken lint = Spoken.of(directory, "charter", "lint", "association.yaml");
    assertThat(hints.out().lines().toList()).hasSizeGreaterThan(1);
    hints
        .out()
        .lines()
        .filter(l -> l.startsWith("Article"))
        .forEach(l -> assertThat(lint.out()).contains("hint: " + l));
    assertThat(Spoken.of(directory, "check", "association.yaml", "--lint", "--json").out())
        .contains("\"kind\":\"own_electorate\"");
  }

  @Test
  @DisplayName("writes a page that needs nothing besides itself")
  void page() throws IOException {
    Spoken spoken = Spoken.of(directory, "check", "association.yaml", "--html", "page.html");
    assertThat(spoken.exit()).isEqualTo(1);
    assertThat(Files.readString(directory.resolve("page.html")))
        .startsWith("<!doctype html>")
        .contains("k-strip")
        .contains("BLITZ")
        .contains("Exhaustive over this abstraction")
        .doesNotContain("http");
  }

  @Test
  @DisplayName("exports the game for other tools")
  void exports() throws IOException {
    Spoken spoken = Spoken.of(directory, "check", "association.yaml", "--export", "tla", "out");
    assertThat(spoken.exit()).isZero();
    assertThat(Files.readString(directory.resolve(spoken.out().strip())))
        .contains("---- MODULE Capture ----")
        .contains("Article 1: ");
    Spoken unknown = Spoken.of(directory, "check", "association.yaml", "--export", "prolog", "out");
    assertThat(unknown.err()).contains("there are smt, tla, alloy and promela");
    assertThat(unknown.exit()).isEqualTo(2);
  }

  @Test
  @DisplayName("compares the verdicts before and after an amendment, and ends with 1 where worse")
  void diff() throws IOException {
    String before = Files.readString(directory.resolve("association.yaml"));
    Files.writeString(directory.resolve("same.yaml"), before);
    Spoken same = Spoken.of(directory, "check", "diff", "association.yaml", "same.yaml");
    assertThat(same.out()).isEqualToIgnoringNewLines("Every verdict is as it was.");
    assertThat(same.exit()).isZero();
    Files.copy(Path.of("..", "charters", "debian-1.9.yaml"), directory.resolve("debian.yaml"));
    assertThat(Spoken.of(directory, "check", "diff", "association.yaml", "debian.yaml").out())
        .contains("~ T1, the board: BLITZ, then (not there)");
  }
}
