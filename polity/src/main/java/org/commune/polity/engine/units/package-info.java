/**
 * Units of the federation: founded, recognised, merged, dissolved, leaving; and organisations that
 * this one joins. Nobody ceases to be a member because a unit ends.
 */
@NullMarked
package org.commune.polity.engine.units;

import org.jspecify.annotations.NullMarked;
