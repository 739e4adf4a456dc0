/** The record: its entries as sentences, and the proof that each stands in it. */
@NullMarked
package org.commune.server.page.record;

import org.jspecify.annotations.NullMarked;
