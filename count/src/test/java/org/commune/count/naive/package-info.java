/**
 * Second implementations, written from the rules without a thought for speed: every paper on its
 * own, every number an exact fraction, every set tried. Where they and the library differ, one is
 * wrong.
 */
@NullMarked
package org.commune.count.naive;

import org.jspecify.annotations.NullMarked;
