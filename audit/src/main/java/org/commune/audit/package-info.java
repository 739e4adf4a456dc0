/**
 * How an organisation's acts stand in a record, and the replay of them by anyone who doubts it.
 *
 * <p>Nothing here knows a server: an audit reads published files and the charter in them.
 */
@NullMarked
package org.commune.audit;

import org.jspecify.annotations.NullMarked;
