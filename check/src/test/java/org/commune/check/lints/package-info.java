@NullMarked
package org.commune.check.lints;

import org.jspecify.annotations.NullMarked;
