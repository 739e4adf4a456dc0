/**
 * The one place where the record meets an operating system: a {@link org.commune.record.Store} in a
 * folder, safe against loss of power. Everything else in this module is free of input and output.
 */
@NullMarked
package org.commune.record.disk;

import org.jspecify.annotations.NullMarked;
