/** Machinery of the rules that compare options two by two. */
@NullMarked
package org.commune.count.condorcet;

import org.jspecify.annotations.NullMarked;
