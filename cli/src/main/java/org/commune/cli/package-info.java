/**
 * The `commune` command. A thin shell: it reads files, asks the modules, and prints what they
 * answer; one class for each command.
 *
 * <p>It ends with 0 when all is well, 1 when an expectation or a check of a charter failed, 2 when
 * its arguments or files were no good, and 70 when the fault is its own.
 */
@NullMarked
package org.commune.cli;

import org.jspecify.annotations.NullMarked;
