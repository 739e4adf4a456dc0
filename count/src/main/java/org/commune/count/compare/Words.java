package org.commune.count.compare;

import java.util.List;

/** Lists of names in a sentence. */
final class Words {

  private Words() {}

  /** "Ann", "Ann and Bob", "Ann, Bob and Clara". */
  static String and(List<String> names) {
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }
}
