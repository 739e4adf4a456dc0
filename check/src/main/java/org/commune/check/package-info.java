/**
 * Whether an organisation can be taken from its members by legal acts, and how fast they would
 * notice.
 *
 * <p>A charter is compiled to its law; the law and a {@link org.commune.check.Threat} make a small
 * finite {@link org.commune.check.game.Game}; the game is solved, state by state, for each organ
 * and each power. What comes of it is a {@link org.commune.check.Verdict}: that the members may
 * sleep for ever, or the shortest way in which it is lost.
 *
 * <pre>{@code
 * Threat threat = Threat.executive(Compile.law(charter));
 * Report report = Check.of(charter).under(threat);
 * for (Finding finding : report.findings()) {
 *   System.out.println(finding.objective().text() + ": " + finding.worst().verdict().name());
 * }
 * }</pre>
 *
 * <p>The shape: {@code game} is the public model of variables, guarded commands and calendar that
 * other solvers and exports read; {@code modelling} makes it of clauses; {@code solving} decides
 * it. Neither of the two knows the other.
 *
 * <p>A verdict says no more than this: for this charter, under this named threat, in this
 * abstraction, all reachable states were examined. It says nothing of unlawful acts, force, money,
 * persuasion, law outside the charter, or what the charter does not describe.
 */
@NullMarked
package org.commune.check;

import org.jspecify.annotations.NullMarked;
