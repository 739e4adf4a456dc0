@NullMarked
package org.commune.audit;

import org.jspecify.annotations.NullMarked;
