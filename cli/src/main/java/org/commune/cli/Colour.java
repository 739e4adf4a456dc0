package org.commune.cli;

/** The few colours that are used, each for one meaning (ECMA-48 SGR codes). */
enum Colour {
  /** More is allowed, or all is well. */
  GREEN("\u001b[32m"),
  /** Less is allowed, or something is wrong. */
  RED("\u001b[31m"),
  /** Something is otherwise, or probably not meant. */
  YELLOW("\u001b[33m"),
  /** A heading. */
  BOLD("\u001b[1m"),
  /** Beside the point. */
  DIM("\u001b[2m");

  static final String RESET = "\u001b[0m";

  private final String code;

  Colour(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
