/**
 * The law: what a charter compiles to. Its clauses are the one meaning of a charter, read alike by
 * the engine that runs an organisation, the check for capture paths, the audit and the printer.
 *
 * <p>Every rule of the language is a {@link Power}, {@link Bar}, {@link Duty}, {@link Clock},
 * {@link Limit} or {@link Tier}, or several of them together. An act that no power grants is
 * refused (closed world); a bar wins over every power.
 */
@NullMarked
package org.commune.charter.law;

import org.jspecify.annotations.NullMarked;
