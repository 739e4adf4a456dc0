package org.commune.server.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says to programs what is wrong with a request, as problem details (RFC 9457). */
@RestControllerAdvice(annotations = RestController.class)
class RestProblems extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(RestProblems.class);

  @ExceptionHandler(RuntimeException.class)
  ProblemDetail ours(RuntimeException fault) {
    LOG.error("a request failed", fault);
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.INTERNAL_SERVER_ERROR, "This failed through a fault of ours.");
  }
}
