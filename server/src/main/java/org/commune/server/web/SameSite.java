package org.commune.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what a page of another site sends in, by what browsers say of it (Fetch metadata). The
 * token in forms does that too; this does it where a token was forgotten.
 */
final class SameSite extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean reads = request.getMethod().matches("GET|HEAD|OPTIONS");
    String site = request.getHeader("Sec-Fetch-Site");
    if (reads || site == null || site.equals("same-origin") || site.equals("none")) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpStatus.FORBIDDEN.value(), "This was sent by a page of another site.");
    }
  }
}
