@NullMarked
package org.commune.check.replaying;

import org.jspecify.annotations.NullMarked;
