package org.commune.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.record.entry.ActSignature;
import org.commune.record.entry.ActSignatureVerifier;
import org.commune.record.entry.ActStatement;
import org.commune.record.entry.Authenticator;
import org.commune.record.entry.Credentials;
import org.commune.record.entry.Entry;
import org.commune.record.entry.FieldPlace;
import org.commune.record.entry.PersonalFields;
import org.commune.record.entry.Ruling;
import org.commune.record.entry.SeenState;
import org.commune.record.entry.Site;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.Rejection;
import org.commune.record.format.VerificationFailure;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;
import org.junit.jupiter.api.Test;

class CommuneEntriesTest {
  private static final Ruling.Admitted ADMITTED =
      new Ruling.Admitted(Hash.OF_NO_LEAVES, List.of("3"));
  private static final Authenticator ROSA = new Authenticator("rosa's key");
  private static final String PAGE = "https://union.example";

  private final MemoryStore store = new MemoryStore();
  private final Bytes charter = Bytes.utf8("charter: ours");

  private CommuneEntries check(Optional<ActSignatureVerifier> signatures, List<Bytes> entries)
      throws Rejection {
    CommuneEntries check = new CommuneEntries(store, signatures);
    for (int i = 0; i < entries.size(); i++) {
      check(check, i, entries.get(i));
    }
    return check;
  }

  private static void check(CommuneEntries check, long index, Bytes entry) throws Rejection {
    List<EntryCheck.Pending> pending = new ArrayList<>();
    check.entry(index, check.read(entry), pending::add);
    for (EntryCheck.Pending later : pending) {
      later.run();
    }
  }

  private void refused(List<Bytes> entries) {
    assertThatThrownBy(() -> check(Optional.empty(), entries))
        .isInstanceOf(VerificationFailure.class);
  }

  @Test
  void theyAreCountedByKind() throws Rejection {
    store.put(RecordNames.blob(Hash.sha256(charter)), charter);
    List<Bytes> entries = new ArrayList<>();
    entries.add(Samples.charter(0, 1, charter));
    entries.addAll(Samples.acts(1, 11));
    assertThat(check(Optional.empty(), entries).tally())
        .isEqualTo(new CommuneEntries.Tally(1, 0, 10, 2, 0, 0, 0));
  }

  @Test
  void timeDoesNotRunBackwards() {
    refused(List.of(Samples.act(2), Samples.act(1)));
  }

  @Test
  void aCharterWhoseTextIsMissingOrAnotherIsRefused() throws Rejection {
    Bytes entry = Samples.charter(0, 1, charter);
    refused(List.of(entry));
    store.put(RecordNames.blob(Hash.sha256(charter)), Bytes.utf8("charter: theirs"));
    refused(List.of(entry));
    store.put(RecordNames.blob(Hash.sha256(charter)), charter);
    check(Optional.empty(), List.of(entry));
  }

  @Test
  void charterVersionsFollowOneAnother() throws Rejection {
    store.put(RecordNames.blob(Hash.sha256(charter)), charter);
    check(
        Optional.empty(), List.of(Samples.charter(0, 1, charter), Samples.charter(0, 2, charter)));
    refused(List.of(Samples.charter(0, 2, charter)));
    refused(List.of(Samples.charter(0, 1, charter), Samples.charter(0, 1, charter)));
  }

  @Test
  void checkedFromAnIndexOnWhatCameBeforeIsTakenAsItWas() throws Rejection {
    store.put(RecordNames.blob(Hash.sha256(charter)), charter);
    CommuneEntries check = new CommuneEntries(store, Optional.empty(), 7);
    check(check, 7, Samples.charter(1, 4, charter));
    check(check, 8, erasure(8, new FieldPlace(3, "/person/name")));
    check(check, 9, Samples.charter(9, 5, charter));
    assertThatThrownBy(() -> check(check, 10, Samples.charter(9, 5, charter)))
        .isInstanceOf(VerificationFailure.class);
    assertThatThrownBy(() -> check(check, 10, erasure(9, new FieldPlace(8, "/person/name"))))
        .isInstanceOf(VerificationFailure.class);
  }

  private static Bytes admission(int number) {
    return new Entry.Act(number, Samples.admission(number).act(), ADMITTED, Optional.empty())
        .bytes();
  }

  private static Bytes erasure(int number, FieldPlace place) {
    return new Entry.Erasure(number, number - 1L, List.of(place)).bytes();
  }

