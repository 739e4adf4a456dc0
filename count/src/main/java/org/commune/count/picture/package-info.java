/**
 * Counts and divisions of seats as pictures: SVG text that a page takes in as it is, and {@link
 * org.commune.count.picture.Page}s, whole or as a fragment for somebody else's page. Colours are
 * CSS variables, so that one picture does for light, dark and paper; {@link
 * org.commune.count.picture.Look} holds them.
 *
 * <p>Every picture comes with a table of the same figures. Places on a picture are floating point
 * numbers; no figure is.
 */
@NullMarked
package org.commune.count.picture;

import org.jspecify.annotations.NullMarked;
