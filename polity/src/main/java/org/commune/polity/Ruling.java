package org.commune.polity;

import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.polity.effect.Effect;

/** What becomes of an act. */
public sealed interface Ruling {
  /**
   * The act is admitted.
   *
   * @param articles the articles by which it is
   * @param effects what it does, in order
   * @param outcome what was decided, where the act closed a vote
   */
  record Admitted(List<ArticleNo> articles, List<Effect> effects, Optional<Outcome> outcome)
      implements Ruling {}

  /**
   * The act is refused and does nothing.
   *
   * @param grounds why, the most telling first; never empty
   */
  record Refused(List<Ground> grounds) implements Ruling {}

  /** The act was ruled on before; nothing happens a second time. */
  record Repeated(boolean admitted) implements Ruling {}

  /**
   * What a vote came to.
   *
   * @param motion the motion or election
   * @param decision carried, rejected, ...
   * @param words the figures, in words
   * @param grounds why it was not carried, or why what it decided could not be done
   * @param articles the articles that grant what was carried, or that it was judged by
   */
  record Outcome(
      String motion,
      Decision decision,
      String words,
      List<Ground> grounds,
      List<ArticleNo> articles) {
    /** An outcome judged by the articles of its grounds. */
    public static Outcome of(String motion, Decision decision, String words, List<Ground> grounds) {
      return new Outcome(
          motion,
          decision,
          words,
          grounds,
          grounds.stream().map(Ground::article).distinct().toList());
    }

    /** What a vote came to. */
    public enum Decision {
      CARRIED,
      REJECTED,
      /** No quorum: the vote does not count. */
      VOID,
      /** Carried, and waiting for another reading. */
      READ,
      /** Carried, and waiting to be ratified. */
      AWAITING_RATIFICATION,
      /** Tied, and waiting for the casting vote. */
      TIED,
      /** Carried, but what it decided is refused. */
      REFUSED
    }
  }
}
