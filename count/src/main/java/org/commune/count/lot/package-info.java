/** Drawing lots that anybody can draw again: seeds committed beforehand, panels, strata. */
@NullMarked
package org.commune.count.lot;

import org.jspecify.annotations.NullMarked;
