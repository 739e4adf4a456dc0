package org.commune.charter.law;

import java.util.Optional;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.Rule;
import org.commune.charter.measure.Ratio;

/**
 * How a body or an electorate decides on an act. A single person (`one of X`, `chair of X`, an
 * office of one seat) simply does it.
 *
 * @param via the initiative or procedure; without it, the usual procedure of the body
 * @param rule the decision rule; without it, that of the procedure, else the usual one of the body
 * @param ratio the least ratio of votes for to votes against
 * @param secret whether the vote is secret whatever else is said
 */
public record How(
    Optional<String> via, Optional<OrNamed<Rule>> rule, Optional<Ratio> ratio, boolean secret) {
  /** As the holder usually decides. */
  public static final How USUAL =
      new How(Optional.empty(), Optional.empty(), Optional.empty(), false);

  public static How by(Optional<String> via, Optional<OrNamed<Rule>> rule) {
    return new How(via, rule, Optional.empty(), false);
  }
}
