package org.commune.count.lot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A stream of numbers from a seed: HMAC-SHA256 of a counter under the seed, after RFC 5869, as RFC
 * 3797 does with MD5. Numbers out of an even range are thrown away, so that none is likelier.
 */
final class RandomNumbers {

  private final Mac mac;
  private final String purpose;
  private long counter;

  RandomNumbers(Seed seed, String purpose) {
    this.purpose = purpose;
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(seed.hex()), "HmacSHA256"));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /** A number from 0 below {@code bound}, each as likely as the next. */
  int below(int bound) {
    long even = Long.MAX_VALUE - Long.MAX_VALUE % bound;
    while (true) {
      String text = "commune sortition 1\n" + purpose + "\n" + counter++;
      byte[] block = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      long number = ByteBuffer.wrap(block).getLong() & Long.MAX_VALUE;
      if (number < even) {
        return (int) (number % bound);
      }
    }
  }
}
