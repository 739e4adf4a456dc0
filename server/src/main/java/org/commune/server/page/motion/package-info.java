/** Motions: the list of them, the page of each, and the card with which one votes. */
@NullMarked
package org.commune.server.page.motion;

import org.jspecify.annotations.NullMarked;
