/**
 * Machinery of the single transferable vote.
 *
 * <p>Papers with the same preferences always move together under every rule here that is not
 * random, so the engines hold each distinct list of preferences once, with the number of papers
 * that bear it. A parcel is a set of such lists at one value; arithmetic is done once per parcel,
 * in exact fractions, and papers are only added up as whole numbers.
 */
@NullMarked
package org.commune.count.stv;

import org.jspecify.annotations.NullMarked;
