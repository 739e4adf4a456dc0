package org.commune.charter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.commune.charter.language.Charter;
import org.commune.charter.yaml.Unbinder;
import org.commune.charter.yaml.YamlWriter;

/**
 * The SHA-256 of a charter as Commune writes it: of what it says, and not of how its file is laid
 * out or commented. Two charters of one hash have the same law.
 */
public final class CharterHash {
  private CharterHash() {}

  /** "sha256:" and 64 hexadecimal digits. */
  public static String of(Charter charter) {
    String text = YamlWriter.write(Unbinder.unbind(charter));
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return "sha256:"
          + HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
