package org.commune.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How often one place on the net may send something in. Places are the first parts of addresses,
 * for whoever has one address of a network has many. Reading is not limited: it costs little.
 */
final class RateLimits extends OncePerRequestFilter {
  private static final int REMEMBERED = 100_000;

  private final Limit sending;
  private final Limit signingIn;

  /**
   * So many at once, and then so many in a minute.
   *
   * @param burst how many at once
   * @param perMinute how fast they come back
   */
  record Limit(int burst, int perMinute) {}

  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  /**
   * @param sending for whatever is sent in
   * @param signingIn for what shows who somebody is, where guessing would pay
   */
  RateLimits(Limit sending, Limit signingIn, LongSupplier nanos) {
    this.sending = sending;
    this.signingIn = signingIn;
    this.nanos = nanos;
  }

  /** What is left, in billionths of a minute's share, and when that was so. */
  private static final class Bucket {
    private final long burst;
    private final long perMinute;
    private long left;
    private long at;

    Bucket(Limit limit, long now) {
      this.burst = limit.burst() * MINUTE;
      this.perMinute = limit.perMinute();
      this.left = burst;
      this.at = now;
    }

    synchronized boolean take(long now) {
      left = Math.min(burst, left + Math.min(now - at, 60 * MINUTE) * perMinute);
      at = now;
      if (left < MINUTE) {
        return false;
      }
      left -= MINUTE;
      return true;
    }
  }

  private static final long MINUTE = 60_000_000_000L;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean reads = request.getMethod().matches("GET|HEAD|OPTIONS");
    if (reads || take(request.getRemoteAddr(), request.getRequestURI())) {
      chain.doFilter(request, response);
    } else {
      response.setHeader(HttpHeaders.RETRY_AFTER, "10");
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value(), "Too much at once; wait a moment.");
    }
  }

  /** Whether that place may send something to that path now. */
  boolean take(String address, String path) {
    boolean entry = path.matches("/o/[^/]+/(sign-in|passkeys)/.*");
    Limit limit = entry ? signingIn : sending;
    String key = (entry ? "in " : "") + network(address);
    if (buckets.size() > REMEMBERED) {
      buckets.clear();
    }
    long now = nanos.getAsLong();
    return buckets.computeIfAbsent(key, _ -> new Bucket(limit, now)).take(now);
  }

  /** The first 64 bits of an address of IPv6, the first 24 of IPv4. */
  static String network(String address) {
    if (address.contains(":")) {
      try {
        byte[] bytes = java.net.InetAddress.ofLiteral(address).getAddress();
        return java.util.HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
      } catch (IllegalArgumentException e) {
        return address;
      }
    }
    int last = address.lastIndexOf('.');
    return last < 0 ? address : address.substring(0, last);
  }
}
