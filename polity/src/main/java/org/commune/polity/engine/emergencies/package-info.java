/**
 * The exception: declared, confirmed, renewed within its longest time, and over by itself. What was
 * decided under it lapses with it.
 */
@NullMarked
package org.commune.polity.engine.emergencies;

import org.jspecify.annotations.NullMarked;
