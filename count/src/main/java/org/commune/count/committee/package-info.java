/**
 * Committees and budgets in proportion to approvals, and a check afterwards that no group was left
 * out.
 */
@NullMarked
package org.commune.count.committee;

import org.jspecify.annotations.NullMarked;
