/**
 * The commands that need the server's parts: serving, copying its data away and bringing it back.
 */
@NullMarked
package org.commune.server.command;

import org.jspecify.annotations.NullMarked;
