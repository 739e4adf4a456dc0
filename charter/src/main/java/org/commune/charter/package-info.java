/** Reads a charter from its file: {@link org.commune.charter.CharterFile} is the way in. */
@NullMarked
package org.commune.charter;

import org.jspecify.annotations.NullMarked;
