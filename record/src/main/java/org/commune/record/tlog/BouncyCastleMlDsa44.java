package org.commune.record.tlog;

import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.commune.record.format.Bytes;

/** ML-DSA-44 by Bouncy Castle's lightweight interface, which signs deterministically. */
final class BouncyCastleMlDsa44 implements SignatureScheme {
  private static final int PUBLIC_KEY_LENGTH = 1312;
  private static final int SIGNATURE_LENGTH = 2420;

  @Override
  public int publicKeyLength() {
    return PUBLIC_KEY_LENGTH;
  }

  @Override
  public Bytes publicKey(Bytes seed) {
    return Bytes.of(key(seed).getPublicKey());
  }

  @Override
  public Bytes sign(Bytes seed, Bytes message) {
    MLDSASigner signer = new MLDSASigner();
    signer.init(true, key(seed));
    signer.update(message.toArray(), 0, message.length());
    try {
      return Bytes.of(signer.generateSignature());
    } catch (CryptoException e) {
      throw new IllegalStateException("a key of our own does not sign", e);
    }
  }

  @Override
  public boolean verifies(Bytes publicKey, Bytes message, Bytes signature) {
    if (publicKey.length() != PUBLIC_KEY_LENGTH || signature.length() != SIGNATURE_LENGTH) {
      return false;
    }
    MLDSASigner verifier = new MLDSASigner();
    verifier.init(
        false, new MLDSAPublicKeyParameters(MLDSAParameters.ml_dsa_44, publicKey.toArray()));
    verifier.update(message.toArray(), 0, message.length());
    return verifier.verifySignature(signature.toArray());
  }

  private static MLDSAPrivateKeyParameters key(Bytes seed) {
    return new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_44, SignatureScheme.seed(seed));
  }
}
