package org.commune.record.entry;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import org.commune.record.format.Base64Text;
import org.commune.record.format.Bytes;
import org.commune.record.tlog.Hash;

/** Signs as a browser with a platform authenticator does. */
public final class Authenticator {
  public static final byte PRESENT_AND_VERIFIED = 0x05;

  private final KeyPair keys;
  private final Bytes credential;

  public Authenticator(String credential) {
    this.credential = Bytes.utf8(credential);
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  public Bytes credential() {
    return credential;
  }

  public Es256Key key() {
    ECPublicKey key = (ECPublicKey) keys.getPublic();
    return new Es256Key(coordinate(key.getW().getAffineX()), coordinate(key.getW().getAffineY()));
  }

  private static Bytes coordinate(BigInteger number) {
    byte[] padded = new byte[32];
    byte[] bytes = number.toByteArray();
    int length = Math.min(32, bytes.length);
    System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
    return Bytes.of(padded);
  }

  public Assertion sign(Hash challenge, String relyingParty, String page) {
    return sign(
        clientData("webauthn.get", challenge, page, false),
        authenticatorData(relyingParty, PRESENT_AND_VERIFIED));
  }

  Bytes clientData(String type, Hash challenge, String page, boolean crossOrigin) {
    return Bytes.utf8(
        "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":%s}"
            .formatted(type, Base64Text.encodeUrl(challenge.bytes().toArray()), page, crossOrigin));
  }

  static Bytes authenticatorData(String relyingParty, byte flags) {
    return Bytes.concat(
        Hash.sha256(Bytes.utf8(relyingParty)).bytes(), Bytes.of(flags), Bytes.uint32(0));
  }

  Assertion sign(Bytes clientData, Bytes authenticatorData) {
    try {
      Signature es256 = Signature.getInstance("SHA256withECDSA");
      es256.initSign(keys.getPrivate());
      es256.update(authenticatorData.toArray());
      es256.update(Hash.sha256(clientData).bytes().toArray());
      return new Assertion(credential, authenticatorData, clientData, Bytes.of(es256.sign()));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
