package org.commune.check.solving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.check.game.Guard;
import org.commune.check.game.Variable;

/**
 * Which of many guards hold in a state, all looked at together. Each guard is written as cubes,
 * each cube has a bit, and for every few bits of a state a table has the cubes that these bits
 * allow; the cubes that a state allows are what its parts allow in common. Guards with too many
 * alternatives have one bit and are tested.
 */
final class Openings {
  /** A part of a state has so many bits at most. */
  private static final int PART_BITS = 8;

  private final List<Part> parts = new ArrayList<>();
  private final int words;

  /** For each bit, the number of its guard; ascending. */
  private final int[] guards;

  /** For each bit, what has to be tested besides. */
  private final Compiled.Test[] rest;

  /** Whether all guards are cubes, so that nothing has to be tested. */
  private final boolean plain;

  /** Fields that stand next to one another in a state. */
  private static final class Part {
    private final int shift;
    private final int mask;
    private final long[] allowed;

    Part(int shift, int mask, long[] allowed) {
      this.shift = shift;
      this.mask = mask;
      this.allowed = allowed;
    }
  }

  Openings(Compiled compiled, List<Guard> all) {
    Map<Variable, Integer> places = compiled.places();
    List<Cube> cubes = new ArrayList<>();
    List<Integer> of = new ArrayList<>();
    List<Compiled.Test> tests = new ArrayList<>();
    boolean tested = false;
    for (int number = 0; number < all.size(); number++) {
      Guard guard = all.get(number);
      Optional<List<Cube>> written = Cube.of(guard, places);
      Compiled.Test test = written.isPresent() ? _ -> true : compiled.test(guard);
      tested |= written.isEmpty();
      for (Cube cube : written.orElse(List.of(Cube.everything(places.size())))) {
        cubes.add(cube);
        of.add(number);
        tests.add(test);
      }
    }
    words = (cubes.size() + Long.SIZE - 1) / Long.SIZE;
    guards = of.stream().mapToInt(Integer::intValue).toArray();
    rest = tests.toArray(Compiled.Test[]::new);
    plain = !tested;
    List<Compiled.Field> fields = compiled.inOrder();
    for (int first = 0; first < fields.size(); ) {
      int last = first;
      while (last + 1 < fields.size()
          && fields.get(last + 1).end() - fields.get(first).shift() <= PART_BITS) {
        last++;
      }
      parts.add(part(fields, first, last, cubes));
      first = last + 1;
    }
    if (parts.isEmpty()) {
      parts.add(part(List.of(), 0, -1, cubes));
    }
  }

  private Part part(List<Compiled.Field> fields, int first, int last, List<Cube> cubes) {
    int shift = last < first ? 0 : fields.get(first).shift();
    int bits = last < first ? 0 : fields.get(last).end() - shift;
    long[] allowed = new long[words << bits];
    for (int value = 0; value < 1 << bits; value++) {
      long state = (long) value << shift;
      for (int bit = 0; bit < cubes.size(); bit++) {
        boolean open = true;
        for (int place = first; place <= last && open; place++) {
          long values = cubes.get(bit).allowed(place);
          open = ((values >>> fields.get(place).of(state)) & 1) != 0;
        }
        if (open) {
          allowed[value * words + (bit >>> 6)] |= 1L << bit;
        }
      }
    }
    return new Part(shift, (1 << bits) - 1, allowed);
  }

  /** The most guards that can hold at once. */
  int most() {
    return guards.length;
  }

  /** Writes the numbers of the guards that hold, ascending and each once; returns how many. */
  int open(long state, int[] into) {
    int found = 0;
    int previous = -1;
    for (int word = 0; word < words; word++) {
      long bits = -1L;
      for (int i = 0; i < parts.size(); i++) {
        Part part = parts.get(i);
        bits &= part.allowed[((int) (state >>> part.shift) & part.mask) * words + word];
      }
      for (; bits != 0; bits &= bits - 1) {
        int bit = (word << 6) + Long.numberOfTrailingZeros(bits);
        int guard = guards[bit];
        if (guard != previous && (plain || rest[bit].holds(state))) {
          into[found++] = guard;
          previous = guard;
        }
      }
    }
    return found;
  }
}
