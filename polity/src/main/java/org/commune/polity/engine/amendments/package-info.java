/**
 * Changes of the charter: the tiers they fall under, further readings, ratification, and what may
 * not be undercut. Also what those say who interpret it.
 */
@NullMarked
package org.commune.polity.engine.amendments;

import org.jspecify.annotations.NullMarked;
