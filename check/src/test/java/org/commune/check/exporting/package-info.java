@NullMarked
package org.commune.check.exporting;

import org.jspecify.annotations.NullMarked;
