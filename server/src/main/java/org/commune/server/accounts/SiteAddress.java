package org.commune.server.accounts;

import java.net.URI;
import org.commune.server.app.Settings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people reach this server. Passkeys are made for it, and links in mails lead to it. */
@Component
public class SiteAddress {
  private final Settings settings;
  private final Environment environment;

  SiteAddress(Settings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  /** Such as {@code https://union.example}; where nothing is set, this machine. */
  public URI address() {
    return settings
        .site()
        .orElseGet(() ->
            URI.create(
                "http://localhost:"
                    + environment.getProperty(
                        "local.server.port", environment.getProperty("server.port", "8080"))));
  }

  /** The address as browsers name it. */
  public String origin() {
    URI address = address();
    return address.getScheme() + "://" + address.getAuthority();
  }

  /** The domain that passkeys belong to. */
  public String relyingParty() {
    return address().getHost();
  }

  public boolean isSecure() {
    return address().getScheme().equals("https");
  }
}
