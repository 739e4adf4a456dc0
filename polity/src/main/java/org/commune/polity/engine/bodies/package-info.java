/**
 * The life of bodies and the ways into and out of seats without an election: appointment, recall,
 * resignation, the end of a term. A recall takes effect in the entry that declares it.
 */
@NullMarked
package org.commune.polity.engine.bodies;

import org.jspecify.annotations.NullMarked;
