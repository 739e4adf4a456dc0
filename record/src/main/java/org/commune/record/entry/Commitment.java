package org.commune.record.entry;

import java.util.Optional;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;

/**
 * Stands in the record for a personal value and says nothing about it: a hash over 32 random bytes,
 * the field and the value. Without those random bytes nobody can test a guess against it; once they
 * are deleted, nobody ever can.
 *
 * @param hash SHA-256 of "commune/commit/v1", a zero byte, the salt, the field's length in two
 *     bytes, the field, and the canonical JSON of the value
 */
public record Commitment(Hash hash) {
  public static final int SALT_LENGTH = 32;

  private static final Bytes DOMAIN = Bytes.utf8("commune/commit/v1\0");
  private static final String MEMBER = "commitment";

  static Commitment to(String field, Bytes salt, Json value) {
    if (salt.length() != SALT_LENGTH) {
      throw new IllegalArgumentException("a salt has 32 bytes, found " + salt.length());
    }
    Bytes name = Bytes.utf8(field);
    return new Commitment(
        Hash.sha256(
            Bytes.concat(
                DOMAIN, salt, Bytes.uint16(name.length()), name, CanonicalJson.bytes(value))));
  }

  /** How it stands in an act: an object with the one member "commitment". */
  Json.Members json() {
    return Json.object().with(MEMBER, Json.text(hash.base64()));
  }

  /** The same in one text. */
  Json.Text text() {
    return Json.text(MEMBER + ":" + hash.base64());
  }

  static Optional<Commitment> ofText(Json value) {
    return value instanceof Json.Text(String text) && text.startsWith(MEMBER + ":")
        ? in(Json.object().with(MEMBER, Json.text(text.substring(MEMBER.length() + 1))))
        : Optional.empty();
  }

  static Optional<Commitment> in(Json value) {
    if (value instanceof Json.Members object
        && object.members().size() == 1
        && object.members().get(MEMBER) instanceof Json.Text(String hash)) {
      try {
        return Optional.of(new Commitment(Hash.parseBase64(hash)));
      } catch (ParseFailure e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
