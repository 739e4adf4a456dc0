/** Decrees and emergencies, tendencies, the tribunal, the treasury, the map. */
@NullMarked
package org.commune.server.page.institution;

import org.jspecify.annotations.NullMarked;
