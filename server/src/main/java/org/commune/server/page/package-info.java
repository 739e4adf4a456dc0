/**
 * What pages show, worked out before any template is asked: each page is a record made by a pure
 * function of the law, the organisation, the reader and the time. Templates only set it in HTML.
 *
 * <p>A page shows what the reader may read by the charter and no more, offers the acts that the
 * engine would admit now, and says of those that it would not why, with the article. Figures come
 * from the core; nothing is counted here a second time.
 */
@NullMarked
package org.commune.server.page;

import org.jspecify.annotations.NullMarked;
