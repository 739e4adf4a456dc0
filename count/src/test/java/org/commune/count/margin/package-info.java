@NullMarked
package org.commune.count.margin;

import org.jspecify.annotations.NullMarked;
