/** What the organisation is at one instant, as immutable values. */
@NullMarked
package org.commune.polity.state;

import org.jspecify.annotations.NullMarked;
