/**
 * What stands out in a charter before any search: forms that history has seen abused. A lint is a
 * hint and no verdict; whether something can be taken is what {@link org.commune.check.Check}
 * tells.
 */
@NullMarked
package org.commune.check.lints;

import org.jspecify.annotations.NullMarked;
