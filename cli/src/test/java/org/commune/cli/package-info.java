/** What the command prints and ends with, and that the modules keep to their places. */
@NullMarked
package org.commune.cli;

import org.jspecify.annotations.NullMarked;
