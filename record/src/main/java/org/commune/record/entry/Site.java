package org.commune.record.entry;

import java.util.Set;

/**
 * Where members sign.
 *
 * @param origin the name of the organisation's log
 * @param relyingParty the domain the credentials belong to (WebAuthn "RP ID")
 * @param pages the web origins that may ask for a signature, such as {@code https://union.example}
 */
public record Site(String origin, String relyingParty, Set<String> pages) {
  public Site {
    pages = Set.copyOf(pages);
  }
}
