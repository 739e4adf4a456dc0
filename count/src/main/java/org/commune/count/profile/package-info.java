/** Large elections: how millions of papers are brought together as distinct rankings. */
@NullMarked
package org.commune.count.profile;

import org.jspecify.annotations.NullMarked;
