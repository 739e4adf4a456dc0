package org.commune.record.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.record.format.Base64Text;
import org.commune.record.format.Bytes;
import org.commune.record.format.Decimal;
import org.commune.record.format.Lines;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;

/**
 * What a member keeps: the proof that an entry stands in the record, which anyone verifies without
 * asking anyone (C2SP tlog-proof, file ending {@code .tlog-proof}).
 *
 * @param extra bytes for the application's own use; nothing vouches for them
 * @param index the place of the entry
 * @param path the inclusion proof
 * @param checkpoint the checkpoint it leads to, with cosignatures
 */
public record Receipt(
    Optional<Bytes> extra, long index, List<Hash> path, SignedCheckpoint checkpoint) {
  /** With which a receipt begins. */
  public static final String HEAD = "c2sp.org/tlog-proof@v1";

  /** A path has at most one hash for each level of a tree. */
  private static final int LONGEST_PATH = 63;

  public Receipt {
    path = List.copyOf(path);
  }

  /** The receipt for an entry of the tree that a checkpoint describes. */
  public static Receipt of(Nodes nodes, long index, SignedCheckpoint checkpoint) {
    InclusionProof proof = InclusionProof.of(nodes, index, checkpoint.size());
    return new Receipt(Optional.empty(), index, proof.path(), checkpoint);
  }

  public static Receipt parse(Bytes bytes) throws ParseFailure {
    Lines lines = Lines.of(bytes.text());
    if (!lines.next().equals(HEAD)) {
      throw new ParseFailure("a receipt begins with " + HEAD);
    }
    Optional<Bytes> extra = Optional.empty();
    if (lines.ahead("extra")) {
      extra = Optional.of(Base64Text.decode(lines.next("extra")));
    }
    long index = Decimal.parse(lines.next("index"));
    List<Hash> path = new ArrayList<>();
    for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
      if (path.size() == LONGEST_PATH) {
        throw new ParseFailure("an inclusion proof has at most 63 hashes");
      }
      path.add(Hash.parseBase64(line));
    }
    return new Receipt(extra, index, path, SignedCheckpoint.parse(lines.rest()));
  }

  public Bytes bytes() {
    StringBuilder out = new StringBuilder(HEAD).append('\n');
    extra.ifPresent(bytes -> out.append("extra ").append(bytes.base64()).append('\n'));
    out.append("index ").append(index).append('\n');
    path.forEach(hash -> out.append(hash.base64()).append('\n'));
    out.append('\n').append(checkpoint.note().written());
    return Bytes.utf8(out.toString());
  }

  /** Passes when this very entry stands at the index, in a log and under witnesses one trusts. */
  public Policy.Witnessed verify(Bytes entry, Policy policy) throws VerificationFailure {
    Policy.Witnessed witnessed = policy.verify(checkpoint);
    new InclusionProof(index, checkpoint.size(), path).verify(Hash.leaf(entry), checkpoint.root());
    return witnessed;
  }
}
