package org.commune.charter.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that an act takes, or that limits it.
 *
 * @param of what it is; of two laws the requirements of the same are compared
 * @param there what it means that it is there at all
 * @param more what it means that there is more of it
 * @param says the requirement in words
 */
record Requirement(String of, Amount amount, Bearing there, Bearing more, String says) {

  /** What something means for those who act. */
  enum Bearing {
    HARDER,
    EASIER,
    OTHERWISE,
    /** Nothing: it is only called otherwise. */
    NAMED_OTHERWISE;

    Bearing opposite() {
      return switch (this) {
        case HARDER -> EASIER;
        case EASIER -> HARDER;
        case OTHERWISE -> OTHERWISE;
        case NAMED_OTHERWISE -> NAMED_OTHERWISE;
      };
    }

    /** What two differences mean together. */
    Bearing and(Bearing other) {
      if (this == other || other == NAMED_OTHERWISE) {
        return this;
      }
      return this == NAMED_OTHERWISE ? other : OTHERWISE;
    }
  }

  /** The same requirement of a part of what is decided. */
  Requirement within(String part) {
    return new Requirement(part + ": " + of, amount, there, more, part + ": " + says);
  }

  /** Something that burdens, and the more the more of it there is. */
  static Requirement burden(String of, Amount amount, String says) {
    return new Requirement(of, amount, Bearing.HARDER, Bearing.HARDER, says);
  }

  /** A bound that burdens, and the less the more it allows. */
  static Requirement bound(String of, Amount amount, String says) {
    return new Requirement(of, amount, Bearing.HARDER, Bearing.EASIER, says);
  }

  /** A way out: there being one is easier, but it takes the more the more of it is asked for. */
  static Requirement relief(String of, Amount amount, String says) {
    return new Requirement(of, amount, Bearing.EASIER, Bearing.HARDER, says);
  }

  /** Something that burdens by being there. */
  static Requirement condition(String of, String says) {
    return new Requirement(of, new Amount.Words(says), Bearing.HARDER, Bearing.OTHERWISE, says);
  }

  /** Something that is one way or another. */
  static Requirement manner(String of, String says) {
    return new Requirement(of, new Amount.Words(says), Bearing.OTHERWISE, Bearing.OTHERWISE, says);
  }

  /** Something that is only called one way or another. */
  static Requirement name(String of, String says) {
    return new Requirement(
        of, new Amount.Words(says), Bearing.NAMED_OTHERWISE, Bearing.NAMED_OTHERWISE, says);
  }

  /** What two lists of requirements differ in, and what that means for those who act. */
  record Compared(List<Difference> differences, Optional<Bearing> bearing) {}

  static Compared compared(List<Requirement> then, List<Requirement> now) {
    Map<String, Requirement> before = byName(then);
    Map<String, Requirement> after = byName(now);
    List<Difference> differences = new ArrayList<>();
    List<Bearing> bearings = new ArrayList<>();
    List<String> names = new ArrayList<>(before.keySet());
    after.keySet().stream().filter(n -> !before.containsKey(n)).forEach(names::add);
    for (String name : names.stream().sorted().toList()) {
      Optional<Requirement> was = Optional.ofNullable(before.get(name));
      Optional<Requirement> is = Optional.ofNullable(after.get(name));
      bearing(was, is)
          .ifPresent(bearing -> {
            bearings.add(bearing);
            differences.add(new Difference(was.map(Requirement::says), is.map(Requirement::says)));
          });
    }
    return new Compared(differences, bearings.stream().reduce(Bearing::and));
  }

  private static Optional<Bearing> bearing(Optional<Requirement> was, Optional<Requirement> is) {
    if (was.isPresent() && is.isPresent()) {
      return switch (is.get().amount().to(was.get().amount())) {
        case SAME -> Optional.empty();
        case MORE -> Optional.of(is.get().more());
        case LESS -> Optional.of(is.get().more().opposite());
        case OTHER ->
            Optional.of(
                is.get().more() == Bearing.NAMED_OTHERWISE
                    ? Bearing.NAMED_OTHERWISE
                    : Bearing.OTHERWISE);
      };
    }
    return is.map(Requirement::there).or(() -> was.map(r -> r.there().opposite()));
  }

  /** Several requirements of one name are told apart by their order. */
  private static Map<String, Requirement> byName(List<Requirement> requirements) {
    Map<String, Requirement> byName = new LinkedHashMap<>();
    for (Requirement requirement : requirements) {
      String name = requirement.of();
      for (int n = 2; byName.containsKey(name); n++) {
        name = requirement.of() + " " + n;
      }
      byName.put(name, requirement);
    }
    return byName;
  }
}
