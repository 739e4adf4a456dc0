/**
 * The vocabulary of a charter: one record for each construct, whose components are the words that
 * may stand in it. The reader, the JSON Schema and the reference page are all made from these
 * records, so what is documented is what is read.
 */
@NullMarked
package org.commune.charter.language;

import org.jspecify.annotations.NullMarked;
