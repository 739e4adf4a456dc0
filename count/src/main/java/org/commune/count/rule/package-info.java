/**
 * Counting rules as data: what each lays down, beside the section that says so. {@link
 * org.commune.count.rule.Editions} names those that ship with this library; a record with other
 * fields is another rule.
 */
@NullMarked
package org.commune.count.rule;

import org.jspecify.annotations.NullMarked;
