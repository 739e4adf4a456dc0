package org.commune.record.entry;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import org.commune.record.format.Bytes;

/**
 * For RS256, RSASSA-PKCS1-v1_5 with SHA-256, which some platforms' own authenticators use.
 *
 * @param modulus of 2048 to 4096 bits, without leading zeros
 * @param exponent without leading zeros
 */
public record Rs256Key(Bytes modulus, Bytes exponent) implements CredentialKey {
  private static final int LEAST_BITS = 2048;
  private static final int MOST_BITS = 4096;

  public Rs256Key {
    int bits = number(modulus).bitLength();
    if (bits < LEAST_BITS
        || bits > MOST_BITS
        || modulus.at(0) == 0
        || exponent.length() == 0
        || exponent.at(0) == 0
        || !number(exponent).testBit(0)
        || number(exponent).compareTo(BigInteger.TWO) <= 0
        || exponent.length() > Integer.BYTES) {
      throw new IllegalArgumentException("not a key of RSA with 2048 to 4096 bits");
    }
  }

  private static BigInteger number(Bytes bytes) {
    return new BigInteger(1, bytes.toArray());
  }

  @Override
  public boolean verifies(Bytes message, Bytes signature) {
    return CredentialKey.verifies("SHA256withRSA", key(), message, signature);
  }

  private PublicKey key() {
    try {
      return KeyFactory.getInstance("RSA")
          .generatePublic(new RSAPublicKeySpec(number(modulus), number(exponent)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no RSA", e);
    }
  }

  @Override
  public Bytes cose() {
    return CoseKey.write(this);
  }
}
