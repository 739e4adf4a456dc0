package org.commune.server.journal;

import java.util.Optional;
import org.commune.record.format.Bytes;

/**
 * One entry as the journal holds it.
 *
 * @param act the id of the act it enters; empty for what nobody sent
 * @param bytes the entry in canonical form, as it is hashed
 */
public record Row(Optional<String> act, Bytes bytes) {}
