package org.commune.record;

import java.util.concurrent.Executor;

/**
 * Who does what can be done at the same time: reading, hashing, verifying signatures. What comes
 * out is the same with any number of them.
 *
 * @param executor runs what it is given, best on as many threads as there are processors
 * @param ahead how many bundles of 256 entries are read ahead of the one at hand
 */
public record Workers(Executor executor, int ahead) {
  /** Nobody but the caller's own thread. */
  public static final Workers NONE = new Workers(Runnable::run, 0);
}
