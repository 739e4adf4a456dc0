/** Exact quantities of a charter: fractions, ratios, expressions, spans of time. */
@NullMarked
package org.commune.charter.measure;

import org.jspecify.annotations.NullMarked;
