package org.commune.record.tlog;

import java.util.HexFormat;
import java.util.OptionalLong;
import org.commune.record.format.Base64Text;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.Quoted;
import org.commune.record.format.VerificationFailure;

/**
 * A public key by which notes are verified, with the name its owner signs under (C2SP signed-note,
 * "Verifier keys").
 */
public record VerifierKey(String name, SignatureType type, Bytes publicKey) {

  public VerifierKey {
    if (!NoteSignature.isName(name)) {
      throw new IllegalArgumentException("not the name of a key: " + Quoted.of(name));
    }
    if (publicKey.length() != type.scheme().publicKeyLength()) {
      throw new IllegalArgumentException("no key of type " + type);
    }
  }

  /** Reads {@code name+id+base64}; the id must be that of the key. */
  public static VerifierKey parse(String vkey) throws ParseFailure {
    String[] parts = vkey.split("\\+", 3);
    if (parts.length != 3) {
      throw new ParseFailure("not a verifier key: " + Quoted.of(vkey));
    }
    Bytes typed = Base64Text.decode(parts[2]);
    if (!NoteSignature.isName(parts[0]) || typed.length() == 0) {
      throw new ParseFailure("not a verifier key: " + Quoted.of(vkey));
    }
    SignatureType type = SignatureType.of(typed.at(0));
    if (typed.length() != 1 + type.scheme().publicKeyLength()) {
      throw new ParseFailure("not a verifier key: " + Quoted.of(vkey));
    }
    VerifierKey key = new VerifierKey(parts[0], type, typed.slice(1, typed.length()));
    if (!key.text().equals(vkey)) {
      throw new ParseFailure("the id of the verifier key is not that of its key: " + parts[1]);
    }
    return key;
  }

  /** The first four bytes of the hash of name, newline, type and key: an aid, not a proof. */
  public int id() {
    return Hash.sha256(Bytes.concat(Bytes.utf8(name + "\n"), typed())).bytes().uint32At(0);
  }

  /** The key as {@link #parse} reads it. */
  public String text() {
    return name + "+" + HexFormat.of().toHexDigits(id()) + "+" + typed().base64();
  }

  /** Passes when this key made the signature under this text. */
  VerifiedSignature verify(String text, NoteSignature signature) throws VerificationFailure {
    Bytes bytes = signature.signature();
    OptionalLong time = OptionalLong.empty();
    if (type.isCosignature()) {
      if (bytes.length() < Long.BYTES || bytes.uint64At(0) < 0) {
        throw new VerificationFailure("the cosignature of " + name + " has no time");
      }
      time = OptionalLong.of(bytes.uint64At(0));
      bytes = bytes.slice(Long.BYTES, bytes.length());
    }
    try {
      Bytes message = type.message(name, time.orElse(0), text);
      if (!type.scheme().verifies(publicKey, message, bytes)) {
        throw new VerificationFailure("the signature of " + name + " is wrong");
      }
    } catch (ParseFailure e) {
      throw new VerificationFailure("what " + name + " signed is no checkpoint");
    }
    return new VerifiedSignature(this, time);
  }

  private Bytes typed() {
    return Bytes.concat(Bytes.of(type.code()), publicKey);
  }

  @Override
  public String toString() {
    return text();
  }
}
