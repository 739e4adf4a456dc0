/** Breaking ties by declared means, on the record. */
@NullMarked
package org.commune.count.tie;

import org.jspecify.annotations.NullMarked;
