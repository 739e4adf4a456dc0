/**
 * What the check found, as a page: whole, or as a fragment for somebody else's page. It needs
 * nothing besides itself, follows the reader's choice of light or dark, and fits a phone.
 */
@NullMarked
package org.commune.check.picture;

import org.jspecify.annotations.NullMarked;