  @Test
  void personalFieldsAndTheirErasureAreCounted() throws Rejection {
    List<Bytes> entries =
        List.of(admission(0), admission(1), erasure(2, new FieldPlace(0, "/person/name")));
    assertThat(check(Optional.empty(), entries).tally())
        .isEqualTo(new CommuneEntries.Tally(0, 0, 2, 0, 0, 2, 1));
  }

  @Test
  void aFieldThatIsNotThereOrWasErasedCannotBeErased() {
    FieldPlace name = new FieldPlace(0, "/person/name");
    refused(List.of(admission(0), erasure(1, new FieldPlace(0, "/person/age"))));
    refused(List.of(admission(0), erasure(1, new FieldPlace(1, "/person/name"))));
    refused(List.of(admission(0), erasure(1, name), erasure(2, name)));
    refused(List.of(admission(0), new Entry.Erasure(1, 1, List.of(name)).bytes()));
  }

  @Test
  void whatTheFoundingSaysOfPersonsCanBeErased() throws Rejection {
    Bytes setup = CanonicalJson.bytes(Samples.admission(0).act());
    store.put(RecordNames.blob(Hash.sha256(setup)), setup);
    Bytes founding =
        new Entry.Clock(
                0, Json.object().with("founding", Json.text(Hash.sha256(setup).hex())), ADMITTED)
            .bytes();
    List<Bytes> entries = List.of(founding, erasure(1, new FieldPlace(0, "/person/name")));
    assertThat(check(Optional.empty(), entries).tally())
        .isEqualTo(new CommuneEntries.Tally(0, 1, 0, 0, 0, 1, 1));
    store.remove(RecordNames.blob(Hash.sha256(setup)));
    refused(List.of(founding));
  }

  @Test
  void anErasedFieldLeavesTheTreeAsItIsAndCannotBeOpenedAgain() throws Exception {
    OpeningTable table = new OpeningTable(new MemoryStore());
    PersonalFields.Concealed concealed = Samples.admission(0);
    table.put(0, concealed.openings());
    table.put(1, Samples.admission(1).openings());
    assertThat(PersonalFields.open(concealed.act(), table.of(0)).toString()).contains("Name 0");
    table.erase(new FieldPlace(0, "/person/name"));
    assertThat(table.of(0)).isEmpty();
    assertThat(table.of(1)).hasSize(1);
    assertThat(PersonalFields.open(concealed.act(), table.of(0))).isEqualTo(concealed.act());
  }

  private static ActSignatureVerifier verifier() {
    return new ActSignatureVerifier(
        new Site(Samples.ORIGIN, "union.example", Set.of(PAGE)),
        credential -> Optional.of(new Credentials.Enrolled("rosa", ROSA.key())));
  }

  private static Json.Members recall() {
    return Json.object().with("by", Json.text("rosa")).with("kind", Json.text("recall"));
  }

  private static Bytes signed(Json.Members act, Json.Members shown) {
    Bytes nonce = Samples.seed(3);
    SeenState seen = new SeenState(0, Hash.OF_NO_LEAVES);
    Hash challenge = new ActStatement(Samples.ORIGIN, shown, nonce, seen).challenge();
    ActSignature signature =
        new ActSignature.ByAssertion(nonce, seen, ROSA.sign(challenge, "union.example", PAGE));
    return new Entry.Act(5, act, ADMITTED, Optional.of(signature)).bytes();
  }

  @Test
  void signedActsAreCountedApartFromThoseTheServerAttests() throws Rejection {
    Json.Members act = recall();
    Entry clock = new Entry.Clock(5, Json.object(), ADMITTED);
    List<Bytes> entries = List.of(Samples.act(0), signed(act, act), clock.bytes());
    assertThat(check(Optional.of(verifier()), entries).tally())
        .isEqualTo(new CommuneEntries.Tally(0, 1, 2, 0, 1, 0, 0));
  }

  @Test
  void anActTheMemberDidNotSignIsFound() {
    Json.Members act = recall();
    Json.Members shown = Json.object().with("kind", Json.text("comment"));
    assertThatThrownBy(() -> check(Optional.of(verifier()), List.of(signed(act, shown))))
        .isInstanceOf(VerificationFailure.class)
        .hasMessageContaining("another act");
  }

  @Test
  void whatIsNotAnEntryIsNotTakenForOne() {
    assertThatThrownBy(() -> check(Optional.empty(), List.of(Bytes.utf8("one"))))
        .isInstanceOf(ParseFailure.class);
  }
}
