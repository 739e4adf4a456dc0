/**
 * Budgets, spending, debts, pay, and the ledger, which is only ever continued. The pay of a seat
 * ends when it is left, so that {@code seating} comes here.
 */
@NullMarked
package org.commune.polity.engine.money;

import org.jspecify.annotations.NullMarked;
