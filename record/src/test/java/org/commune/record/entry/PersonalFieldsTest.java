package org.commune.record.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.commune.record.format.Bytes;
import org.commune.record.format.VerificationFailure;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;
import org.junit.jupiter.api.Test;

class PersonalFieldsTest {
  private static final Bytes SALT = Hash.sha256(Bytes.utf8("salt one")).bytes();
  private static final Bytes OTHER_SALT = Hash.sha256(Bytes.utf8("salt two")).bytes();

  private static final Json.Members ADMISSION =
      Json.object()
          .with("kind", Json.text("admit_member"))
          .with(
              "person",
              Json.object().with("id", Json.text("p7")).with("a/b~c", Json.text("Clara Zetkin")))
          .with("witnesses", Json.array(Json.text("p1"), Json.text("Karl")));

  private static final Map<String, Bytes> SALTS =
      Map.of("/person/a~1b~0c", SALT, "/witnesses/1", OTHER_SALT);

  @Test
  void concealedValuesAreNowhereInTheActAndOpenAgain() throws Exception {
    PersonalFields.Concealed concealed = PersonalFields.conceal(ADMISSION, SALTS);
    assertThat(CanonicalJson.text(concealed.act()))
        .contains("p7", "p1")
        .doesNotContain("Clara", "Karl");
    assertThat(PersonalFields.of(concealed.act()).keySet()).isEqualTo(SALTS.keySet());
    assertThat(PersonalFields.open(concealed.act(), concealed.openings())).isEqualTo(ADMISSION);
  }

  @Test
  void aFieldWhoseOpeningIsDeletedStaysConcealed() throws Exception {
    PersonalFields.Concealed concealed = PersonalFields.conceal(ADMISSION, SALTS);
    concealed.openings().remove("/person/a~1b~0c");
    Json.Members opened = PersonalFields.open(concealed.act(), concealed.openings());
    assertThat(CanonicalJson.text(opened)).contains("Karl").doesNotContain("Clara");
    assertThat(PersonalFields.of(opened)).containsOnlyKeys("/person/a~1b~0c");
  }

  @Test
  void theCommitmentIsTheHashTheSpecificationGives() {
    PersonalFields.Concealed concealed = PersonalFields.conceal(ADMISSION, SALTS);
    Hash expected =
        Hash.sha256(
            Bytes.concat(
                Bytes.utf8("commune/commit/v1\0"),
                OTHER_SALT,
                Bytes.of((byte) 0, (byte) 12),
                Bytes.utf8("/witnesses/1"),
                Bytes.utf8("\"Karl\"")));
    assertThat(PersonalFields.of(concealed.act()).get("/witnesses/1"))
        .isEqualTo(new Commitment(expected));
  }

  @Test
  void anotherSaltValueOrPlaceDoesNotOpen() {
    PersonalFields.Concealed concealed = PersonalFields.conceal(ADMISSION, SALTS);
    Opening right = new Opening(OTHER_SALT, Json.text("Karl"));
    assertThat(concealed.openings()).containsEntry("/witnesses/1", right);
    refused(concealed.act(), "/witnesses/1", new Opening(SALT, right.value()));
    refused(concealed.act(), "/witnesses/1", new Opening(OTHER_SALT, Json.text("karl")));
    refused(concealed.act(), "/witnesses/1", new Opening(Bytes.of(), right.value()));
    refused(concealed.act(), "/person/a~1b~0c", right);
    refused(concealed.act(), "/witnesses/0", right);
    refused(concealed.act(), "/nothing", right);
  }

  private static void refused(Json.Members act, String field, Opening opening) {
    assertThatThrownBy(() -> PersonalFields.open(act, Map.of(field, opening)))
        .isInstanceOf(VerificationFailure.class);
  }

  @Test
  void aFieldThatIsNotThereCannotBeConcealed() {
    assertThatThrownBy(() -> PersonalFields.conceal(ADMISSION, Map.of("/nobody", SALT)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> PersonalFields.conceal(ADMISSION, Map.of("/kind", Bytes.of(new byte[16]))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoConcealmentsOfOneValueLookNothingAlike() {
    var one = PersonalFields.conceal(ADMISSION, Map.of("/witnesses/1", SALT));
    var other = PersonalFields.conceal(ADMISSION, Map.of("/witnesses/1", OTHER_SALT));
    assertThat(PersonalFields.of(one.act())).isNotEqualTo(PersonalFields.of(other.act()));
  }
}
