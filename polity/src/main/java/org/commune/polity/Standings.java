package org.commune.polity;

import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.count.Answer;
import org.commune.count.Tally;

/**
 * How an open vote for and against stands: what would be found if it were closed now.
 *
 * @param votes the votes so far, weighed as the rule weighs them, and what shares are taken of
 * @param quorum whether enough take part; empty where no quorum is asked at the vote
 * @param requirement whether it would be carried, as far as the votes go
 * @param article the article by which it is decided
 */
public record Standings(
    Tally votes, Optional<Answer> quorum, Answer requirement, ArticleNo article) {}
