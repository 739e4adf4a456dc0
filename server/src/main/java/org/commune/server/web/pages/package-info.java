/**
 * The pages over the web: each request makes a {@link org.commune.server.page.Sight} of one value
 * of the organisation and asks a pure function for the page; an act goes to the sequencer and the
 * page comes back with what became of it.
 */
@NullMarked
package org.commune.server.web.pages;

import org.jspecify.annotations.NullMarked;
