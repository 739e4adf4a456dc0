/** Files of ballots. Every reader keeps the marks as they stand and says where a file is wrong. */
@NullMarked
package org.commune.count.format;

import org.jspecify.annotations.NullMarked;
