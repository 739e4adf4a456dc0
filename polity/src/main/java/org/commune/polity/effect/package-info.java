/** What an admitted act does to the state: facts, each with its way to apply itself. */
@NullMarked
package org.commune.polity.effect;

import org.jspecify.annotations.NullMarked;
