package org.commune.count.rule;

import org.commune.count.Share;

/**
 * What a paper gives to each candidate.
 *
 * @sealedGraph
 */
public sealed interface Points {

  String words();

  /** One vote for the first preference of a ranking, or for the only cross. */
  record FirstPreference() implements Points {
    @Override
    public String words() {
      return "one vote for the first preference";
    }
  }

  /** One vote for each cross; a paper with too many is invalid. */
  record Crosses(MostCrosses most) implements Points {
    @Override
    public String words() {
      return "one vote for each cross, " + most.words();
    }
  }

  /** How many crosses a paper may bear. */
  enum MostCrosses {
    ONE("one at most"),
    AS_MANY_AS_SEATS("as many as seats at most"),
    ONE_FEWER_THAN_SEATS("one fewer than seats at most"),
    ANY_NUMBER("any number");

    private final String words;

    MostCrosses(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** For so many seats; one cross is always allowed. */
    public int of(int seats) {
      return switch (this) {
        case ONE -> 1;
        case AS_MANY_AS_SEATS -> seats;
        case ONE_FEWER_THAN_SEATS -> Math.max(1, seats - 1);
        case ANY_NUMBER -> Integer.MAX_VALUE;
      };
    }
  }

  /** Whole points, as many as seats, spread as the voter likes; a paper with more is invalid. */
  record Spread() implements Points {
    @Override
    public String words() {
      return "as many whole points as seats, spread at will";
    }
  }

  /** Points by rank. */
  record ByRank(RankPoints points) implements Points {
    @Override
    public String words() {
      return points.words();
    }
  }

  /** Scales of points by rank. Equal ranks share the points of the places they take. */
  enum RankPoints {
    /** n-1 to 0; those unranked share what is left (Borda 1781, as an average over completions). */
    BORDA_SHARED("one fewer than candidates down to none; unranked candidates share the rest"),
    /** n-1 to 0; those unranked get none. */
    BORDA_UNRANKED_NONE("one fewer than candidates down to none; unranked candidates get none"),
    /** As many points as candidates ranked, down to 1; those unranked get none. */
    BORDA_MODIFIED("as many as candidates ranked, down to one; unranked candidates get none"),
    /** 1, 1/2, 1/3 and so on (Dowdall; Nauru). */
    HARMONIC("one, a half, a third and so on; unranked candidates get none");

    private final String words;

    RankPoints(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** The sum of points given; a blank is zero. */
  record ScoreSum(int highest) implements Points {
    @Override
    public String words() {
      return "sum of points from 0 to " + highest + ", a blank being 0";
    }
  }

  /** The average of points given; a blank is no opinion; too few opinions keep a candidate out. */
  record ScoreAverage(int highest, Share opinions) implements Points {
    @Override
    public String words() {
      return "average of points from 0 to "
          + highest
          + ", a blank being no opinion; opinions from "
          + opinions
          + " of the papers needed";
    }
  }
}
