/** What only a server for a look around has: anybody may be anybody. */
@NullMarked
package org.commune.server.demo;

import org.jspecify.annotations.NullMarked;
