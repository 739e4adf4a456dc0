/** Publishes journals as records: plain files that anybody may copy, signed as they grow. */
@NullMarked
package org.commune.server.publishing;

import org.jspecify.annotations.NullMarked;
