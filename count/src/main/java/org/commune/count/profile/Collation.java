package org.commune.count.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.commune.count.Profile;
import org.commune.count.Workers;

/**
 * Brings papers that say the same together. Each hole has a table of its own: nothing is merged,
 * and the tables in order of their holes are in the order of the whole.
 */
public final class Collation {

  /** Pieces of work for each hand, so that nobody waits long for the fullest hole. */
  private static final int PIECES = 8;

  private final int bits;
  private final Workers workers;
  private final List<KeyTable> tables =
      IntStream.range(0, Pigeonholes.MOST_HOLES).mapToObj(_ -> new KeyTable()).toList();

  public Collation(int bits, Workers workers) {
    this.bits = bits;
    this.workers = workers;
  }

  /** Takes all papers out of some holes. */
  public void empty(List<Pigeonholes> full) {
    eachHole(hole -> full.forEach(holes -> holes.addTo(tables.get(hole), hole)));
    full.forEach(Pigeonholes::clear);
  }

  private void eachHole(IntConsumer work) {
    int pieces = PIECES * workers.hands();
    var tasks = new ArrayList<Supplier<Integer>>();
    for (int piece = 0; piece < pieces; piece++) {
      int from = piece;
      tasks.add(() -> {
        for (int hole = from; hole < tables.size(); hole += pieces) {
          work.accept(hole);
        }
        return from;
      });
    }
    workers.each(tasks);
  }

  /**
   * All rankings taken so far.
   *
   * @param names of the candidates: the first has code 1 in the keys, and so on
   */
  public Profile profile(List<String> names) {
    TextOrder order = TextOrder.of(names);
    long[] toText = new long[names.size() + 1];
    long[] toFile = new long[names.size() + 1];
    for (int position = 0; position < names.size(); position++) {
      toText[position + 1] = order.code(position);
      toFile[order.code(position)] = position + 1L;
    }
    int[] start = new int[tables.size()];
    int size = 0;
    for (int hole : inOrder(toText)) {
      start[hole] = size;
      size = Math.addExact(size, tables.get(hole).size());
    }
    long[] keys = new long[size];
    long[] papers = new long[size];
    eachHole(hole -> {
      KeyTable table = tables.get(hole);
      int from = start[hole];
      int to = from + table.size();
      table.copyKeys(keys, from);
      for (int i = from; i < to; i++) {
        keys[i] = recoded(keys[i], toText);
      }
      Arrays.sort(keys, from, to); // the highest bits are alike: a sign makes no difference
      for (int i = from; i < to; i++) {
        papers[i] = table.papers(recoded(keys[i], toFile));
      }
    });
    return Profile.of(names, keys, papers);
  }

  private int[] inOrder(long[] toText) {
    int shift = Pigeonholes.shift(bits);
    return IntStream.range(0, tables.size())
        .filter(hole -> tables.get(hole).size() > 0)
        .boxed()
        .sorted(
            Comparator.comparing(
                hole -> recoded((long) hole << shift, toText), Long::compareUnsigned))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private long recoded(long key, long[] codes) {
    long recoded = 0;
    int shift = Long.SIZE;
    for (long rest = key; rest != 0; rest <<= bits) {
      shift -= bits;
      recoded |= codes[(int) (rest >>> (Long.SIZE - bits))] << shift;
    }
    return recoded;
  }
}
