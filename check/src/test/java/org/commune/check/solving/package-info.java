@NullMarked
package org.commune.check.solving;

import org.jspecify.annotations.NullMarked;
