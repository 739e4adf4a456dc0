/**
 * How people show who they are: passkeys, links by mail, an identity provider, tokens of programs;
 * and the sessions that remember it. What somebody may do, the law of their organisation says.
 *
 * <p>There are no accounts above organisations: a person is a person of one organisation, and shows
 * it there. So nothing that is learnt of somebody in one organisation is known in another.
 */
@NullMarked
package org.commune.server.accounts;

import org.jspecify.annotations.NullMarked;
