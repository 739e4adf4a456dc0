package org.commune.server.webhooks;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Webhooks by organisation: {@code commune.webhooks.union.url} and {@code .secret}, or {@code
 * COMMUNE_WEBHOOKS_UNION_URL} in the environment. Only an operator can set them: a server that
 * calls any address that a member writes is a way into the operator's network.
 */
@ConfigurationProperties("commune")
record WebhookSettings(@DefaultValue Map<String, To> webhooks) {
  /**
   * Whom to tell.
   *
   * @param secret that signs what is told
   */
  record To(String url, String secret) {
    To {
      if (!url.startsWith("https://") && !url.startsWith("http://localhost")) {
        throw new IllegalArgumentException("a webhook is https, or on this machine: " + url);
      }
      if (secret.length() < 16) {
        throw new IllegalArgumentException("the secret of a webhook has 16 letters or more");
      }
    }
  }
}
