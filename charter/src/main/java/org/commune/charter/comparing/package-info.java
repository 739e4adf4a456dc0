/**
 * What two charters allow, compared: who could do what by which rule, then and now.
 *
 * <p>Not texts are compared but laws. A power that moved to another article is no change; a rule
 * that is named as before but asks for less is one, for everybody who decides by it. The order and
 * the wording of articles, their titles and norms are not compared.
 *
 * <p>Comparing the other way round gives the same changes mirrored, and a charter compared with
 * itself gives none.
 */
@NullMarked
package org.commune.charter.comparing;

import org.jspecify.annotations.NullMarked;
