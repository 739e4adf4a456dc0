package org.commune.cli;

/** The status codes that are used (RFC 9110, section 15). */
final class HttpStatus {
  static final int OK = 200;
  static final int MISSING = 404;
  static final int WRONG_METHOD = 405;
  static final int GONE = 410;
  static final int TOO_LARGE = 413;
  static final int TOO_MANY = 429;
  static final int FAULT = 500;
  static final int NOT_NOW = 503;

  private HttpStatus() {}
}
