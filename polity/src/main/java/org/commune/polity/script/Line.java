package org.commune.polity.script;

import java.util.List;
import java.util.Optional;
import org.commune.polity.Entry;

/**
 * What a step of a script came to.
 *
 * @param number the step, from 1
 * @param title what was tried, in a few words
 * @param entries what it entered in the record
 * @param result what became of it: admitted, refused, carried, ...
 * @param why the reason or the figures
 * @param articles the articles by which it was judged
 * @param note the remark of the script
 * @param failure what differs from what the script expects
 */
public record Line(
    int number,
    String title,
    List<Entry> entries,
    Optional<Expected> result,
    String why,
    List<String> articles,
    Optional<String> note,
    Optional<String> failure) {

  public boolean failed() {
    return failure.isPresent();
  }
}
