/** The PostgreSQL that a server keeps its journals in: its own, or one that is given. */
@NullMarked
package org.commune.server.database;

import org.jspecify.annotations.NullMarked;
