/**
 * Acts as pages offer them: a form made from the fields of the act, with what it is done to fixed;
 * or the reason why it is closed, with its article. A form needs no script; what comes back is read
 * by the same binder that reads charters and records.
 */
@NullMarked
package org.commune.server.page.act;

import org.jspecify.annotations.NullMarked;
