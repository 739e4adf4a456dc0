/** Elections: who stands, the ballot, and the result with its count. */
@NullMarked
package org.commune.server.page.election;

import org.jspecify.annotations.NullMarked;
