package org.commune.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
  private final AtomicLong now = new AtomicLong();
  private final RateLimits limits =
      new RateLimits(new RateLimits.Limit(10, 60), new RateLimits.Limit(2, 6), now::get);

  private boolean send(String from, String path) {
    return limits.take(from, path);
  }

  private void wait(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void guessingIsSlowAndActingIsNot() {
    String guess = "/o/town/sign-in/link";
    assertThat(send("192.0.2.1", guess)).isTrue();
    assertThat(send("192.0.2.2", guess)).as("a neighbour").isTrue();
    assertThat(send("192.0.2.3", guess)).isFalse();
    assertThat(send("198.51.100.1", guess)).as("somebody else").isTrue();
    assertThat(send("192.0.2.1", "/o/town/acts")).isTrue();
    wait(Duration.ofSeconds(11));
    assertThat(send("192.0.2.1", guess)).isTrue();
    assertThat(send("192.0.2.1", guess)).isFalse();
  }

  @Test
  void afterALongTimeThereIsNoMoreThanABurst() {
    send("192.0.2.1", "/o/town/sign-in/link");
    wait(Duration.ofDays(400));
    assertThat(send("192.0.2.1", "/o/town/sign-in/link")).isTrue();
    assertThat(send("192.0.2.1", "/o/town/sign-in/link")).isTrue();
    assertThat(send("192.0.2.1", "/o/town/sign-in/link")).isFalse();
  }

  @Test
  void aNetworkOfIpVersion6IsOnePlace() {
    assertThat(RateLimits.network("2001:db8:1:2::1"))
        .isEqualTo(RateLimits.network("2001:db8:1:2:3::9"));
    assertThat(RateLimits.network("2001:db8:1:2::1"))
        .isNotEqualTo(RateLimits.network("2001:db8:1:3::1"));
  }
}
