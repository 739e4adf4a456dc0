package org.commune.count.compare;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * How one result differs from another.
 *
 * @param in names elected in the second only, in order of name
 * @param out names elected in the first only
 */
public record Exchange(List<String> in, List<String> out) {

  public Exchange {
    in = List.copyOf(in);
    out = List.copyOf(out);
  }

  static Exchange between(Collection<String> first, Collection<String> second) {
    var in = new TreeSet<>(second);
    in.removeAll(first);
    var out = new TreeSet<>(first);
    out.removeAll(second);
    return new Exchange(List.copyOf(in), List.copyOf(out));
  }

  public boolean nobody() {
    return in.isEmpty() && out.isEmpty();
  }

  /** "Ann instead of Bob". */
  public String words() {
    String who = in.isEmpty() ? "nobody" : Words.and(in);
    return out.isEmpty() ? who + " as well" : who + " instead of " + Words.and(out);
  }
}
