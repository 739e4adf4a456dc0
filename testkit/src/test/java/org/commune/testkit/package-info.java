/** Planted bugs, and the smallest values that must be found for them. */
@NullMarked
package org.commune.testkit;

import org.jspecify.annotations.NullMarked;
