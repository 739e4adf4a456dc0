/**
 * Elections from their call to the seating of those elected, lots, and electors who send delegates.
 * A result can be recounted and annulled here.
 */
@NullMarked
package org.commune.polity.engine.elections;

import org.jspecify.annotations.NullMarked;
