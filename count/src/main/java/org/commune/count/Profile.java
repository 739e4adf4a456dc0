package org.commune.count;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntPredicate;
import org.commune.count.profile.KeyTable;
import org.commune.count.profile.TextOrder;

/**
 * Plain rankings, each once, with the number of papers that bear it: one candidate at each rank,
 * nobody twice, no rank skipped. This is how a large election is held: a ranking is one number of
 * 64 bits, and 47 million papers are some six million of them.
 *
 * <p>A ranking holds the codes of its candidates, first preference in the highest bits, four bits a
 * rank for up to 15 candidates, five for up to 31, six for up to 63; the lowest four bits are free.
 * Codes follow {@link TextOrder}, so rankings in order of their numbers are in the order in which
 * the hash of the ballots takes them. Those that begin alike stand together: a pile of papers is a
 * handful of ranges, and the papers in a range are one subtraction.
 */
public final class Profile {

  /** What {@link #choice} answers after the last preference. */
  public static final int NOBODY = -1;

  private static final int FREE_BITS = 4;

  private final TextOrder order;
  private final int candidates;
  private final int bits;
  private final int top;
  private final long[] keys;
  private final long[] before;

  private Profile(TextOrder order, int candidates, long[] keys, long[] papers) {
    this.order = order;
    this.candidates = candidates;
    this.bits = bits(candidates);
    this.top = Long.SIZE - bits;
    this.keys = keys;
    this.before = new long[keys.length + 1];
    for (int i = 0; i < keys.length; i++) {
      before[i + 1] = Math.addExact(before[i], papers[i]);
    }
  }

  /**
   * Rankings that were packed elsewhere. The arrays are not copied.
   *
   * @param names of the candidates by position
   * @param keys in ascending order, as numbers without a sign
   * @param papers that bear each; positive
   * @throws IllegalArgumentException when a key is out of order or no plain ranking
   */
  public static Profile of(List<String> names, long[] keys, long[] papers) {
    var profile = new Profile(TextOrder.of(names), names.size(), keys, papers);
    for (int i = 0; i < keys.length; i++) {
      boolean ascends = i == 0 || Long.compareUnsigned(keys[i - 1], keys[i]) < 0;
      if (!ascends || papers[i] <= 0 || !isPlain(keys[i], names.size())) {
        throw new IllegalArgumentException(
            "ranking " + (i + 1) + " of a profile is out of order, empty or not plain");
      }
    }
    return profile;
  }

  static Profile none(List<String> names) {
    return of(names, new long[0], new long[0]);
  }

  /** Bits that a rank takes; 0 when there are too many candidates to pack. */
  public static int bits(int candidates) {
    if (candidates <= 15) {
      return 4;
    }
    if (candidates <= 31) {
      return 5;
    }
    return candidates <= 63 ? 6 : 0;
  }

  /** The longest ranking that can be packed. */
  public static int ranks(int candidates) {
    int bits = bits(candidates);
    return bits == 0 ? 0 : (Long.SIZE - FREE_BITS) / bits;
  }

  /** Whether a number packs a ranking of so many candidates. */
  public static boolean isPlain(long key, int candidates) {
    int bits = bits(candidates);
    long seen = 0;
    for (long rest = key; rest != 0; rest <<= bits) {
      int code = bits == 0 ? 0 : (int) (rest >>> (Long.SIZE - bits));
      if (code == 0 || code > candidates || ((seen >>> code) & 1) != 0) {
        return false;
      }
      seen |= 1L << code;
    }
    return (key & ((1 << FREE_BITS) - 1)) == 0;
  }

  /** How many different rankings there are. */
  public int size() {
    return keys.length;
  }

  /** A ranking as it is packed. */
  public long key(int ranking) {
    return keys[ranking];
  }

  /** All papers. */
  public long papers() {
    return before[keys.length];
  }

  /** The papers that bear the rankings from {@code from} up to but not including {@code to}. */
  public long papers(int from, int to) {
    return before[to] - before[from];
  }

  /** The candidate at a rank counted from 0, or {@link #NOBODY}. */
  public int choice(int ranking, int rank) {
    int shift = Long.SIZE - (rank + 1) * bits;
    int code = shift < 0 ? 0 : (int) (keys[ranking] >>> shift) & (1 << bits) - 1;
    return code == 0 ? NOBODY : order.position(code);
  }

  /** Writes the candidates of a ranking to {@code into}, best first; answers how many they are. */
  public int choices(int ranking, int[] into) {
    int length = 0;
    for (long rest = keys[ranking]; rest != 0; rest <<= bits) {
      into[length++] = order.position((int) (rest >>> top));
    }
    return length;
  }

  /** The same papers without some of the candidates; what then says the same is added up. */
  public Profile without(IntPredicate left) {
    var table = new KeyTable();
    for (int i = 0; i < keys.length; i++) {
      long key = 0;
      int shift = Long.SIZE;
      for (long rest = keys[i]; rest != 0; rest <<= bits) {
        long code = rest >>> top;
        if (!left.test(order.position((int) code))) {
          shift -= bits;
          key |= code << shift;
        }
      }
      table.add(key, papers(i, i + 1));
    }
    long[] fewer = sorted(table);
    return new Profile(order, candidates, fewer, Arrays.stream(fewer).map(table::papers).toArray());
  }

  private static long[] sorted(KeyTable table) {
    long[] keys = new long[table.size()];
    table.copyKeys(keys, 0);
    for (int i = 0; i < keys.length; i++) {
      keys[i] ^= Long.MIN_VALUE; // for an order without a sign
    }
    Arrays.sort(keys);
    for (int i = 0; i < keys.length; i++) {
      keys[i] ^= Long.MIN_VALUE;
    }
    return keys;
  }

  /** Whether these rankings are of candidates with just these names, in this order. */
  boolean isOf(List<String> names) {
    TextOrder expected = TextOrder.of(names);
    boolean same = names.size() == candidates;
    for (int code = 1; same && code <= candidates; code++) {
      same = order.position(code) == expected.position(code);
    }
    return same;
  }

  /** One ranking as a ballot that stands for all its papers. */
  public Ballot ballot(int ranking) {
    int[] choices = new int[ranks(candidates)];
    int length = choices(ranking, choices);
    return Ballot.of(papers(ranking, ranking + 1), Ranking.of(Arrays.copyOf(choices, length)));
  }

  /** All of them; each ballot is made when it is asked for. */
  public List<Ballot> ballots() {
    return new Made();
  }

  private final class Made extends AbstractList<Ballot> implements RandomAccess {
    @Override
    public Ballot get(int index) {
      return ballot(index);
    }

    @Override
    public int size() {
      return keys.length;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Profile that
        && candidates == that.candidates
        && Arrays.equals(keys, that.keys)
        && Arrays.equals(before, that.before);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(keys) + Arrays.hashCode(before);
  }
}
