/**
 * Publishing and verifying the record of an organisation (docs/record.md).
 *
 * <p>A {@link org.commune.record.Publisher} turns entries into files that any web server can serve;
 * a {@link org.commune.record.RecordVerifier} needs those files and the public keys, and nothing
 * else. Files are reached through {@link org.commune.record.Source} and {@link
 * org.commune.record.Store}, so that all of this is free of input and output; {@link
 * org.commune.record.disk} has the ones for folders.
 *
 * {@snippet class="org.commune.record.RecordExampleTest" region="example"}
 *
 * <p>Two kinds of wrong are two types: {@link org.commune.record.format.ParseFailure} and {@link
 * org.commune.record.format.VerificationFailure}. A broken record is neither but an answer, {@link
 * org.commune.record.Verification.Broken}, for finding it is what the verifier is for. A medium
 * that fails is an {@link java.io.UncheckedIOException}.
 */
@NullMarked
package org.commune.record;

import org.jspecify.annotations.NullMarked;
