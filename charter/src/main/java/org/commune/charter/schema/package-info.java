/**
 * The charter language told to others, from the records that define it: to editors as a JSON
 * Schema, to people as a reference page. Neither can say anything that the reader does not do.
 */
@NullMarked
package org.commune.charter.schema;

import org.jspecify.annotations.NullMarked;
