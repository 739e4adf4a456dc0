/**
 * Drift: figures over time that show how far power has moved from the members. Each is defined in a
 * sentence, exact, and names the entries of the record it was taken from; none is a verdict, and
 * there is no single index.
 */
@NullMarked
package org.commune.drift;

import org.jspecify.annotations.NullMarked;
