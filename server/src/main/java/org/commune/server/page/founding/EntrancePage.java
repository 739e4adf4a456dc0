package org.commune.server.page.founding;

import java.util.List;

/** The way in: which organisations there are. */
public record EntrancePage(List<Line> organisations) {

  /**
   * An organisation.
   *
   * @param to where its pages begin
   * @param version of its charter
   * @param entries of its record so far
   */
  public record Line(String to, String title, String version, long entries) {}
}
