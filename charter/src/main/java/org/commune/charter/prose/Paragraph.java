package org.commune.charter.prose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** One numbered paragraph in the making: its sentences, in their order. */
final class Paragraph {
  private final List<String> sentences = new ArrayList<>();

  static Paragraph of(String first) {
    return new Paragraph().say(first);
  }

  /** Adds a sentence; its capital and its full stop are put where they are missing. */
  Paragraph say(String sentence) {
    if (!sentence.isEmpty()) {
      sentences.add(sentence(sentence));
    }
    return this;
  }

  /** Adds a sentence where the word is given. */
  <T> Paragraph say(Optional<T> word, Function<? super T, String> sentence) {
    word.map(sentence).ifPresent(this::say);
    return this;
  }

  /** Adds a sentence about all of these, where there are any. */
  <T extends Collection<?>> Paragraph sayOf(T words, Function<? super T, String> sentence) {
    return words.isEmpty() ? this : say(sentence.apply(words));
  }

  Paragraph sayIf(boolean said, String sentence) {
    return said ? say(sentence) : this;
  }

  Paragraph sayAll(List<String> more) {
    more.forEach(this::say);
    return this;
  }

  /** Adds the sentences about a word where it is given. */
  <T> Paragraph sayAll(Optional<T> word, Function<? super T, List<String>> more) {
    word.map(more).ifPresent(this::sayAll);
    return this;
  }

  boolean isEmpty() {
    return sentences.isEmpty();
  }

  List<String> sentences() {
    return List.copyOf(sentences);
  }

  @Override
  public String toString() {
    return String.join(" ", sentences);
  }

  private static String sentence(String words) {
    String capital = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    char last = words.charAt(words.length() - 1);
    return ".!?:".indexOf(last) >= 0 ? capital : capital + ".";
  }
}
