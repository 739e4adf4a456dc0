/**
 * Canonical JSON: the bytes of an entry of the record (RFC 8785, narrowed).
 *
 * <p>RFC 8785 fixes one spelling for every JSON value, but leaves the spelling of numbers to the
 * IEEE double. The record narrows the values instead: text, whole numbers of at most 2^53 - 1 in
 * absolute value, true, false, lists and objects. There are no fractions, no exponents and no null;
 * an absent member is absent, and an exact fraction is written as text. Within that profile these
 * bytes are RFC 8785's bytes.
 */
@NullMarked
package org.commune.record.json;

import org.jspecify.annotations.NullMarked;
