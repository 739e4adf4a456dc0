package org.commune.charter.comparing;

import java.util.List;
import org.commune.charter.language.ArticleNo;

/** One way by which somebody may do an act: the article that grants it, and what it takes. */
record Route(ArticleNo article, List<Requirement> takes) {}
