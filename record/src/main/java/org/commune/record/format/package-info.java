/**
 * The strict ground that every format of the record stands on: bytes, lines, decimals, base64, and
 * the two ways in which something can be wrong.
 *
 * <p>{@link org.commune.record.format.ParseFailure} says that bytes are not of the stated form;
 * {@link org.commune.record.format.VerificationFailure} says that they are, and are not true.
 * Readers are strict: each value has exactly one accepted spelling, so that what was read can be
 * written again byte for byte.
 */
@NullMarked
package org.commune.record.format;

import org.jspecify.annotations.NullMarked;
