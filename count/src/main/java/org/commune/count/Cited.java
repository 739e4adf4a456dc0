package org.commune.count;

/**
 * A provision of a rule beside the place that says so.
 *
 * @param source section of a statute, rule book or paper
 */
public record Cited<T>(T value, String source) {

  public static <T> Cited<T> cited(T value, String source) {
    return new Cited<>(value, source);
  }
}
