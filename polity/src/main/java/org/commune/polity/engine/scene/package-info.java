/**
 * What every ruling looks at, the law and the state at one instant, and what it writes: effects. It
 * knows no institution; {@link org.commune.polity.engine.scene.Institutions} is how one has another
 * act.
 */
@NullMarked
package org.commune.polity.engine.scene;

import org.jspecify.annotations.NullMarked;
