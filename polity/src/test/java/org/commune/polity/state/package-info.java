/** The state, its registers and its index. */
@NullMarked
package org.commune.polity.state;

import org.jspecify.annotations.NullMarked;
