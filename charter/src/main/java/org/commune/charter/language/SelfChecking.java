package org.commune.charter.language;

import java.util.List;

/** A construct with conditions between its words that their types do not express. */
public interface SelfChecking {
  /** A flaw: what is wrong, and how to mend it. */
  record Flaw(String wrong, String mend) {}

  /** All flaws; empty when the construct makes sense. */
  List<Flaw> flaws();
}
