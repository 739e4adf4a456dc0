package org.commune.polity;

import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Election;

/**
 * By which rule an election is held.
 *
 * @param article the article of the election, or else of the body
 * @param method the counting rule, whoever names it
 * @param words what the charter says of the election; empty where the seats say all there is
 */
public record Contested(ArticleNo article, Election.Method method, Optional<Election> words) {}
