/**
 * The journal of an organisation in PostgreSQL: the entries of its record in order, each durable
 * before anybody is told of it. Only {@link org.commune.server.journal.Leadership} adds to one, and
 * only one at a time.
 */
@NullMarked
package org.commune.server.journal;

import org.jspecify.annotations.NullMarked;
