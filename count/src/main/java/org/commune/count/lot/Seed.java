package org.commune.count.lot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A secret that one party commits to before a draw and reveals after it.
 *
 * <p>What it resists: nobody can choose the draw who does not know all secrets, so one honest party
 * is enough. What it does not: whoever reveals last can withhold. So the rule must say beforehand
 * what happens then, best that a public beacon or dice complete the seed.
 *
 * @param hex at least 16 bytes as hexadecimal digits, from a good source of randomness
 */
public record Seed(String hex) {

  private static final int FEWEST_BYTES = 16;

  public Seed {
    if (HexFormat.of().parseHex(hex).length < FEWEST_BYTES) {
      throw new IllegalArgumentException("a seed has at least " + FEWEST_BYTES + " bytes");
    }
  }

  /** What is published before the draw: SHA-256 of the seed, as hexadecimal digits. */
  public String commitment() {
    return sha256("commune seed 1\n" + hex);
  }

  /** Whether this is the seed that was committed to. */
  public boolean fulfils(String commitment) {
    return MessageDigest.isEqual(
        commitment().getBytes(StandardCharsets.UTF_8), commitment.getBytes(StandardCharsets.UTF_8));
  }

  /** One seed of several, in an order of their own, so that nobody's place matters. */
  public static Seed mixed(List<Seed> seeds) {
    var text = new StringBuilder("commune mixed seed 1\n");
    seeds.stream().map(Seed::hex).sorted().forEach(hex -> text.append(hex).append('\n'));
    return new Seed(sha256(text.toString()));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
