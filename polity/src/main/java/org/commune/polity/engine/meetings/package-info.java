/**
 * Meetings: called, opened, attended, adjourned, closed, and who takes the chair. Whether those
 * present are a quorum is asked of {@code deciding}.
 */
@NullMarked
package org.commune.polity.engine.meetings;

import org.jspecify.annotations.NullMarked;
