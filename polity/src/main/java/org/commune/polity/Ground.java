package org.commune.polity;

import org.commune.charter.language.ArticleNo;

/**
 * Why an act is refused.
 *
 * @param article the article that refuses it
 * @param failed the condition that failed, with the numbers
 * @param lawfulWay how it could lawfully be done; "" when there is no way
 */
public record Ground(ArticleNo article, String failed, String lawfulWay) {
  public static Ground of(ArticleNo article, String failed) {
    return new Ground(article, failed, "");
  }
}
