@NullMarked
package org.commune.count;

import org.jspecify.annotations.NullMarked;
