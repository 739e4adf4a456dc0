package org.commune.count.picture;

import java.util.Locale;

/** An SVG picture being drawn. Lengths are in units of the view, about a pixel each. */
final class Svg {

  /** Where a text stands by its point. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  private final StringBuilder body = new StringBuilder();
  private final String label;

  /**
   * @param label what the picture shows, for those who do not see it
   */
  Svg(String label) {
    this.label = label;
  }

  void rect(double x, double y, double width, double height, String style, String tip) {
    body.append(
            "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" class=\"%s\">"
                .formatted(n(x), n(y), n(Math.max(0, width)), n(height), Look.classes(style)))
        .append(tip(tip))
        .append("</rect>\n");
  }

  void circle(double x, double y, double radius, String style, String tip) {
    body.append(
            "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" class=\"%s\">"
                .formatted(n(x), n(y), n(radius), Look.classes(style)))
        .append(tip(tip))
        .append("</circle>\n");
  }

  /** A band that falls from one stretch to another. */
  void band(
      double fromX,
      double fromWidth,
      double fromY,
      double toX,
      double toWidth,
      double toY,
      String style,
      String tip) {
    double half = (fromY + toY) / 2;
    body.append(
            "<path d=\"M%s %sC%s %s %s %s %s %sH%sC%s %s %s %s %s %sZ\" class=\"%s\">"
                .formatted(
                    n(fromX),
                    n(fromY),
                    n(fromX),
                    n(half),
                    n(toX),
                    n(half),
                    n(toX),
                    n(toY),
                    n(toX + toWidth),
                    n(toX + toWidth),
                    n(half),
                    n(fromX + fromWidth),
                    n(half),
                    n(fromX + fromWidth),
                    n(fromY),
                    Look.classes(style)))
        .append(tip(tip))
        .append("</path>\n");
  }

  void line(double x1, double y1, double x2, double y2, String style) {
    body.append(
        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" class=\"%s\"/>\n"
            .formatted(n(x1), n(y1), n(x2), n(y2), Look.classes(style)));
  }

  void text(double x, double y, Anchor anchor, String style, String text) {
    body.append(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" class=\"%s\">%s</text>\n"
            .formatted(
                n(x),
                n(y),
                anchor.name().toLowerCase(Locale.ROOT),
                Look.classes(style),
                Markup.escaped(text)));
  }

  /**
   * @param style of the whole, by which a page chooses among pictures of several widths
   */
  String drawn(double width, double height, String style) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" class=\"%s\" role=\"img\" aria-label=\"%s\">\n"
            .formatted(n(width), n(height), Look.classes("picture " + style), Markup.escaped(label))
        + body
        + "</svg>\n";
  }

  private static String tip(String tip) {
    return tip.isEmpty() ? "" : "<title>" + Markup.escaped(tip) + "</title>";
  }

  /** Two decimals at most, the same on every machine. */
  private static String n(double length) {
    long hundredths = Math.round(length * 100);
    String sign = hundredths < 0 ? "-" : "";
    long size = Math.abs(hundredths);
    if (size % 100 == 0) {
      return sign + size / 100;
    }
    String decimals = size % 10 == 0 ? "" + size % 100 / 10 : "%02d".formatted(size % 100);
    return sign + size / 100 + "." + decimals;
  }
}
