/** Changes of a law that keep a faction from an act, or give the members one. */
@NullMarked
package org.commune.check.repairing;

import org.jspecify.annotations.NullMarked;
