package org.commune.charter.law;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Actor;
import org.commune.charter.language.Amendment;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.Rule;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Ratio;
import org.commune.charter.measure.Span;

/**
 * What it takes to change articles of the charter.
 *
 * @param covers the articles it takes this for, with those under them; empty for all that no other
 *     tier names
 * @param subjects acts, scopes or documents whose change takes as much
 * @param by who decides
 * @param via the initiative or procedure by which it is decided
 * @param ratifyThreshold the share that each count of the ratification needs instead of its own
 * @param never whether the articles cannot be changed at all
 */
public record Tier(
    String id,
    ArticleNo article,
    Set<ArticleNo> covers,
    Set<String> subjects,
    List<Actor> by,
    Optional<String> via,
    Optional<OrNamed<Rule>> rule,
    Optional<Ratio> ratio,
    int readings,
    Optional<Span> interval,
    Optional<Span> notice,
    Optional<Amendment.Ratify> ratify,
    Optional<Fraction> ratifyThreshold,
    List<Amendment.Moratorium> moratorium,
    Optional<Span> timeLock,
    boolean never)
    implements Clause {

  /** Whether this tier names the article. */
  public boolean names(ArticleNo changed) {
    return covers.stream().anyMatch(changed::within);
  }

  /** Whether this is the tier of all articles that no other names. */
  public boolean isOrdinary() {
    return covers.isEmpty() && subjects.isEmpty();
  }
}
