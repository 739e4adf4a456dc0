/** Bodies, units and persons: who sits where, sent by whom, and how they can be recalled. */
@NullMarked
package org.commune.server.page.body;

import org.jspecify.annotations.NullMarked;
