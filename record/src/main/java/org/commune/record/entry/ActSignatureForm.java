package org.commune.record.entry;

import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.Quoted;
import org.commune.record.json.Fields;
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;

/** The JSON form of an act's signature (docs/record.md, "Signatures of acts"). */
public final class ActSignatureForm {
  private ActSignatureForm() {}

  /** Writes a signature. */
  public static Json.Members write(ActSignature signature) {
    Json.Members head =
        Json.object()
            .with("nonce", bytes(signature.nonce()))
            .with(
                "seen",
                Json.object()
                    .with("size", Json.whole(signature.seen().size()))
                    .with("root", bytes(signature.seen().root().bytes())));
    return switch (signature) {
      case ActSignature.ByAssertion by ->
          head.with("by", Json.text("assertion")).with("assertion", assertion(by.assertion()));
      case ActSignature.BySession by ->
          head.with("by", Json.text("session"))
              .with("certificate", certificate(by.certificate()))
              .with("signature", bytes(by.signature()));
    };
  }

  private static Json.Members assertion(Assertion assertion) {
    return Json.object()
        .with("credential", bytes(assertion.credential()))
        .with("authenticatorData", bytes(assertion.authenticatorData()))
        .with("clientData", bytes(assertion.clientData()))
        .with("signature", bytes(assertion.signature()));
  }

  private static Json.Members certificate(SessionCertificate certificate) {
    return Json.object()
        .with("publicKey", bytes(certificate.publicKey()))
        .with("from", Json.whole(certificate.from()))
        .with("until", Json.whole(certificate.until()))
        .with("assertion", assertion(certificate.assertion()));
  }

  private static Json.Text bytes(Bytes bytes) {
    return Json.text(bytes.base64());
  }

  /** Reads a signature. */
  public static ActSignature read(Json json) throws ParseFailure {
    Fields fields = Fields.of(json);
    Bytes nonce = fields.bytes("nonce");
    if (nonce.length() != ActStatement.NONCE_LENGTH) {
      throw new ParseFailure("a nonce has 32 bytes");
    }
    SeenState seen = readSeen(fields.any("seen"));
    String by = fields.text("by");
    ActSignature signature =
        switch (by) {
          case "assertion" ->
              new ActSignature.ByAssertion(nonce, seen, readAssertion(fields.any("assertion")));
          case "session" ->
              new ActSignature.BySession(
                  nonce,
                  seen,
                  readCertificate(fields.any("certificate")),
                  fields.bytes("signature"));
          default -> throw new ParseFailure("no way to sign an act: " + Quoted.of(by));
        };
    fields.end();
    return signature;
  }

  private static SeenState readSeen(Json json) throws ParseFailure {
    Fields fields = Fields.of(json);
    SeenState seen = new SeenState(fields.natural("size"), Hash.of(fields.bytes("root")));
    fields.end();
    return seen;
  }

  private static Assertion readAssertion(Json json) throws ParseFailure {
    Fields fields = Fields.of(json);
    Assertion assertion =
        new Assertion(
            fields.bytes("credential"),
            fields.bytes("authenticatorData"),
            fields.bytes("clientData"),
            fields.bytes("signature"));
    fields.end();
    return assertion;
  }

  private static SessionCertificate readCertificate(Json json) throws ParseFailure {
    Fields fields = Fields.of(json);
    SessionCertificate certificate =
        new SessionCertificate(
            fields.bytes("publicKey"),
            fields.natural("from"),
            fields.natural("until"),
            readAssertion(fields.any("assertion")));
    fields.end();
    return certificate;
  }
}
