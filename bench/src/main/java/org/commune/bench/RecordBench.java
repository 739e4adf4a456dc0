package org.commune.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commune.record.EntryCheck;
import org.commune.record.ForkGuard;
import org.commune.record.ForkRefused;
import org.commune.record.MemoryStore;
import org.commune.record.Publisher;
import org.commune.record.RecordVerifier;
import org.commune.record.Verification;
import org.commune.record.format.Bytes;
import org.commune.record.format.Rejection;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.CompactRange;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.InclusionProof;
import org.commune.record.tlog.Nodes;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.SignatureScheme;
import org.commune.record.tlog.SigningKey;
import org.commune.record.tlog.TreeHasher;

/**
 * How fast the record is, each figure beside the limit of what it is made of, taken in the same run
 * and in CPU time: tree building beside bare SHA-256, verifying signatures beside Bouncy Castle
 * called directly, verifying a record beside the hashing in it.
 */
public final class RecordBench {
  private static final int ENTRY_LENGTH = 600;
  private static final int ROUNDS = 7;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private RecordBench() {}

  /**
   * Runs all of it.
   *
   * @param args how many leaves; 262,144 without it
   */
  public static void run(PrintStream out, List<String> args) {
    int leaves = args.isEmpty() ? 1 << 18 : Integer.parseInt(args.getFirst());
    byte[] entries = new byte[ENTRY_LENGTH + 1 + leaves];
    out.printf(
        "record: %,d leaves of %d bytes, per CPU second of one thread%n", leaves, ENTRY_LENGTH);
    Rates rates =
        alternately(
            leaves, () -> bareHashing(entries, leaves), () -> treeBuilding(entries, leaves));
    double limit = rates.first();
    double tree = rates.second();
    line(out, "bare SHA-256 of as many leaves and nodes", limit, "leaves/s", limit);
    line(out, "tree building", tree, "leaves/s", limit);
    proofs(out, leaves);
    signatures(out);
    wholeRecord(out, leaves, limit);
  }

  private interface Work {
    void run();
  }

  private record Rates(double first, double second) {}

