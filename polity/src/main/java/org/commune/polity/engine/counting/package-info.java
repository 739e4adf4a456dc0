/**
 * The count of an election by the rule that its charter names, put to the counting module. It says
 * who is elected and seats nobody.
 */
@NullMarked
package org.commune.polity.engine.counting;

import org.jspecify.annotations.NullMarked;
