/**
 * From charter to law: one class for each family of constructs, all writing into a {@link
 * org.commune.charter.compiling.Draft}. Nothing is granted that the charter does not say; what a
 * construct evidently implies (a body that decides can vote) is granted by it and cites its
 * article.
 */
@NullMarked
package org.commune.charter.compiling;

import org.jspecify.annotations.NullMarked;