  /** Units per CPU second of two works, in the best of some rounds; the rounds take turns. */
  private static Rates alternately(int units, Work first, Work second) {
    long bestFirst = Long.MAX_VALUE;
    long bestSecond = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      bestFirst = Math.min(bestFirst, cpuTime(first));
      bestSecond = Math.min(bestSecond, cpuTime(second));
    }
    return new Rates(units * 1e9 / bestFirst, units * 1e9 / bestSecond);
  }

  private static double best(int units, Work work) {
    return alternately(units, work, () -> {}).first();
  }

  /** The thread's own time: neighbours on the machine then matter less. */
  private static long cpuTime(Work work) {
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    return Math.max(1, THREADS.getCurrentThreadCpuTime() - start);
  }

  private static void line(
      PrintStream out, String what, double perSecond, String unit, double limit) {
    out.printf(
        "  %-44s %,14.0f %-10s %5.1f %% of the limit%n",
        what, perSecond, unit, 100 * perSecond / limit);
  }

  private static void bareHashing(byte[] entries, int leaves) {
    MessageDigest sha256 = sha256();
    byte[] node = new byte[65];
    byte guard = 0;
    for (int i = 0; i < leaves; i++) {
      sha256.update(entries, i, ENTRY_LENGTH + 1);
      guard ^= sha256.digest()[0];
      guard ^= sha256.digest(node)[0];
    }
    entries[0] = guard;
  }

  private static void treeBuilding(byte[] entries, int leaves) {
    TreeHasher hasher = new TreeHasher();
    CompactRange range = CompactRange.empty();
    for (int i = 0; i < leaves; i++) {
      range.append(hasher.leaf(entries, i, ENTRY_LENGTH));
    }
    entries[0] ^= range.root().bytes().at(0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void proofs(PrintStream out, int leaves) {
    Map<Integer, List<Hash>> levels = new HashMap<>();
    CompactRange range =
        CompactRange.empty((level, index, hash) ->
            levels.computeIfAbsent(level, any -> new ArrayList<>()).add(hash));
    for (int i = 0; i < leaves; i++) {
      range.append(Hash.leaf(Bytes.uint32(i)));
    }
    Nodes nodes = (level, index) -> levels.getOrDefault(level, List.of()).get((int) index);
    Hash root = range.root();
    int count = Math.min(leaves, 20_000);
    List<InclusionProof> proofs = new ArrayList<>();
    double made =
        best(
            count,
            () -> {
              proofs.clear();
              for (int i = 0; i < count; i++) {
                proofs.add(InclusionProof.of(nodes, place(i, leaves), leaves));
              }
            });
    double verified =
        best(
            count,
            () -> {
              for (int i = 0; i < count; i++) {
                verify(proofs.get(i), nodes.node(0, place(i, leaves)), root);
              }
            });
    out.printf("  %-44s %,14.0f proofs/s%n", "inclusion proofs made", made);
    out.printf("  %-44s %,14.0f proofs/s%n", "inclusion proofs verified", verified);
  }

  private static long place(int i, int leaves) {
    return i * 2_654_435_761L % leaves;
  }

  private static void verify(InclusionProof proof, Hash leaf, Hash root) {
    try {
      proof.verify(leaf, root);
    } catch (VerificationFailure e) {
      throw new IllegalStateException(e);
    }
  }

  private static void signatures(PrintStream out) {
    int count = 2_000;
    Bytes seed = Bytes.of(new byte[SignatureScheme.SEED_LENGTH]);
    Bytes publicKey = SignatureScheme.ED25519.publicKey(seed);
    Bytes message = Bytes.of(new byte[ENTRY_LENGTH]);
    Bytes signature = SignatureScheme.ED25519.sign(seed, message);
    byte[] key = publicKey.toArray();
    byte[] text = message.toArray();
    byte[] signed = signature.toArray();
    Rates rates =
        alternately(
            count,
            () -> {
              for (int i = 0; i < count; i++) {
                mustHold(
                    org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
                        signed, 0, key, 0, text, 0, text.length));
              }
            },
            () -> {
              for (int i = 0; i < count; i++) {
                mustHold(SignatureScheme.ED25519.verifies(publicKey, message, signature));
              }
            });
    double limit = rates.first();
    double ours = rates.second();
    line(out, "Ed25519 verified by Bouncy Castle directly", limit, "sigs/s", limit);
    line(out, "Ed25519 verified", ours, "sigs/s", limit);
  }

  private static void mustHold(boolean good) {
    if (!good) {
      throw new IllegalStateException("a good signature was refused");
    }
  }

  /** Publishing and verifying a record in memory, so that no disk is measured. */
  private static void wholeRecord(PrintStream out, int leaves, double limit) {
    byte[] text = new byte[ENTRY_LENGTH];
    List<Bytes> entries = new ArrayList<>(leaves);
    for (int i = 0; i < leaves; i++) {
      text[0] = (byte) i;
      text[1] = (byte) (i >> 8);
      text[2] = (byte) (i >> 16);
      entries.add(Bytes.of(text));
    }
    SigningKey key =
        SigningKey.ofLog("bench.example/log", Bytes.of(new byte[SignatureScheme.SEED_LENGTH]));
    MemoryStore[] published = new MemoryStore[1];
    double written = best(leaves, () -> published[0] = publish(entries, key));
    double verified =
        best(
            leaves,
            () -> {
              Verification verification =
                  RecordVerifier.of(Policy.ofLog(key.verifier()))
                      .verify(published[0], EntryCheck.NONE);
              mustHold(verification instanceof Verification.Sound);
            });
    line(out, "published, batches of 512, no disk", written, "entries/s", limit);
    line(out, "verified: entries, tiles, checkpoints", verified, "entries/s", limit);
  }

  private static MemoryStore publish(List<Bytes> entries, SigningKey key) {
    MemoryStore store = new MemoryStore();
    try {
      Publisher publisher =
          Publisher.create(
              store,
              ForkGuard.open(new MemoryStore()),
              key,
              Policy.ofLog(key.verifier()),
              List.of());
      for (int from = 0; from < entries.size(); from += 512) {
        publisher.publish(entries.subList(from, Math.min(entries.size(), from + 512)));
      }
      return store;
    } catch (ForkRefused | Rejection e) {
      throw new IllegalStateException(e);
    }
  }
}
