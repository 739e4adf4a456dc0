package org.commune.record.witness;

import java.util.ArrayList;
import java.util.List;
import org.commune.record.format.Decimal;
import org.commune.record.format.Lines;
import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.NoteSignature;

/** What a witness answers to {@link AddCheckpoint}, with its HTTP form (C2SP tlog-witness). */
public sealed interface WitnessAnswer {
  String SIZE_TYPE = "text/x.tlog.size";
  String TEXT_TYPE = "text/plain; charset=utf-8";

  /** The witness has seen it grow, and signs; the new state is durable. */
  record Cosigned(List<NoteSignature> signatures) implements WitnessAnswer {
    public Cosigned {
      signatures = List.copyOf(signatures);
    }
  }

  /** The witness holds another size than the request said. */
  record HoldsOther(long size) implements WitnessAnswer {}

  /** The request is not of the form, or asks to shrink. */
  record Malformed(String reason) implements WitnessAnswer {}

  /** No key that this witness trusts for the log has signed the checkpoint, or one has not well. */
  record Untrusted(String reason) implements WitnessAnswer {}

  /** The witness does not know the log. */
  record UnknownLog() implements WitnessAnswer {}

  /** The checkpoint does not continue what the witness holds: perhaps a second history. */
  record Inconsistent(String reason) implements WitnessAnswer {}

  /** Not now: the witness has too much to do, or is out of order. */
  record NotNow(int status, String reason) implements WitnessAnswer {}

  default int status() {
    return switch (this) {
      case Cosigned _ -> 200;
      case Malformed _ -> 400;
      case Untrusted _ -> 403;
      case UnknownLog _ -> 404;
      case HoldsOther _ -> 409;
      case Inconsistent _ -> 422;
      case NotNow notNow -> notNow.status();
    };
  }

  default String contentType() {
    return this instanceof HoldsOther ? SIZE_TYPE : TEXT_TYPE;
  }

  default String body() {
    return switch (this) {
      case Cosigned cosigned ->
          String.join("", cosigned.signatures().stream().map(NoteSignature::line).toList());
      case HoldsOther(long size) -> size + "\n";
      case Malformed(String reason) -> reason + "\n";
      case Untrusted(String reason) -> reason + "\n";
      case UnknownLog() -> "the log is not known here\n";
      case Inconsistent(String reason) -> reason + "\n";
      case NotNow notNow -> notNow.reason() + "\n";
    };
  }

  /**
   * Reads an answer. A conflict that names no size means, with some witnesses, "same size, other
   * root"; it is never taken for a mere difference of sizes.
   */
  static WitnessAnswer parse(int status, String contentType, String body) throws ParseFailure {
    return switch (status) {
      case 200 -> cosigned(body);
      case 400 -> new Malformed(body.strip());
      case 403 -> new Untrusted(body.strip());
      case 404 -> new UnknownLog();
      case 409 -> contentType.equals(SIZE_TYPE) ? holdsOther(body) : new Inconsistent(body.strip());
      case 422 -> new Inconsistent(body.strip());
      default -> new NotNow(status, body.strip());
    };
  }

  private static Cosigned cosigned(String body) throws ParseFailure {
    List<NoteSignature> signatures = new ArrayList<>();
    Lines lines = Lines.of(body);
    do {
      signatures.add(NoteSignature.parse(lines.next()));
    } while (!lines.atEnd());
    return new Cosigned(signatures);
  }

  private static HoldsOther holdsOther(String body) throws ParseFailure {
    Lines lines = Lines.of(body);
    long size = Decimal.parse(lines.next());
    if (!lines.atEnd()) {
      throw new ParseFailure("more than a size");
    }
    return new HoldsOther(size);
  }
}
