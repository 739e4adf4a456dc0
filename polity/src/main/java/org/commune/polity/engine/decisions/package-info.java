/**
 * The register of decisions: decrees, delegations, holds, vetoes, consents, and how decisions end.
 * Whatever an institution decides is entered here, so that it can be ratified, annulled or
 * appealed.
 */
@NullMarked
package org.commune.polity.engine.decisions;

import org.jspecify.annotations.NullMarked;
