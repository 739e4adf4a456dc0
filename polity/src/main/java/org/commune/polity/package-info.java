/** polity. */
@NullMarked
package org.commune.polity;

import org.jspecify.annotations.NullMarked;
