/**
 * Organisations with a past: acts that the engine rules on one after the other, entered as any
 * other acts are, so that the record of it is as real as that of a living organisation.
 */
@NullMarked
package org.commune.server.demo.told;

import org.jspecify.annotations.NullMarked;
