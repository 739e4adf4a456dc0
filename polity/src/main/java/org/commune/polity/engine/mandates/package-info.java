/**
 * What delegates are instructed to do, and what follows when they vote otherwise. Votes ask here
 * whether an instruction bars one.
 */
@NullMarked
package org.commune.polity.engine.mandates;

import org.jspecify.annotations.NullMarked;
