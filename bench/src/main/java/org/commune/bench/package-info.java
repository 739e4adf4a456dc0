/** Benchmarks, each figure beside the limit of what it is made of. */
@NullMarked
package org.commune.bench;

import org.jspecify.annotations.NullMarked;
