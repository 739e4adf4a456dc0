package org.commune.charter.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commune.charter.measure.Malformed;

/** Collects everything that is wrong with a text, so that all of it can be mended at once. */
public final class Problems {
  private final Set<Problem> found = new LinkedHashSet<>();
  private int reports;

  /** Nothing is wrong yet. */
  public Problems() {}

  public void add(Place place, String wrong, String mend) {
    found.add(new Problem(place, wrong, mend));
    reports++;
  }

  public void add(Place place, Malformed malformed) {
    add(place, String.valueOf(malformed.getMessage()), malformed.mend());
  }

  public void addAll(Problems others) {
    others.found.forEach(other -> add(other.place(), other.wrong(), other.mend()));
  }

  /** How often something was reported, the same thing twice included. */
  int reports() {
    return reports;
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** All of them, in the order of their places. */
  public List<Problem> all() {
    List<Problem> sorted = new ArrayList<>(found);
    sorted.sort(null);
    return List.copyOf(sorted);
  }

  /** One a line. */
  @Override
  public String toString() {
    return all().stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }
}
