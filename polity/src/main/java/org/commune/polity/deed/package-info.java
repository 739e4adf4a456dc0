/** What can be done: one record for each act of the closed list, by family. */
@NullMarked
package org.commune.polity.deed;

import org.jspecify.annotations.NullMarked;
