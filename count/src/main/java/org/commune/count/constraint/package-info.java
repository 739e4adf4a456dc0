/** Whether caps and guarantees can still be kept. */
@NullMarked
package org.commune.count.constraint;

import org.jspecify.annotations.NullMarked;
