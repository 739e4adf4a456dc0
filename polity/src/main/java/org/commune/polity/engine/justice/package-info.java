/**
 * Cases: from a complaint, an appeal or a challenge to their decision, with stays and sanctions.
 * Those who judge have other institutions act through {@link
 * org.commune.polity.engine.scene.Institutions}.
 */
@NullMarked
package org.commune.polity.engine.justice;

import org.jspecify.annotations.NullMarked;
