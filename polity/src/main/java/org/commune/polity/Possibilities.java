package org.commune.polity;

import java.util.List;
import java.util.stream.Stream;
import org.commune.polity.deed.Deed;

/**
 * What a person may do now. Each deed is one of those that the state suggests, and stands for all
 * of its kind that are done to the same: persons, texts, times, amounts and names of what is new
 * are for the person to fill in.
 *
 * @param acts what the person could do alone
 * @param motions what the person could propose to the bodies and electorates where the person takes
 *     part: each a {@code ProposeMotion}
 */
public record Possibilities(List<Possibility> acts, List<Possibility> motions) {

  /** An act, and what would become of it now: the ruling that the engine would give. */
  public record Possibility(Deed deed, Ruling ruling) {
    public boolean open() {
      return ruling instanceof Ruling.Admitted;
    }
  }

  /** All of them, acts before motions. */
  public List<Possibility> all() {
    return Stream.concat(acts.stream(), motions.stream()).toList();
  }

  /** Those that would be admitted. */
  public List<Possibility> open() {
    return all().stream().filter(Possibility::open).toList();
  }

  /** Those that would be refused, each with its grounds. */
  public List<Possibility> closed() {
    return all().stream().filter(p -> !p.open()).toList();
  }
}
