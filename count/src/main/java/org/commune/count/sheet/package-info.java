/** Count sheets written out: canonical JSON for machines, a table for people. */
@NullMarked
package org.commune.count.sheet;

import org.jspecify.annotations.NullMarked;
