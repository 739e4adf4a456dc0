package org.commune.check;

/** Whether a path has been tried in the engine, and what came of it. */
public sealed interface Replayed {
  /**
   * Every step was admitted, and led where the path says; and so were, in their time, the acts by
   * which the members would have kept it.
   *
   * @param days how many days the steps took in all
   * @param steps how many of them were acts
   * @param closed how many acts of the members that the path calls closed were tried at its end,
   *     and refused or of no use
   */
  record Confirmed(long days, int steps, int closed) implements Replayed {}

  /**
   * A step was refused, or did not lead where the path says, or the members could not have kept it
   * as it says: the path is not to be relied on.
   *
   * @param step the number of the step, from 1; one more than there are where an act that the path
   *     calls closed to the members was open at its end
   * @param what the step
   * @param why what the engine said, or what differed
   */
  record Differs(int step, String what, String why) implements Replayed {}

  /** It could not be tried. */
  record Untried(String why) implements Replayed {}
}
