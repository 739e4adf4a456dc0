package org.commune.server.page;

import java.util.List;

/** Something that was sent could not be read, or is not there; and how to mend it. */
public record ProblemPage(String title, List<String> flaws) implements Page {
  @Override
  public String template() {
    return "problem";
  }

  @Override
  public String place() {
    return "";
  }
}
