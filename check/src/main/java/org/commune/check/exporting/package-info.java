/**
 * The game as text for other tools, so that nobody has to trust the solver here: SMT-LIB (with
 * certificates), TLA+, Alloy and Promela. Each names the article of every act in a comment.
 */
@NullMarked
package org.commune.check.exporting;

import org.jspecify.annotations.NullMarked;
