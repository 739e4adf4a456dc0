/** placeholder. */
@NullMarked
package org.commune.record;

import org.jspecify.annotations.NullMarked;
