/** Files of ballots, good and bad. */
@NullMarked
package org.commune.count.format;

import org.jspecify.annotations.NullMarked;
