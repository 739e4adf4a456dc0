/**
 * Petitions: started, signed, withdrawn, verified, and complete when there are enough signatures.
 * What they then bring about is a motion or a duty.
 */
@NullMarked
package org.commune.polity.engine.petitions;

import org.jspecify.annotations.NullMarked;
