package org.commune.count.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Optional;
import java.util.TreeSet;
import org.commune.count.Fraction;
import org.commune.count.Mark;
import org.commune.count.Ranking;
import org.commune.count.profile.TextOrder;

/**
 * How a plain ranking fits into 64 bits: candidates by their codes of {@link TextOrder}, the first
 * preference in the highest bits, zeros after the last. So keys in order keep the papers of one
 * first preference together, and of one second preference within it, as {@link
 * org.commune.count.Profile} does.
 *
 * @param bits a rank; 0 where nothing is packed
 * @param ranks the most that fit
 */
record PackedForm(int bits, int ranks) {

  static final PackedForm NONE = new PackedForm(0, 0);

  /** The form of a file with so many candidates. */
  static PackedForm of(int candidates) {
    if (candidates <= 15) {
      return new PackedForm(4, 15);
    }
    return candidates <= 31 ? new PackedForm(5, 12) : NONE;
  }

  /** A weight that a packed paper can have: whole, and in 32 bits. */
  static boolean fits(Fraction weight) {
    return weight.isWhole() && weight.numerator().bitLength() <= Integer.SIZE;
  }

  /**
   * The key of a ranking; nothing for one with equal, skipped, overvoted or doubled marks, with "no
   * opinion", or with too many ranks.
   *
   * @param order of the candidates
   */
  Optional<Long> key(Ranking ranking, TextOrder order) {
    if (ranking.marks().size() > ranks || !ranking.noOpinion().isEmpty()) {
      return Optional.empty();
    }
    var seen = new BitSet();
    long key = 0;
    int shift = Long.SIZE;
    for (Mark mark : ranking.marks()) {
      if (!(mark instanceof Mark.Choice(int candidate)) || seen.get(candidate)) {
        return Optional.empty();
      }
      seen.set(candidate);
      shift -= bits;
      key |= (long) order.code(candidate) << shift;
    }
    return Optional.of(key);
  }

  /** The ranking of a key. */
  Ranking ranking(long key, TextOrder order) {
    var marks = new ArrayList<Mark>();
    for (int shift = Long.SIZE - bits; shift >= 0; shift -= bits) {
      int code = (int) (key >>> shift) & ((1 << bits) - 1);
      if (code > 0) {
        marks.add(new Mark.Choice(order.position(code)));
      }
    }
    return new Ranking(marks, new TreeSet<>());
  }
}
