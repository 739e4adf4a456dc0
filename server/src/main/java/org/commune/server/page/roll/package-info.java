/** Tables of people, read for a roll or for a founding, with a preview before anything is done. */
@NullMarked
package org.commune.server.page.roll;

import org.jspecify.annotations.NullMarked;
