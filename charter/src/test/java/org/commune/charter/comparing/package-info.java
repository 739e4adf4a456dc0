/** What two charters allow is compared, not how they are written. */
@NullMarked
package org.commune.charter.comparing;

import org.jspecify.annotations.NullMarked;
