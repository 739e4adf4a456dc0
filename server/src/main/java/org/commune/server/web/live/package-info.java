/** What pages are told while they are open. */
@NullMarked
package org.commune.server.web.live;

import org.jspecify.annotations.NullMarked;
