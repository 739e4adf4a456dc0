/** Scenarios as scripts that anyone can read, run and change. */
@NullMarked
package org.commune.polity.script;

import org.jspecify.annotations.NullMarked;
