package org.commune.server.api;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A part of a list.
 *
 * @param total how many there are in all
 * @param next from where the next part begins; the total where there is none
 */
public record Listing<T>(List<T> items, int total, int next) {
  private static final int MOST = 500;

  static <S, T> Listing<T> of(List<S> all, int from, int limit, Function<S, T> form) {
    int start = Math.clamp(from, 0, all.size());
    int end = Math.min(all.size(), start + Math.clamp(limit, 1, MOST));
    Stream<S> part = all.subList(start, end).stream();
    return new Listing<>(part.map(form).toList(), all.size(), end);
  }
}
