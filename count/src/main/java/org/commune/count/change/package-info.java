/**
 * Papers marked otherwise: the evidence for "a few other papers elect somebody else", which anybody
 * can put to the proof by a recount.
 */
@NullMarked
package org.commune.count.change;

import org.jspecify.annotations.NullMarked;
