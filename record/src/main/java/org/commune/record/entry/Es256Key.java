package org.commune.record.entry;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;
import org.commune.record.format.Bytes;

/**
 * For ES256, ECDSA with SHA-256, which every authenticator offers: a point of the curve P-256.
 *
 * @param x 32 bytes
 * @param y 32 bytes
 */
public record Es256Key(Bytes x, Bytes y) implements CredentialKey {
  private static final int COORDINATE = 32;
  private static final ECParameterSpec P256 = p256();

  public Es256Key {
    if (x.length() != COORDINATE || y.length() != COORDINATE || !onCurve(number(x), number(y))) {
      throw new IllegalArgumentException("not a point of P-256");
    }
  }

  @Override
  public boolean verifies(Bytes message, Bytes signature) {
    return CredentialKey.verifies("SHA256withECDSA", key(), message, signature);
  }

  private PublicKey key() {
    try {
      return KeyFactory.getInstance("EC")
          .generatePublic(new ECPublicKeySpec(new ECPoint(number(x), number(y)), P256));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no P-256", e);
    }
  }

  @Override
  public Bytes cose() {
    return CoseKey.write(this);
  }

  /** y^2 = x^3 + ax + b in the field of the curve. */
  private static boolean onCurve(BigInteger x, BigInteger y) {
    EllipticCurve curve = P256.getCurve();
    BigInteger prime = ((ECFieldFp) curve.getField()).getP();
    BigInteger right = x.multiply(x).add(curve.getA()).multiply(x).add(curve.getB()).mod(prime);
    return x.compareTo(prime) < 0
        && y.compareTo(prime) < 0
        && y.multiply(y).mod(prime).equals(right);
  }

  private static BigInteger number(Bytes coordinate) {
    return new BigInteger(1, coordinate.toArray());
  }

  private static ECParameterSpec p256() {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no P-256", e);
    }
  }
}
