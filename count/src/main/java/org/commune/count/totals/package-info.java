/** Machinery of rules that add up points or grades. */
@NullMarked
package org.commune.count.totals;

import org.jspecify.annotations.NullMarked;
