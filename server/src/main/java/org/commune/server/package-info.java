/**
 * The shell around the core: sockets, clocks, keys, the database and threads are here and nowhere
 * else. Whatever changes an organisation goes through its {@link
 * org.commune.server.sequencer.Sequencer}.
 */
@NullMarked
package org.commune.server;

import org.jspecify.annotations.NullMarked;
