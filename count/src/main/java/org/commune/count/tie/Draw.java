package org.commune.count.tie;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Draws lots that anybody can draw again. Every candidate's ticket is HMAC-SHA256 (RFC 2104) of the
 * draw's number, its purpose and the candidate's name, under a key made of the committed seed and
 * the hash of the ballots. The lowest ticket is drawn. Neither the order of candidates nor that of
 * ballots enters.
 */
public final class Draw {

  private final Mac mac;

  public Draw(String seedHex, String ballotsHash) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(seedHex + ballotsHash), "HmacSHA256"));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /** The ticket of one candidate in one draw, in hexadecimal digits. */
  public String ticket(int draw, String purpose, String name) {
    String text = "commune lot 1\n" + draw + "\n" + purpose + "\n" + name;
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
