/**
 * The one writer of an organisation. Acts wait in a bounded queue; one thread rules on them in
 * order, enters what came of them in the journal, a page at a time, and only then answers.
 */
@NullMarked
package org.commune.server.sequencer;

import org.jspecify.annotations.NullMarked;
