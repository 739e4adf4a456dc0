package org.commune.record.witness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.commune.record.format.Bytes;
import org.commune.record.format.Decimal;
import org.commune.record.format.Lines;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.CompactRange;
import org.commune.record.tlog.ConsistencyProof;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.Nodes;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.VerifierKey;

/**
 * The evidence that a log signed two histories (docs/record.md, "Split view"): two checkpoints
 * under its signature, and the proof that the larger tree had another root when it was as large as
 * the smaller. Whoever has the log's key verifies it offline; the log cannot explain it away.
 *
 * @param smaller a signed checkpoint
 * @param larger another, of the same size or more
 * @param otherRoot the root of the larger tree at the smaller one's size
 * @param path the consistency proof from that root to the larger checkpoint
 */
public record SplitView(
    SignedCheckpoint smaller, SignedCheckpoint larger, Hash otherRoot, List<Hash> path) {
  private static final String HEAD = "commune/split-view@v1";

  public SplitView {
    path = List.copyOf(path);
  }

  /**
   * Compares two checkpoints that a log signed.
   *
   * @param nodes of the larger tree, from whoever saw that history
   * @return the evidence, or empty when the larger tree continues the smaller
   * @throws VerificationFailure when the nodes do not lead to the larger checkpoint, so that
   *     nothing can be concluded
   */
  public static Optional<SplitView> between(
      SignedCheckpoint smaller, SignedCheckpoint larger, Nodes nodes) throws VerificationFailure {
    if (smaller.size() > larger.size()) {
      throw new IllegalArgumentException("the smaller checkpoint is the larger");
    }
    ConsistencyProof proof = ConsistencyProof.of(nodes, smaller.size(), larger.size());
    Hash other =
        smaller.size() == larger.size()
            ? larger.root()
            : CompactRange.of(smaller.size(), nodes, CompactRange.UNWATCHED).root();
    proof.verify(other, larger.root());
    return other.equals(smaller.root())
        ? Optional.empty()
        : Optional.of(new SplitView(smaller, larger, other, proof.path()));
  }

  /** Passes when this is evidence against one of these logs. */
  public void verify(Collection<VerifierKey> logs) throws VerificationFailure {
    smaller.verifyLog(logs);
    larger.verifyLog(logs);
    if (!smaller.checkpoint().origin().equals(larger.checkpoint().origin())) {
      throw new VerificationFailure("the checkpoints are of two logs");
    }
    if (otherRoot.equals(smaller.root())) {
      throw new VerificationFailure("both checkpoints are of one history");
    }
    new ConsistencyProof(smaller.size(), larger.size(), path).verify(otherRoot, larger.root());
  }

  public static SplitView parse(Bytes bytes) throws ParseFailure {
    Lines lines = Lines.of(bytes.text());
    if (!lines.next().equals(HEAD)) {
      throw new ParseFailure("evidence of a split view begins with " + HEAD);
    }
    Hash otherRoot = Hash.parseBase64(lines.next("root"));
    List<Hash> path = new ArrayList<>();
    for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
      path.add(Hash.parseBase64(line));
    }
    SignedCheckpoint smaller = checkpoint("smaller", lines);
    SignedCheckpoint larger = checkpoint("larger", lines);
    if (!lines.atEnd()) {
      throw new ParseFailure("the evidence goes on after its end");
    }
    return new SplitView(smaller, larger, otherRoot, path);
  }

  /** A checkpoint as so many lines, for a note holds empty lines itself. */
  private static SignedCheckpoint checkpoint(String which, Lines lines) throws ParseFailure {
    long count = Decimal.parse(lines.next(which));
    StringBuilder note = new StringBuilder();
    for (long i = 0; i < count; i++) {
      note.append(lines.next()).append('\n');
    }
    return SignedCheckpoint.parse(note.toString());
  }

  public Bytes bytes() {
    StringBuilder out = new StringBuilder(HEAD).append('\n');
    out.append("root ").append(otherRoot.base64()).append('\n');
    path.forEach(hash -> out.append(hash.base64()).append('\n'));
    out.append('\n');
    write("smaller", smaller, out);
    write("larger", larger, out);
    return Bytes.utf8(out.toString());
  }

  private static void write(String which, SignedCheckpoint signed, StringBuilder out) {
    String note = signed.note().written();
    out.append(which).append(' ').append(note.lines().count()).append('\n').append(note);
  }
}
