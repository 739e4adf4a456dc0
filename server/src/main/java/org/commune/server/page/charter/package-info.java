/** The charter: its text beside the life that it governs, its versions, and its check. */
@NullMarked
package org.commune.server.page.charter;

import org.jspecify.annotations.NullMarked;
