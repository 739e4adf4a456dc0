package org.commune.charter.comparing;

import java.util.Optional;

/**
 * One thing that was asked for or said then, and what takes its place now.
 *
 * @param then empty where nothing was
 * @param now empty where nothing is
 */
public record Difference(Optional<String> then, Optional<String> now) {
  Difference mirrored() {
    return new Difference(/* then= */ now, /* now= */ then);
  }

  /** "notice of 3 days instead of 7 days", "no longer ...", "now also ...". */
  @Override
  public String toString() {
    if (then.isPresent() && now.isPresent()) {
      return now.get() + " instead of " + then.get();
    }
    return now.map(n -> "now " + n).or(() -> then.map(t -> "no longer " + t)).orElse("");
  }
}
