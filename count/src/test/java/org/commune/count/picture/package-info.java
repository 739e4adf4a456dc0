/** Pictures and pages. */
@NullMarked
package org.commune.count.picture;

import org.jspecify.annotations.NullMarked;
