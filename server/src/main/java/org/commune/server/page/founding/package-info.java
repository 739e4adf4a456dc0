/** The pages that belong to no organisation: which there are, and founding another. */
@NullMarked
package org.commune.server.page.founding;

import org.jspecify.annotations.NullMarked;
