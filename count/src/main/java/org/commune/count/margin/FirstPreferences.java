package org.commune.count.margin;

import java.util.List;

/**
 * A bound that needs no program (Blom, Stuckey and Teague 2016): whoever is to go before a course
 * begins has at least their first preferences then, and whoever stays has at most what they have
 * against those alone who are sure to stand; one changed paper mends two of the difference.
 */
final class FirstPreferences {

  private FirstPreferences() {}

  static long need(Course course, Papers papers, List<Integer> taking) {
    long[] first = papers.votes(_ -> true);
    long need = 0;
    for (int gone : taking) {
      if (!course.order().contains(gone)) {
        long[] most = papers.votes(one -> one == gone || course.order().contains(one));
        for (int stays : course.order()) {
          need = Math.max(need, Math.ceilDiv(first[gone] - most[stays], 2L));
        }
      }
    }
    return need;
  }
}
