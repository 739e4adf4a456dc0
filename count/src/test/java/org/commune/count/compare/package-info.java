@NullMarked
package org.commune.count.compare;

import org.jspecify.annotations.NullMarked;
