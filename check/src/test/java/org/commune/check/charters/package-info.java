@NullMarked
package org.commune.check.charters;

import org.jspecify.annotations.NullMarked;
