package org.commune.record.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {
  private static final Json.Members ACT =
      Json.object().with("by", Json.text("rosa")).with("kind", Json.text("propose_motion"));
  private static final Ruling.Admitted ADMITTED =
      new Ruling.Admitted(Hash.OF_NO_LEAVES, List.of("3", "12"));
  private static final Ruling REFUSED =
      new Ruling.Refused(
          List.of(
              new Ruling.Ground("5", "7 signatures needed, 6 given", "gather one more by Friday")));

  static List<Entry> entries() {
    return List.of(
        new Entry.Charter(0, 1, Hash.OF_NO_LEAVES, 4096, OptionalLong.empty()),
        new Entry.Charter(9, 2, Hash.OF_NO_LEAVES, 5000, OptionalLong.of(8)),
        new Entry.Act(10, ACT, ADMITTED, Optional.empty()),
        new Entry.Act(11, ACT, REFUSED, Optional.empty()),
        new Entry.Erasure(12, 2, List.of(new FieldPlace(3, "/person/name"))),
        new Entry.Clock(12, Json.object().with("clause", Json.text("decree 4 lapses")), ADMITTED),
        new Entry.OtherLog(13, "box.example/1\n0\n"));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyKindOfEntryIsReadBack(Entry entry) throws ParseFailure {
    assertThat(Entry.parse(entry.bytes())).isEqualTo(entry);
  }

  /** The bytes are the format: they may never change, for old records must verify for ever. */
  @Test
  void theBytesOfAnActAreTheseForEver() throws ParseFailure {
    assertThat(entries().get(2).bytes().text())
        .isEqualTo(
            "{\"act\":{\"by\":\"rosa\",\"kind\":\"propose_motion\"},\"kind\":\"act\","
                + "\"ruling\":{\"admitted\":\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495"
                + "991b7852b855\",\"articles\":[\"3\",\"12\"]},\"time\":10,\"v\":1}");
    assertThat(entries().get(3).bytes().text())
        .isEqualTo(
            "{\"act\":{\"by\":\"rosa\",\"kind\":\"propose_motion\"},\"kind\":\"act\","
                + "\"ruling\":{\"refused\":[{\"article\":\"5\",\"condition\":\"7 signatures needed,"
                + " 6 given\",\"lawfully\":\"gather one more by Friday\"}]},\"time\":11,\"v\":1}");
    assertThat(entries().get(1).bytes().text())
        .isEqualTo(
            "{\"enactedBy\":8,\"kind\":\"charter\",\"length\":5000,\"sha256\":\"e3b0c44298fc1c149afbf"
                + "4c8996fb92427ae41e4649b934ca495991b7852b855\",\"time\":9,\"v\":1,\"version\":2}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{\"kind\":\"act\",\"time\":1,\"v\":2}",
        "{\"kind\":\"decree\",\"time\":1,\"v\":1}",
        "{\"kind\":\"checkpoint\",\"note\":\"n\",\"time\":-1,\"v\":1}",
        "{\"kind\":\"checkpoint\",\"note\":\"n\",\"time\":\"1\",\"v\":1}",
        "{\"kind\":\"checkpoint\",\"note\":\"n\",\"other\":1,\"time\":1,\"v\":1}",
        "{\"kind\":\"checkpoint\",\"note\":1,\"time\":1,\"v\":1}",
        "{\"kind\":\"checkpoint\",\"note\": \"n\",\"time\":1,\"v\":1}",
        "{\"act\":{},\"kind\":\"act\",\"ruling\":{\"refused\":[]},\"time\":1,\"v\":1}",
        "{\"act\":{},\"kind\":\"act\",\"ruling\":{\"admitted\":\"00\",\"articles\":[]},\"time\":1,\"v\":1}",
        "{\"event\":{},\"kind\":\"clock\",\"ruling\":{\"refused\":[{\"article\":\"1\",\"condition\":\"\","
            + "\"lawfully\":\"\"}]},\"time\":1,\"v\":1}",
        "{\"act\":[],\"kind\":\"act\",\"ruling\":{},\"time\":1,\"v\":1}",
      })
  void whatIsNotAnEntryIsRefused(String json) {
    assertThatThrownBy(() -> Entry.parse(Bytes.utf8(json))).isInstanceOf(ParseFailure.class);
  }

  @Test
  void anActThatIsBothAdmittedAndRefusedIsRefused() {
    String both =
        "{\"act\":{},\"kind\":\"act\",\"ruling\":{\"admitted\":\""
            + Hash.OF_NO_LEAVES.hex()
            + "\",\"articles\":[],\"refused\":[]},\"time\":1,\"v\":1}";
    assertThatThrownBy(() -> Entry.parse(Bytes.utf8(both))).isInstanceOf(ParseFailure.class);
  }
}
