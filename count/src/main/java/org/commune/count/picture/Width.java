package org.commune.count.picture;

/** The widths that pictures are drawn for; a page shows the one that fits. */
public enum Width {
  PHONE(360, "narrow"),
  LAPTOP(880, "broad");

  private final int units;
  private final String style;

  Width(int units, String style) {
    this.units = units;
    this.style = style;
  }

  int units() {
    return units;
  }

  String style() {
    return style;
  }
}
