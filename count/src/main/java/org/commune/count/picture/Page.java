package org.commune.count.picture;

/** A whole page that needs nothing from outside. */
final class Page {

  private final StringBuilder body = new StringBuilder();
  private final String title;

  Page(String title) {
    this.title = title;
  }

  Page add(String markup) {
    body.append(markup);
    return this;
  }

  Page heading(String text) {
    return add("<h2>" + Markup.escaped(text) + "</h2>\n");
  }

  Page note(String text) {
    return add("<p class=\"note\">" + Markup.escaped(text) + "</p>\n");
  }

  Page figure(String caption, String pictures) {
    return add(
        "<figure><figcaption>"
            + Markup.escaped(caption)
            + "</figcaption>\n"
            + pictures
            + "</figure>\n");
  }

  String written() {
    String shown = Markup.escaped(title);
    return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/>\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
        + "<title>"
        + shown
        + "</title>\n<style>\n"
        + Look.STYLE
        + Look.PAGE
        + "</style></head>\n<body><main>\n<h1>"
        + shown
        + "</h1>\n"
        + body
        + "</main></body></html>\n";
  }
}
