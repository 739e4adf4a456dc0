/** What awaits the reader. */
@NullMarked
package org.commune.server.page.home;

import org.jspecify.annotations.NullMarked;
