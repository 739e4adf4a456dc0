package org.commune.record.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.commune.record.format.Base64Text;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Assertions that browsers made with real authenticators, one for each kind of key. The values are
 * test data of py_webauthn (Duo Labs), tests/test_verify_authentication_response.py.
 */
class CredentialKeyTest {
  record Captured(
      Class<? extends CredentialKey> kind,
      String key,
      String authenticatorData,
      String clientData,
      String signature) {}

  private static Stream<Captured> captured() {
    return Stream.of(
        new Captured(
            Es256Key.class,
            "pQECAyYgASFYIIeDTe-gN8A-zQclHoRnGFWN8ehM1b7yAsa8I8KIvmplIlgg4nFGT5px8o6gpPZZhO01wdy9crDS"
                + "A_Ngtkx0vGpvPHI",
            "SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2MBAAAATg",
            "eyJjaGFsbGVuZ2UiOiJ4aTMwR1BHQUZZUnhWRHBZMXNNMTBEYUx6VlFHNjZudi1fN1JVYXpIMHZJMll2RzhMWWdE"
                + "RW52TjVmWlpOVnV2RUR1TWk5dGUzVkxxYjQyTjBma0xHQSIsImNsaWVudEV4dGVuc2lvbnMiOnt9LCJo"
                + "YXNoQWxnb3JpdGhtIjoiU0hBLTI1NiIsIm9yaWdpbiI6Imh0dHA6Ly9sb2NhbGhvc3Q6NTAwMCIsInR5"
                + "cGUiOiJ3ZWJhdXRobi5nZXQifQ",
            "MEUCIGisVZOBapCWbnJJvjelIzwpixxIwkjCCb5aCHafQu68AiEA88v-2pJNNApPFwAKFiNuf82-2hBxYW5kGwVw"
                + "eeoxCwo"),
        new Captured(
            EdDsaKey.class,
            "pAEBAycgBiFYIMz6_SUFLiDid2Yhlq0YboyJ-CDrIrNpkPUGmJp4D3Dp",
            "SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2MBAAAABw",
            "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0IiwiY2hhbGxlbmdlIjoiZVo0ZWVBM080ank1Rkl6cURhU0o2SkROR3UwYkJj"
                + "NXpJMURqUV9rTHNvMVdOcWtHNms1bUNZZjFkdFFoVlVpQldaV2xaa3pSNU1GZWVXQ3BKUlVOWHciLCJv"
                + "cmlnaW4iOiJodHRwOi8vbG9jYWxob3N0OjUwMDAiLCJjcm9zc09yaWdpbiI6ZmFsc2V9",
            "RRWV8mYDRvK7YdQgdtZD4pJ2dh1D_IWZ_D6jsZo6FHJBoenbj0CVT5nA20vUzlRhN4R6dOEUHmUwP1F8eRBhBg"),
        new Captured(
            Rs256Key.class,
            "pAEDAzkBACBZAQDfV20epzvQP-HtcdDpX-cGzdOxy73WQEvsU7Dnr9UWJophEfpngouvgnRLXaEUn_d8HGkp_HIx"
                + "8rrpkx4BVs6X_B6ZjhLlezjIdJbLbVeb92BaEsmNn1HW2N9Xj2QM8cH-yx28_vCjf82ahQ9gyAr552Bn"
                + "96G22n8jqFRQKdVpO-f-bvpvaP3IQ9F5LCX7CUaxptgbog1SFO6FI6ob5SlVVB00lVXsaYg8cIDZxCkk"
                + "ENkGiFPgwEaZ7995SCbiyCpUJbMqToLMgojPkAhWeyktu7TlK6UBWdJMHc3FPAIs0lH_2_2hKS-mGI1u"
                + "ZAFVAfW1X-mzKL0czUm2P1UlUox7IUMBAAE",
            "SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2MFAAAAAQ",
            "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0IiwiY2hhbGxlbmdlIjoiaVBtQWkxUHAxWEw2b0FncTNQV1p0WlBuWmExekZV"
                + "RG9HYmFRMF9LdlZHMWxGMnMzUnRfM280dVN6Y2N5MHRtY1RJcFRUVDRCVTFULUk0bWFhdm5kalEiLCJv"
                + "cmlnaW4iOiJodHRwOi8vbG9jYWxob3N0OjUwMDAiLCJjcm9zc09yaWdpbiI6ZmFsc2V9",
            "iOHKX3erU5_OYP_r_9HLZ-CexCE4bQRrxM8WmuoKTDdhAnZSeTP0sjECjvjfeS8MJzN1ArmvV0H0C3yy_FdRFfcp"
                + "UPZzdZ7bBcmPh1XPdxRwY747OrIzcTLTFQUPdn1U-izCZtP_78VGw9pCpdMsv4CUzZdJbEcRtQuRS03q"
                + "UjqDaovoJhOqEBmxJn9Wu8tBi_Qx7A33RbYjlfyLm_EDqimzDZhyietyop6XUcpKarKqVH0M6mMrM5zT"
                + "jp8xf3W7odFCadXEJg-ERZqFM0-9Uup6kJNLbr6C5J4NDYmSm3HCSA6lp2iEiMPKU8Ii7QZ61kybXLxs"
                + "X4w4Dm3fOLjmDw"));
  }

