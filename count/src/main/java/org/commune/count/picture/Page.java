package org.commune.count.picture;

/**
 * A count, a division or a comparison written for people.
 *
 * @param title without markup
 * @param fragment markup for the body of a page, all within one element of the class {@code
 *     counted}, without the title; it needs {@link Look#STYLESHEET}, and no script. Its headings
 *     begin at the second level
 */
public record Page(String title, String fragment) {

  /** As a file that needs nothing from outside. */
  public String whole() {
    String shown = Markup.escaped(title);
    return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/>\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
        + "<title>"
        + shown
        + "</title>\n<style>\n"
        + Look.STYLESHEET
        + Look.PAGE
        + "</style></head>\n<body><main>\n<h1>"
        + shown
        + "</h1>\n"
        + fragment
        + "</main></body></html>\n";
  }
}
