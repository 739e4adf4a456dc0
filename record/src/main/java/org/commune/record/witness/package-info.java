/**
 * Witnesses: others who sign that a log only ever grew (C2SP tlog-witness), and what is left in the
 * hands of those who catch it showing two histories.
 *
 * <p>{@link org.commune.record.witness.Witness} is the whole witness but for its socket and clock;
 * {@link org.commune.record.witness.Cosigning} is the log's side of the talk, step by step; {@link
 * org.commune.record.witness.SplitView} is the evidence, which anyone verifies offline.
 */
@NullMarked
package org.commune.record.witness;

import org.jspecify.annotations.NullMarked;
