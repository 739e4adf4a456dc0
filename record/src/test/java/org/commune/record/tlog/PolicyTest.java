package org.commune.record.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
  private static final SigningKey LOG = SigningKey.ofLog("log.example/a", seed(1));
  private static final List<String> NAMES = List.of("X1", "X2", "X3", "Y1", "Y2", "Y3");

  /** The example of the specification: two of the X and any of the Y. */
  private static final String EXAMPLE =
      """
      # two regions and one outside body
      log %s https://log.example/a

      witness X1 %s
      witness X2 %s
      witness X3 %s
      group X-witnesses 2 X1 X2 X3

      \twitness Y1 %s\thttps://y1.example/
      witness Y2 %s
      witness Y3 %s
      group Y-witnesses any Y1 Y2 Y3

      group X-and-Y all X-witnesses Y-witnesses
      quorum X-and-Y
      """
          .formatted(LOG.verifier(), key(0), key(1), key(2), key(3), key(4), key(5));

  private static Bytes seed(int value) {
    return Bytes.of(NotesTest.seed(value));
  }

  private static SigningKey witness(int number) {
    return SigningKey.ofWitness("witness.example/" + NAMES.get(number), seed(10 + number));
  }

  private static VerifierKey key(int number) {
    return witness(number).verifier();
  }

  private static SignedCheckpoint cosignedBy(Set<String> names) {
    SignedCheckpoint signed = new Checkpoint("log.example/a", 0, Hash.OF_NO_LEAVES).sign(LOG);
    List<NoteSignature> cosignatures = new ArrayList<>();
    for (String name : names) {
      cosignatures.add(witness(NAMES.indexOf(name)).cosign(signed.note().text(), 1_000_000));
    }
    return signed.with(cosignatures);
  }

  @ParameterizedTest
  @CsvSource({
    "X1 X2 Y1, true",
    "X1 X3 Y2, true",
    "X2 X3 Y1 Y2 Y3, true",
    "X1 X2 X3, false",
    "X1 Y1 Y2 Y3, false",
    "Y1, false",
  })
  void theQuorumIsJudgedGroupByGroup(String witnesses, boolean enough) throws Exception {
    Policy policy = Policy.parse(EXAMPLE);
    SignedCheckpoint signed = cosignedBy(Set.of(witnesses.split(" ")));
    if (enough) {
      assertThat(policy.verify(signed).times().keySet())
          .containsExactlyInAnyOrder(witnesses.split(" "));
    } else {
      assertThatThrownBy(() -> policy.verify(signed)).isInstanceOf(VerificationFailure.class);
    }
  }

  @Test
  void oneWitnessThatCosignsTwiceCountsOnce() throws Exception {
    Policy policy = Policy.parse(EXAMPLE);
    SignedCheckpoint once = cosignedBy(Set.of("X1", "Y1"));
    SignedCheckpoint twice = once.with(List.of(witness(0).cosign(once.note().text(), 2_000_000)));
    assertThat(twice.note().signatures()).hasSize(4);
    assertThatThrownBy(() -> policy.verify(twice)).isInstanceOf(VerificationFailure.class);
  }

  @Test
  void aWrongCosignatureOfAListedWitnessFailsTheWholeThoughTheQuorumIsThere() throws Exception {
    Policy policy = Policy.parse(EXAMPLE);
    SignedCheckpoint good = cosignedBy(Set.of("X1", "X2", "Y1"));
    policy.verify(good);
    SignedCheckpoint bad = good.with(List.of(witness(4).cosign("another text\n", 1)));
    assertThatThrownBy(() -> policy.verify(bad)).isInstanceOf(VerificationFailure.class);
  }

  @Test
  void aStrangersCosignatureIsPassedOver() throws Exception {
    SignedCheckpoint good = cosignedBy(Set.of("X1", "X2", "Y1"));
    NoteSignature stranger =
        SigningKey.ofWitness("stranger.example/w", seed(99)).cosign("another text\n", 1);
    assertThat(Policy.parse(EXAMPLE).verify(good.with(List.of(stranger))).times()).hasSize(3);
  }

  @Test
  void aLogThatIsNotListedIsRefused() throws Exception {
    SigningKey other = SigningKey.ofLog("log.example/b", seed(2));
    SignedCheckpoint signed = new Checkpoint("log.example/b", 0, Hash.OF_NO_LEAVES).sign(other);
    Policy policy = Policy.parse("log " + LOG.verifier() + "\nquorum none\n");
    assertThatThrownBy(() -> policy.verify(signed)).isInstanceOf(VerificationFailure.class);
  }

  @Test
  void aPolicyMayNameOneWitnessOrNone() throws Exception {
    String one = "log " + LOG.verifier() + "\nwitness W " + key(0) + "\nquorum W\n";
    assertThat(Policy.parse(one).quorum()).isEqualTo(new Quorum.OneWitness("W"));
    Policy none = Policy.parse("log " + LOG.verifier() + "\nquorum none");
    assertThat(none.verify(cosignedBy(Set.of())).times()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "quorum W",
        "quorum none\nquorum none",
        "quorum",
        "quorum none none",
        "group none 1 A\nquorum none",
        "witness A KEY0\ngroup G 0 A\nquorum G",
        "witness A KEY0\ngroup G 2 A\nquorum G",
        "witness A KEY0\ngroup G 01 A\nquorum G",
        "witness A KEY0\ngroup G some A\nquorum G",
        "witness A KEY0\ngroup G any\nquorum G",
        "witness A KEY0\ngroup G any A A\nquorum G",
        "witness A KEY0\ngroup G any A\ngroup H any A\nquorum H",
        "witness A KEY0\ngroup G any B\nwitness B KEY1\nquorum G",
        "witness A KEY0\ngroup G any none\nquorum G",
        "witness A KEY0\nwitness A KEY1\nquorum A",
        "witness A KEY0\nwitness B KEY0\nquorum A",
        "witness A LOG\nquorum A",
        "witness none KEY0\nquorum none",
        "witness A\nquorum none",
        "witness A KEY0 url more\nquorum A",
        "log KEY0\nquorum none",
        "log LOG\nlog LOG\nquorum none",
        "log\nquorum none",
        "watch A KEY0\nquorum none",
        "quorum none\r\n",
        "quorum none\u0000",
        "quorum\u00a0none",
      })
  void whatIsNotAPolicyIsRefused(String template) {
    String text =
        template
            .replace("KEY0", key(0).text())
            .replace("KEY1", key(1).text())
            .replace("LOG", LOG.verifier().text());
    assertThatThrownBy(() -> Policy.parse(text)).isInstanceOf(ParseFailure.class);
  }
}
