package org.commune.polity.state;

import java.time.Instant;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.polity.deed.Deed;

/**
 * A decision, and what has become of it.
 *
 * @param id the motion or act that made it
 * @param act the act that it was, such as `adopt_policy` or `issue_decree`
 * @param by who decided: a body, an electorate or a person
 * @param until when it ends by itself
 */
public record Decision(
    String id,
    String act,
    String by,
    Instant at,
    ArticleNo article,
    Deed deed,
    Status status,
    Optional<Instant> until) {

  /** What has become of a decision. */
  public enum Status {
    IN_FORCE,
    /** A decree that waits to be ratified, or a decision that waits for an appeal. */
    PROVISIONAL,
    /** On hold or stayed. */
    SUSPENDED,
    RATIFIED,
    LAPSED,
    ANNULLED,
    WITHDRAWN,
    /** Counts as never made. */
    VOID
  }

  public boolean stands() {
    return status == Status.IN_FORCE || status == Status.PROVISIONAL || status == Status.RATIFIED;
  }

  public Decision with(Status changed) {
    return new Decision(id, act, by, at, article, deed, changed, until);
  }

  public Decision until(Instant changed) {
    return new Decision(id, act, by, at, article, deed, status, Optional.of(changed));
  }
}
