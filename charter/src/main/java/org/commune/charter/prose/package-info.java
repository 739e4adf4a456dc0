/** A charter in plain words, from the same constructs and clauses that the engine reads. */
@NullMarked
package org.commune.charter.prose;

import org.jspecify.annotations.NullMarked;
