/** How the parts of a server are put together, and what it can be told by settings. */
@NullMarked
package org.commune.server.app;

import org.jspecify.annotations.NullMarked;
