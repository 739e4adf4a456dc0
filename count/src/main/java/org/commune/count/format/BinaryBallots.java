package org.commune.count.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The binary ballot file of docs/ballot-file.md: distinct papers with their weights, in an order of
 * their own, under the hash of the whole. The same ballots give the same bytes.
 */
public final class BinaryBallots {

  static final byte[] MAGIC = "COMMUNEB".getBytes(StandardCharsets.US_ASCII);
  static final int VERSION = 1;
  static final int HEADER = 128;
  static final int HASH = 32;

  private BinaryBallots() {}

  /** Whether a file begins like one of these. */
  public static boolean begins(byte[] bytes) {
    return bytes.length >= MAGIC.length
        && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /**
   * Reads a file, and makes sure that it is what {@link #write} makes of what it holds.
   *
   * @throws MalformedBallots with the byte and what was expected
   */
  public static BallotFile read(byte[] bytes) throws MalformedBallots {
    BallotFile file = new BinaryReading(bytes).file();
    byte[] canonical = write(file);
    int differs = Arrays.mismatch(bytes, canonical);
    if (differs >= 0) {
      throw MalformedBallots.atByte(
          differs,
          differs >= 64 && differs < 64 + HASH
              ? "the hash of these ballots, " + file.ballots().hash()
              : "the canonical form of what the file holds",
          "another byte");
    }
    return file;
  }

  public static byte[] write(BallotFile file) {
    return BinaryWriting.of(file);
  }
}
