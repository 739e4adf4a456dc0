/**
 * Reads YAML 1.2 into records and writes records as YAML or JSON. A record is its own grammar: each
 * component is a word, its type says what may follow the word, and {@link
 * org.commune.charter.language.Says} carries what the word means and what holds without it.
 *
 * <pre>{@code
 * Problems problems = new Problems();
 * Optional<Rule> rule =
 *     Yaml.read("rule.yaml", "threshold: {over: 1/2}", 1_000, problems)
 *         .flatMap(node -> new Binder(problems, new Places()).bind(node, Rule.class));
 * }</pre>
 *
 * <p>Nothing here knows of charters: scenario scripts and acts are read by the same binder. It
 * finds all problems of a text at once, each with its place, what is wrong and how to mend it, and
 * never throws for what a text says.
 *
 * <p>Of YAML only what a careful reader takes in at a glance is accepted: mappings, sequences and
 * scalars. Anchors, aliases, tags, merge keys, several documents in a file and keys given twice are
 * refused, and so are depth beyond {@link Yaml#MAX_DEPTH} and text beyond the caller's limit.
 */
@NullMarked
package org.commune.charter.yaml;

import org.jspecify.annotations.NullMarked;
