package org.commune.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Papers as voters would mark them, from a seed: parties with slates, candidates of unequal
 * popularity, papers of unequal length. A million papers of 15 candidates bear about a quarter of a
 * million different rankings.
 */
final class SyntheticPapers {
  static final int CANDIDATES = 15;
  static final int SEATS = 5;

  private static final long SEED = 2026;
  private static final int SLATE = 3;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final int[] weight = new int[CANDIDATES];
  private final int[] paper = new int[CANDIDATES];
  private final boolean[] taken = new boolean[CANDIDATES];
  private int length;

  SyntheticPapers() {
    for (int candidate = 0; candidate < CANDIDATES; candidate++) {
      weight[candidate] = 1000 / (candidate + 3);
    }
  }

  /** Marks the next paper. */
  void next() {
    Arrays.fill(taken, false);
    length = 0;
    int most = 1 + Math.min(random.nextInt(9), random.nextInt(12));
    while (length < most) {
      int favourite = favourite();
      add(favourite);
      // One in three keeps to the slate of the favourite, in the order in which it is printed.
      if (random.nextInt(3) == 0) {
        int slate = favourite / SLATE * SLATE;
        for (int candidate = slate; candidate < slate + SLATE && length < most; candidate++) {
          add(candidate);
        }
      }
    }
  }

  private void add(int candidate) {
    if (!taken[candidate]) {
      taken[candidate] = true;
      paper[length++] = candidate;
    }
  }

  private int favourite() {
    int all = 0;
    for (int candidate = 0; candidate < CANDIDATES; candidate++) {
      all += taken[candidate] ? 0 : weight[candidate];
    }
    int drawn = random.nextInt(all);
    int candidate = 0;
    while (taken[candidate] || drawn >= weight[candidate]) {
      drawn -= taken[candidate] ? 0 : weight[candidate];
      candidate++;
    }
    return candidate;
  }

  /** Writes so many papers as JSON: for each candidate the rank, 0 without one. */
  static void writeRanks(int papers, OutputStream out) throws IOException {
    var synthetic = new SyntheticPapers();
    int[] rank = new int[CANDIDATES];
    for (int i = 0; i < papers; i++) {
      synthetic.next();
      Arrays.fill(rank, 0);
      for (int at = 0; at < synthetic.length; at++) {
        rank[synthetic.paper[at]] = at + 1;
      }
      out.write(text((i == 0 ? "[" : ",") + Arrays.toString(rank)));
    }
    out.write(text("]\n"));
  }

  /** Writes so many papers as a BLT file. */
  static void writeBlt(int papers, OutputStream out) throws IOException {
    var synthetic = new SyntheticPapers();
    out.write(text(CANDIDATES + " " + SEATS + "\n"));
    byte[] line = new byte[4 + 3 * CANDIDATES];
    for (int i = 0; i < papers; i++) {
      synthetic.next();
      out.write(line, 0, synthetic.line(line));
    }
    out.write(text("0\n"));
    for (int candidate = 0; candidate < CANDIDATES; candidate++) {
      out.write(text("\"Candidate " + (char) ('A' + candidate) + "\"\n"));
    }
    out.write(text("\"Synthetic\"\n"));
  }

  private int line(byte[] line) {
    int at = 0;
    line[at++] = '1';
    for (int rank = 0; rank < length; rank++) {
      int id = paper[rank] + 1;
      line[at++] = ' ';
      if (id >= 10) {
        line[at++] = (byte) ('0' + id / 10);
      }
      line[at++] = (byte) ('0' + id % 10);
    }
    line[at++] = ' ';
    line[at++] = '0';
    line[at++] = '\n';
    return at;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
