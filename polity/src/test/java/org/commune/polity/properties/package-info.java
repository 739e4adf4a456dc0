/** What holds of any charter and any history, and judges that notice when it does not. */
@NullMarked
package org.commune.polity.properties;

import org.jspecify.annotations.NullMarked;
