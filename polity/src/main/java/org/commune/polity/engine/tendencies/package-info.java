/**
 * Currents of opinion: founded, heard, given space, and bound by common action only while it lasts.
 * A tendency can be dissolved only as the charter says.
 */
@NullMarked
package org.commune.polity.engine.tendencies;

import org.jspecify.annotations.NullMarked;
