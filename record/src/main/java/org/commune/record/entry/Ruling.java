package org.commune.record.entry;

import java.util.List;
import org.commune.record.tlog.Hash;

/** How an act was ruled on. */
public sealed interface Ruling {

  /**
   * The act takes effect.
   *
   * @param effects SHA-256 of the canonical bytes of its effects, which a replay computes again
   * @param articles the articles that grant it
   */
  record Admitted(Hash effects, List<String> articles) implements Ruling {
    public Admitted {
      articles = List.copyOf(articles);
    }
  }

  /**
   * The act takes no effect.
   *
   * @param grounds at least one
   */
  record Refused(List<Ground> grounds) implements Ruling {
    public Refused {
      grounds = List.copyOf(grounds);
      if (grounds.isEmpty()) {
        throw new IllegalArgumentException("a refusal without a ground");
      }
    }
  }

  /**
   * Why an act is refused.
   *
   * @param article of the charter
   * @param condition which condition of it failed, with the numbers
   * @param lawfully how it could be done
   */
  record Ground(String article, String condition, String lawfully) {}
}
