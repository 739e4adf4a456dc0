package org.commune.polity.script;

import org.commune.charter.language.Says;

/** What should become of an act or a vote. */
public enum Expected {
  @Says("The act is admitted.")
  ADMITTED,
  @Says("The act is refused; or the motion is carried, but what it decides is refused.")
  REFUSED,
  @Says("The vote carries the motion, and its deed is done.")
  CARRIED,
  @Says("The vote rejects the motion.")
  REJECTED,
  @Says("The vote does not count: there is no quorum.")
  VOID,
  @Says("Carried, and waiting for another reading.")
  READ,
  @Says("Carried, and waiting to be ratified.")
  AWAITING_RATIFICATION,
  @Says("Tied, and waiting for a casting vote.")
  TIED,
  @Says("Sent before: it has no second effect.")
  REPEATED
}
