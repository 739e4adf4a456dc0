/** Says to members what the check found, in sentences, with the article for each. */
@NullMarked
package org.commune.check.explaining;

import org.jspecify.annotations.NullMarked;
