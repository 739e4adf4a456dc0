/** charter. */
@NullMarked
package org.commune.charter;

import org.jspecify.annotations.NullMarked;
