package org.commune.record.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.commune.record.format.Bytes;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.Hash;
import org.junit.jupiter.api.Test;

class RegistrationTest {
  private static final String PAGE = "https://union.example";
  private static final Site SITE = new Site("union.example/record", "union.example", Set.of(PAGE));
  private static final Authenticator ROSA = new Authenticator("rosa's key");
  private static final Hash CHALLENGE = Hash.sha256(Bytes.utf8("a challenge"));
  private static final byte PRESENT_VERIFIED_ATTESTED = 0x45;

  private static final Bytes CLIENT = ROSA.clientData("webauthn.create", CHALLENGE, PAGE, false);

  private static Bytes data(int flags, Bytes attested) {
    return Bytes.concat(Authenticator.authenticatorData("union.example", (byte) flags), attested);
  }

  private static Bytes attested() {
    Bytes id = ROSA.credential();
    return Bytes.concat(Bytes.of(new byte[16]), Bytes.uint16(id.length()), id, ROSA.key().cose());
  }

  @Test
  void aNewCredentialIsReadWithItsKey() throws Exception {
    assertThat(
            Registration.verified(
                SITE, CHALLENGE, CLIENT, data(PRESENT_VERIFIED_ATTESTED, attested())))
        .isEqualTo(new Registration(ROSA.credential(), ROSA.key()));
  }

  @Test
  void whatIsNoNewCredentialForThisSiteIsRefused() {
    Bytes good = data(PRESENT_VERIFIED_ATTESTED, attested());
    refused(Hash.OF_NO_LEAVES, CLIENT, good);
    refused(CHALLENGE, ROSA.clientData("webauthn.get", CHALLENGE, PAGE, false), good);
    refused(
        CHALLENGE,
        ROSA.clientData("webauthn.create", CHALLENGE, "https://evil.example", false),
        good);
    for (int flags : new int[] {0x40, 0x41, 0x44, 0x05, 0xc5}) {
      refused(CHALLENGE, CLIENT, data(flags, attested()));
    }
    for (int cut = 0; cut < good.length(); cut++) {
      refused(CHALLENGE, CLIENT, good.slice(0, cut));
    }
  }

  private static void refused(Hash challenge, Bytes client, Bytes data) {
    assertThatThrownBy(() -> Registration.verified(SITE, challenge, client, data))
        .isInstanceOf(VerificationFailure.class);
  }
}
