/** The page of the indicators over time, which the drift module takes from the record. */
@NullMarked
package org.commune.server.page.drift;

import org.jspecify.annotations.NullMarked;
