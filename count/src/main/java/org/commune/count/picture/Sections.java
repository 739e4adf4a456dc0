package org.commune.count.picture;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A page being written, from top to bottom. */
final class Sections {

  private final StringBuilder body = new StringBuilder();
  private final String title;

  Sections(String title) {
    this.title = title;
  }

  Sections add(String markup) {
    body.append(markup);
    return this;
  }

  Sections heading(String text) {
    return add("<h2>" + Markup.escaped(text) + "</h2>\n");
  }

  Sections paragraph(String text) {
    return add("<p>" + Markup.escaped(text) + "</p>\n");
  }

  Sections note(String text) {
    return add("<p class=\"c-note\">" + Markup.escaped(text) + "</p>\n");
  }

  /** Facts beside their names. */
  Sections facts(List<List<String>> facts) {
    add("<dl>");
    facts.forEach(fact ->
        add(
            "<dt>%s</dt><dd>%s</dd>"
                .formatted(Markup.escaped(fact.getFirst()), Markup.escaped(fact.getLast()))));
    return add("</dl>\n");
  }

  Sections list(List<String> items) {
    return items("ul", items);
  }

  Sections numbered(List<String> items) {
    return items("ol", items);
  }

  private Sections items(String tag, List<String> items) {
    add("<" + tag + " class=\"c-plain\">");
    items.forEach(item -> add("<li>" + Markup.escaped(item) + "</li>\n"));
    return add("</" + tag + ">\n");
  }

  /** A picture in every width, of which the page shows the one that fits. */
  Sections figure(String caption, Function<Width, String> picture) {
    return add(
        "<figure><figcaption>"
            + Markup.escaped(caption)
            + "</figcaption>\n"
            + Arrays.stream(Width.values()).map(picture).collect(Collectors.joining())
            + "</figure>\n");
  }

  Page page() {
    return new Page(title, "<div class=\"counted\">\n" + body + "</div>\n");
  }
}
