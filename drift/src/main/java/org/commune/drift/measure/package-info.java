/** How each figure is taken. */
@NullMarked
package org.commune.drift.measure;

import org.jspecify.annotations.NullMarked;
