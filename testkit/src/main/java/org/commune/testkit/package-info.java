/** Generators and shrinking. */
@NullMarked
package org.commune.testkit;

import org.jspecify.annotations.NullMarked;
