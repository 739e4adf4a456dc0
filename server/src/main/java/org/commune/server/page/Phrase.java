package org.commune.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commune.charter.language.ArticleNo;

/** Words with links in them. Templates set each piece by its kind, escaped. */
public record Phrase(List<Piece> pieces) {
  public static final Phrase NOTHING = new Phrase(List.of());

  public Phrase {
    pieces = List.copyOf(pieces);
  }

  /** A piece of it. */
  public sealed interface Piece {
    String text();

    /** Words alone. */
    record Plain(String text) implements Piece {}

    /** Words that lead to a page of this organisation. */
    record Linked(String text, String to) implements Piece {}

    /** An article cited. */
    record Cited(ArticleNo article, String to) implements Piece {
      @Override
      public String text() {
        return article.equals(ArticleNo.HEADER) ? "Header" : "Art. " + article;
      }
    }

    /** An instant. */
    record Timed(String text, String machine) implements Piece {}
  }

  public static Phrase of(String words) {
    return words.isEmpty() ? NOTHING : new Phrase(List.of(new Piece.Plain(words)));
  }

  public static Phrase link(String words, String to) {
    return new Phrase(List.of(new Piece.Linked(words, to)));
  }

  public boolean isEmpty() {
    return pieces.isEmpty();
  }

  public Phrase plus(Phrase more) {
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(more.pieces);
    return new Phrase(all);
  }

  public Phrase plus(String words) {
    return plus(of(words));
  }

  /** "a, b and c". */
  public static Phrase and(List<Phrase> parts) {
    Phrase all = NOTHING;
    for (int i = 0; i < parts.size(); i++) {
      String before = i == 0 ? "" : i == parts.size() - 1 ? " and " : ", ";
      all = all.plus(before).plus(parts.get(i));
    }
    return all;
  }

  /** The same, begun with a capital letter. */
  public Phrase capital() {
    if (pieces.isEmpty() || !(pieces.getFirst() instanceof Piece.Plain(String text))) {
      return this;
    }
    List<Piece> all = new ArrayList<>(pieces);
    all.set(0, new Piece.Plain(capital(text)));
    return new Phrase(all);
  }

  /** A text begun with a capital letter. */
  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** The words without links, for titles, labels and what is read aloud. */
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return text();
  }
}
