/** How an act is ruled on. */
@NullMarked
package org.commune.polity.engine;

import org.jspecify.annotations.NullMarked;
