package org.commune.charter.reading;

import org.commune.charter.language.Charter;
import org.commune.charter.yaml.Node;
import org.commune.charter.yaml.Places;
import org.commune.charter.yaml.Problems;

/** All conditions on a charter as a whole. */
public final class Conditions {
  private Conditions() {}

  /**
   * Checks a charter that was read, or what could be made of it when there are problems already.
   *
   * @param text the nodes that it was read from
   * @param problems takes what makes no sense
   * @param warnings takes what is lawful and yet probably not meant
   */
  public static void check(
      Charter charter, Node text, Places places, Problems problems, Problems warnings) {
    boolean sound = problems.isEmpty();
    Definitions definitions = new Definitions(charter, new Declared(text), places, problems);
    new Articles(charter, places, problems).check(sound);
    new References(charter, definitions, places, problems).check();
    new Circles(charter, definitions, places, problems).check();
    new Forms(places, problems).check(charter);
    if (sound) {
      new Seats(definitions, places, problems).check();
      new Sense(places, problems).check(charter);
      Unused.warn(charter, definitions, places, warnings);
    }
  }
}
