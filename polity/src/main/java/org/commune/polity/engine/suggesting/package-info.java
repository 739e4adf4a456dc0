/**
 * What a person could think of doing now: instances of every act, drawn from what is going on and
 * from what the powers ask. Whether any of them may be done is for the ruling alone.
 */
@NullMarked
package org.commune.polity.engine.suggesting;

import org.jspecify.annotations.NullMarked;
