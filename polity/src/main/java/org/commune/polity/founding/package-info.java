/**
 * How an organisation begins: its units, members, seats and figures on the day its charter comes
 * into force.
 */
@NullMarked
package org.commune.polity.founding;

import org.jspecify.annotations.NullMarked;
