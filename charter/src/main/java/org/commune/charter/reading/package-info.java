/**
 * What a charter must satisfy beyond the grammar of its words: names that are defined, once and not
 * in a circle, acts that exist, seats that are filled in one way. Each class here knows one kind of
 * such conditions and reports all breaches of it.
 */
@NullMarked
package org.commune.charter.reading;

import org.jspecify.annotations.NullMarked;
