/**
 * A year in the life of the Federation of Workplace Assemblies. All persons, workplaces and events
 * are invented; every act in it was ruled on by the engine under the charter that ships.
 */
@NullMarked
package org.commune.server.demo.federation;

import org.jspecify.annotations.NullMarked;
