package org.commune.server.accounts;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.polity.state.PersonId;
import org.commune.server.web.Persons;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Knows browsers by a cookie, and programs by the token that they send. */
@Component
class BrowserPersons implements Persons {
  private static final String BEARER = "Bearer ";

  private final Sessions sessions;
  private final ApiTokens tokens;
  private final SiteAddress site;

  BrowserPersons(Sessions sessions, ApiTokens tokens, SiteAddress site) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.site = site;
  }

  /** A request with a token is the token's alone: a cookie that came with it counts for nothing. */
  @Override
  public Optional<PersonId> of(HttpServletRequest request, String organisation) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization != null) {
      return authorization.startsWith(BEARER)
          ? Secret.of(authorization.substring(BEARER.length()))
              .flatMap(token -> tokens.person(token, organisation))
          : Optional.empty();
    }
    return session(request).flatMap(secret -> sessions.person(secret, organisation));
  }

  @Override
  public void enter(HttpServletRequest request, String organisation, PersonId person, String way) {
    String device = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
    Secret secret =
        sessions.enter(session(request), organisation, person, Devices.named(device), way);
    response()
        .addHeader(
            HttpHeaders.SET_COOKIE,
            ResponseCookie.from(cookie(), secret.text())
                .path("/")
                .httpOnly(true)
                .secure(site.isSecure())
                .sameSite("Lax")
                .maxAge(Sessions.LONGEST)
                .build()
                .toString());
  }

  @Override
  public void leave(HttpServletRequest request, String organisation) {
    session(request).ifPresent(secret -> sessions.leave(secret, organisation));
  }

  private Optional<Secret> session(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
        .filter(c -> c.getName().equals(cookie()))
        .findFirst()
        .flatMap(c -> Secret.of(c.getValue()));
  }

  private String cookie() {
    return site.isSecure() ? "__Host-session" : "session";
  }

  private static HttpServletResponse response() {
    if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes now
        && now.getResponse() != null) {
      return now.getResponse();
    }
    throw new IllegalStateException("nobody is answered");
  }
}
