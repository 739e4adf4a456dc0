/**
 * What the votes on a motion come to by the rule that governs it. It counts and judges; what
 * happens then is for {@code motions}.
 */
@NullMarked
package org.commune.polity.engine.deciding;

import org.jspecify.annotations.NullMarked;
