package org.commune.charter.law;

import org.commune.charter.language.ArticleNo;

/** One clause of the law, with the article that it comes from. */
public sealed interface Clause permits Power, Bar, Duty, Clock, Limit, Tier {
  /** A name that stays the same as long as the article does: {@code "14/power/1"}. */
  String id();

  /** The article that members cite for it. */
  ArticleNo article();
}
