package org.commune.record.entry;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;
import org.commune.record.format.Bytes;

/**
 * The public key of a member's WebAuthn credential: a point of the curve P-256, for ES256, which
 * every authenticator offers.
 *
 * @param x 32 bytes
 * @param y 32 bytes
 */
public record CredentialKey(Bytes x, Bytes y) {
  private static final int COORDINATE = 32;
  private static final ECParameterSpec P256 = p256();

  public CredentialKey {
    if (x.length() != COORDINATE || y.length() != COORDINATE || !onCurve(number(x), number(y))) {
      throw new IllegalArgumentException("not a point of P-256");
    }
  }

  boolean verifies(Bytes message, Bytes signature) {
    try {
      PublicKey key =
          KeyFactory.getInstance("EC")
              .generatePublic(new ECPublicKeySpec(new ECPoint(number(x), number(y)), P256));
      Signature es256 = Signature.getInstance("SHA256withECDSA");
      es256.initVerify(key);
      es256.update(message.toArray());
      return es256.verify(signature.toArray());
    } catch (GeneralSecurityException e) {
      // The JDK reports a signature that is not DER this way; it is as wrong as any other.
      return false;
    }
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
