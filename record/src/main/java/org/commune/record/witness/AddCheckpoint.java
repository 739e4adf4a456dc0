package org.commune.record.witness;

import java.util.ArrayList;
import java.util.List;
import org.commune.record.format.Bytes;
import org.commune.record.format.Decimal;
import org.commune.record.format.Lines;
import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.SignedCheckpoint;

/**
 * The body of a log's request to a witness (C2SP tlog-witness, "add-checkpoint").
 *
 * @param oldSize the size of the checkpoint the witness is thought to hold; 0 for none
 * @param proof the consistency proof from there
 * @param checkpoint what is to be cosigned
 */
public record AddCheckpoint(long oldSize, List<Hash> proof, SignedCheckpoint checkpoint) {
  private static final int LONGEST_PROOF = 63;

  public AddCheckpoint {
    proof = List.copyOf(proof);
  }

  public static AddCheckpoint parse(Bytes body) throws ParseFailure {
    Lines lines = Lines.of(body.text());
    long oldSize = Decimal.parse(lines.next("old"));
    List<Hash> proof = new ArrayList<>();
    for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
      if (proof.size() == LONGEST_PROOF) {
        throw new ParseFailure("a consistency proof has at most 63 lines");
      }
      proof.add(Hash.parseBase64(line));
    }
    return new AddCheckpoint(oldSize, proof, SignedCheckpoint.parse(lines.rest()));
  }

  public Bytes bytes() {
    StringBuilder out = new StringBuilder("old ").append(oldSize).append('\n');
    proof.forEach(hash -> out.append(hash.base64()).append('\n'));
    out.append('\n').append(checkpoint.note().written());
    return Bytes.utf8(out.toString());
  }
}
