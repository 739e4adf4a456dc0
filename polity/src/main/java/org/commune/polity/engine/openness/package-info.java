/**
 * Texts and records: published, answered, addressed to bodies, asked for, and sealed for a time. A
 * seal always ends, and then the record opens by itself.
 */
@NullMarked
package org.commune.polity.engine.openness;

import org.jspecify.annotations.NullMarked;
