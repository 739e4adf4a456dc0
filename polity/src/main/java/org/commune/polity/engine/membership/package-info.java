/**
 * Who belongs: asking to join, leaving, suspension, expulsion, the roll. All that a membership
 * carried ends with it, in one place.
 */
@NullMarked
package org.commune.polity.engine.membership;

import org.jspecify.annotations.NullMarked;
