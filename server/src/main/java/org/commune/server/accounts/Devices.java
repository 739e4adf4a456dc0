package org.commune.server.accounts;

import java.util.List;

/**
 * What a browser is called in the list of sessions: enough to know one's own, and no more is kept.
 */
final class Devices {
  private static final List<String> BROWSERS =
      List.of("Edg", "OPR", "Firefox", "Chrome", "Safari", "curl");
  private static final List<String> SYSTEMS =
      List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");

  private Devices() {}

  /**
   * A name.
   *
   * @param agent what the browser says of itself
   */
  static String named(String agent) {
    String browser = first(BROWSERS, agent).replace("Edg", "Edge").replace("OPR", "Opera");
    String system = first(SYSTEMS, agent);
    return browser.isEmpty() ? "a browser" : system.isEmpty() ? browser : browser + ", " + system;
  }

  private static String first(List<String> names, String agent) {
    return names.stream().filter(agent::contains).findFirst().orElse("");
  }
}
