package org.commune.count.seats;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** SHA-256 of claimants and sizes in order of name: what a lot for a seat is mixed with. */
final class ClaimantsHash {

  private ClaimantsHash() {}

  static String of(List<Claimant> claimants) {
    String text =
        claimants.stream()
            .map(c -> c.name().length() + ":" + c.name() + " " + c.size() + "\n")
            .sorted()
            .collect(Collectors.joining());
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
