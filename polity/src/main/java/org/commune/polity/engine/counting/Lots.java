package org.commune.polity.engine.counting;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A public lot that anybody can draw again. The numbers are the first eight bytes of SHA-256(seed
 * || counter), the counter being eight bytes from 0 up; a number in the last incomplete run of the
 * range is passed over, so that every name is drawn with exactly the same chance.
 */
public final class Lots {
  private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(64);

  private final byte[] seed;
  private long counter;

  private Lots(byte[] seed) {
    this.seed = seed;
  }

  /** All of them in the order in which they are drawn, whatever order they are given in. */
  public static <T extends Comparable<T>> List<T> drawn(String seed, List<T> pool) {
    Lots lots = new Lots(seed.getBytes(StandardCharsets.UTF_8));
    List<T> left = new ArrayList<>(pool.stream().distinct().sorted().toList());
    List<T> drawn = new ArrayList<>();
    while (!left.isEmpty()) {
      drawn.add(left.remove(lots.below(left.size())));
    }
    return List.copyOf(drawn);
  }

  private int below(int bound) {
    BigInteger size = BigInteger.valueOf(bound);
    BigInteger fair = RANGE.subtract(RANGE.mod(size));
    BigInteger number = next();
    while (number.compareTo(fair) >= 0) {
      number = next();
    }
    return number.mod(size).intValueExact();
  }

  private BigInteger next() {
    MessageDigest digest = sha256();
    digest.update(seed);
    byte[] hash = digest.digest(ByteBuffer.allocate(Long.BYTES).putLong(counter++).array());
    return new BigInteger(1, hash, 0, Long.BYTES);
  }

  /** The commitment to a seed: its SHA-256 in small hexadecimal digits. */
  public static String commitment(String seed) {
    return HexFormat.of().formatHex(sha256().digest(seed.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
