/** The shipped scenarios, played under the shipped charters. */
@NullMarked
package org.commune.polity.scenarios;

import org.jspecify.annotations.NullMarked;
