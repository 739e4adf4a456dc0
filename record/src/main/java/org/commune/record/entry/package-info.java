/**
 * What one entry of the record says (docs/record.md, "Entry"): a charter version, an act with its
 * ruling, what the calendar did, the checkpoint of another log, or an erasure.
 *
 * <p>The record does not know what acts mean. An act is a JSON object that whoever rules on acts
 * wrote; here it is hashed, signed, and its personal fields are commitments ({@link
 * org.commune.record.entry.Commitment}) which only a side table opens.
 */
@NullMarked
package org.commune.record.entry;

import org.jspecify.annotations.NullMarked;