  private static Bytes bytes(String base64url) throws ParseFailure {
    return Base64Text.decodeUrl(base64url);
  }

  private static Bytes signed(Captured captured) throws ParseFailure {
    return Bytes.concat(
        bytes(captured.authenticatorData()), Hash.sha256(bytes(captured.clientData())).bytes());
  }

  private static Bytes flipped(Bytes bytes, int bit) {
    byte[] altered = bytes.toArray();
    altered[bit / 8] ^= (byte) (1 << (bit % 8));
    return Bytes.of(altered);
  }

  @ParameterizedTest
  @MethodSource("captured")
  void aKeyIsReadAndVerifiesWhatItsAuthenticatorSigned(Captured captured) throws Exception {
    CredentialKey key = CredentialKey.ofCose(bytes(captured.key()));
    assertThat(key).isInstanceOf(captured.kind());
    assertThat(key.cose()).isEqualTo(bytes(captured.key()));
    assertThat(key.verifies(signed(captured), bytes(captured.signature()))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("captured")
  void noChangeOfOneBitIsSigned(Captured captured) throws Exception {
    CredentialKey key = CredentialKey.ofCose(bytes(captured.key()));
    Bytes message = signed(captured);
    Bytes signature = bytes(captured.signature());
    for (int bit = 0; bit < message.length() * 8; bit++) {
      assertThat(key.verifies(flipped(message, bit), signature)).isFalse();
    }
    for (int bit = 0; bit < signature.length() * 8; bit++) {
      assertThat(key.verifies(message, flipped(signature, bit))).isFalse();
    }
    assertThat(key.verifies(message, Bytes.of())).isFalse();
  }

  @ParameterizedTest
  @MethodSource("captured")
  void aKeyOfWhichOneBitIsChangedIsNoneOrAnother(Captured captured) throws Exception {
    Bytes cose = bytes(captured.key());
    for (int bit = 0; bit < cose.length() * 8; bit++) {
      assertThat(signedBy(flipped(cose, bit), captured)).as("bit %d", bit).isFalse();
    }
  }

  private static boolean signedBy(Bytes cose, Captured captured) throws ParseFailure {
    CredentialKey key;
    try {
      key = CredentialKey.ofCose(cose);
    } catch (ParseFailure none) {
      return false;
    }
    return key.verifies(signed(captured), bytes(captured.signature()));
  }

  @ParameterizedTest
  @MethodSource("captured")
  void aKeyIsReadFromAllItsBytesAndNoMore(Captured captured) throws Exception {
    Bytes cose = bytes(captured.key());
    for (int length = 0; length < cose.length(); length++) {
      Bytes cut = cose.slice(0, length);
      assertThatThrownBy(() -> CredentialKey.ofCose(cut)).isInstanceOf(ParseFailure.class);
    }
    assertThatThrownBy(() -> CredentialKey.ofCose(Bytes.concat(cose, Bytes.of((byte) 0))))
        .isInstanceOf(ParseFailure.class);
  }

  @Test
  void aKeyHasOneSpelling() throws ParseFailure {
    Bytes cose = new EdDsaKey(Hash.OF_NO_LEAVES.bytes()).cose();
    Bytes longer =
        Bytes.concat(
            cose.slice(0, 1), Bytes.of((byte) 0x18, (byte) 1), cose.slice(2, cose.length()));
    assertThat(CredentialKey.ofCose(cose)).isInstanceOf(EdDsaKey.class);
    assertThatThrownBy(() -> CredentialKey.ofCose(longer)).isInstanceOf(ParseFailure.class);
  }

  @Test
  void aShortKeyOfRsaIsNone() {
    byte[] modulus = new byte[128];
    modulus[0] = (byte) 0x80;
    assertThatThrownBy(() -> new Rs256Key(Bytes.of(modulus), Bytes.of((byte) 3)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
