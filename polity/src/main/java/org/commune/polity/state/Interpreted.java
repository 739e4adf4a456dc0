package org.commune.polity.state;

import java.time.Instant;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;

/** What those who interpret have said of an article. */
public record Interpreted(
    ArticleNo article, Optional<String> reading, Optional<String> text, String by, Instant at) {}
