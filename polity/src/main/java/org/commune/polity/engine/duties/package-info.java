/**
 * What follows from a deed that was done, whoever did it: duties fulfilled, times that begin to
 * run, the use of a power noted. The engine asks for it after every deed, and motions after the
 * deed that they carry.
 */
@NullMarked
package org.commune.polity.engine.duties;

import org.jspecify.annotations.NullMarked;
