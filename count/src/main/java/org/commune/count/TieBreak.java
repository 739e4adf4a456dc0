package org.commune.count;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * One means of breaking a tie. None looks at the order of candidates on the paper or of ballots in
 * the file.
 *
 * @sealedGraph
 */
public sealed interface TieBreak {

  /** The votes at the first, or the most recent, earlier stage at which they were unequal. */
  record LookBack(Direction direction) implements TieBreak {
    /** Which of several such stages decides. */
    public enum Direction {
      EARLIEST,
      LATEST
    }
  }

  /** An order declared beforehand (seniority): whoever stands earlier is preferred. */
  record DeclaredOrder(List<String> names) implements TieBreak {
    public DeclaredOrder {
      names = List.copyOf(names);
    }
  }

  /**
   * A lot from a seed fixed before voting opens, mixed with the hash of the ballots, so that
   * neither who knows the seed nor who casts the last ballot can choose the draw.
   */
  record Lot(String seedHex) implements TieBreak {
    public Lot {
      HexFormat.of().parseHex(seedHex);
    }
  }

  /** Decisions of whoever has the casting vote, on ties that came up. */
  record CastingVote(List<Decision> decisions) implements TieBreak {
    public CastingVote {
      decisions = List.copyOf(decisions);
    }
  }

  /**
   * One decision.
   *
   * @param purpose as in {@link OpenTie#purpose()}
   * @param tied names the choice was between
   * @param chosen one of them
   */
  record Decision(String purpose, Set<String> tied, String chosen) {
    public Decision {
      tied = Set.copyOf(tied);
      if (!tied.contains(chosen)) {
        throw new IllegalArgumentException(
            "the casting vote chose \"" + chosen + "\", who was not tied");
      }
    }
  }
}
