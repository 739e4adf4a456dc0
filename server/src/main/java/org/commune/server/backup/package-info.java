/**
 * Copies of organisations: made while they are served, and brought back here or on another server.
 */
@NullMarked
package org.commune.server.backup;

import org.jspecify.annotations.NullMarked;
