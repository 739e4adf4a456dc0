/** Half of a cycle, for the test that finds cycles. */
@NullMarked
package org.commune.cli.planted.right;

import org.jspecify.annotations.NullMarked;
