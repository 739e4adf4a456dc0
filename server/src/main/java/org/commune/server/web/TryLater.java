package org.commune.server.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Not now, but in a moment. */
public final class TryLater extends ResponseStatusException {
  private static final long serialVersionUID = 1;
  private static final String SECONDS = "2";

  public TryLater(String reason) {
    super(HttpStatus.SERVICE_UNAVAILABLE, reason);
  }

  @Override
  public HttpHeaders getHeaders() {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, SECONDS);
    return headers;
  }
}
