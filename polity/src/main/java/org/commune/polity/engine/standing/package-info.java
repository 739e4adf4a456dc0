/**
 * Who is who, and what is what: whether a doer is the actor that a clause names, what a deed is
 * about, and which circumstances hold. It answers questions about the state and writes nothing.
 */
@NullMarked
package org.commune.polity.engine.standing;

import org.jspecify.annotations.NullMarked;
