package org.commune.count.format;

import java.util.List;
import org.commune.count.Fraction;

/**
 * What there is to spend, and what each candidate, a project, would cost.
 *
 * @param each by position in the ballots' candidates
 */
public record Costs(Fraction budget, List<Fraction> each) {

  public Costs {
    each = List.copyOf(each);
  }
}
