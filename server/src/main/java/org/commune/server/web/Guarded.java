package org.commune.server.web;

import org.commune.server.accounts.SiteAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What guards every answer, after section 3.3 of the record's design. What somebody may read and do
 * in an organisation is for its charter to say, so that no address is closed here.
 */
@Configuration
class Guarded {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri"
          + " 'none'";

  private static final String FEATURES =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(),"
          + " publickey-credentials-get=(self), publickey-credentials-create=(self)";

  @Bean
  SecurityFilterChain guards(
      HttpSecurity http,
      SiteAddress site,
      @Value("${commune.limits.sending:600}") int sending,
      @Value("${commune.limits.signing-in:30}") int signingIn) {
    return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf ->
            csrf.csrfTokenRepository(tokens(site))
                // A program's token is sent by no browser by itself, and cookies beside it count
                // for nothing.
                .ignoringRequestMatchers(r -> r.getHeader(HttpHeaders.AUTHORIZATION) != null))
        .addFilterBefore(new SameSite(), CsrfFilter.class)
        .addFilterBefore(
            new RateLimits(
                new RateLimits.Limit(sending, sending),
                new RateLimits.Limit(signingIn, signingIn),
                System::nanoTime),
            SameSite.class)
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .permissionsPolicyHeader(features -> features.policy(FEATURES))
                .crossOriginOpenerPolicy(o -> o.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(o -> o.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .anonymous(anonymous -> anonymous.disable())
        .build();
  }

  /** In a cookie of its own that scripts do not see: pages carry the token in their forms. */
  private static CookieCsrfTokenRepository tokens(SiteAddress site) {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(site.isSecure() ? "__Host-csrf" : "csrf");
    tokens.setHeaderName("X-CSRF-TOKEN");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(
        cookie -> cookie.secure(site.isSecure()).httpOnly(true).sameSite("Strict"));
    return tokens;
  }

  /** Nobody enters by a password. */
  @Bean
  UserDetailsService noPasswords() {
    return name -> {
      throw new UsernameNotFoundException(name);
    };
  }
}
