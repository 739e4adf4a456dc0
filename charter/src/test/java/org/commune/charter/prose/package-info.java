/** What is said of a charter is complete, and reads as English. */
@NullMarked
package org.commune.charter.prose;

import org.jspecify.annotations.NullMarked;
