/** What the server can bear, measured on the server itself: {@code ./commune bench server}. */
@NullMarked
package org.commune.server.bench;

import org.jspecify.annotations.NullMarked;
