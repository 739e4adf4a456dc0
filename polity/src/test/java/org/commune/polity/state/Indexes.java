package org.commune.polity.state;

/** Whether what a state keeps beside its registers is what one finds by looking through them. */
public final class Indexes {
  private Indexes() {}

  public static boolean areCurrent(State state) {
    return state.isIndexed();
  }

  /** Planted: the registers of one state with the index of another. */
  static State stale(State state, State indexedAs) {
    return state.withIndexOf(indexedAs);
  }
}
