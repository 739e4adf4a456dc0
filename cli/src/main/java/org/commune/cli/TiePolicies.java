package org.commune.cli;

import java.util.List;
import java.util.Set;
import org.commune.count.TieBreak;
import org.commune.count.TieBreak.LookBack;
import org.commune.count.TieBreak.LookBack.Direction;
import org.commune.count.TiePolicy;

/** Tie policies as the user writes them: words, and names between semicolons. */
final class TiePolicies {
  /** Less could be tried out by whoever casts the last ballot. */
  private static final int LEAST_SEED_DIGITS = 32;

  private TiePolicies() {}

  /**
   * The means in the order given.
   *
   * @param names of the candidates
   * @param ofFile the order that the file of ballots declares; empty where it declares none
   * @throws BadInput when a means is unknown or names somebody who does not stand
   */
  static TiePolicy of(List<String> written, List<String> names, List<String> ofFile) {
    return new TiePolicy(written.stream().map(one -> means(one, names, ofFile)).toList());
  }

  private static TieBreak means(String written, List<String> names, List<String> ofFile) {
    int colon = written.indexOf(':');
    String word = colon < 0 ? written : written.substring(0, colon);
    String rest = colon < 0 ? "" : written.substring(colon + 1);
    return switch (word) {
      case "earliest" -> new LookBack(Direction.EARLIEST);
      case "latest" -> new LookBack(Direction.LATEST);
      case "order" -> new TieBreak.DeclaredOrder(known(split(rest), names));
      case "lot" -> new TieBreak.Lot(seed(rest));
      case "file" -> declared(ofFile);
      case "casting" -> new TieBreak.CastingVote(List.of(decision(split(rest), names)));
      default ->
          throw new BadInput(
              "--tie "
                  + written
                  + ": "
                  + Meant.by(
                      word, List.of("earliest", "latest", "order", "lot", "casting", "file")));
    };
  }

  private static TieBreak declared(List<String> ofFile) {
    if (ofFile.isEmpty()) {
      throw new BadInput("--tie file: the file declares no order of ties, as [tie 2 1 3] would.");
    }
    return new TieBreak.DeclaredOrder(ofFile);
  }

  private static String seed(String hex) {
    if (!hex.matches("([0-9a-fA-F]{2})+") || hex.length() < LEAST_SEED_DIGITS) {
      throw new BadInput(
          "--tie lot:"
              + hex
              + ": write the committed seed in hexadecimal digits, an even number and "
              + LEAST_SEED_DIGITS
              + " at least.");
    }
    return hex;
  }

  private static TieBreak.Decision decision(List<String> parts, List<String> names) {
    if (parts.size() < 3) {
      throw new BadInput(
          "--tie casting: write casting:PURPOSE;CHOSEN;OTHER, with all who are tied and the one"
              + " chosen first.");
    }
    List<String> tied = known(parts.subList(1, parts.size()), names);
    return new TieBreak.Decision(parts.getFirst(), Set.copyOf(tied), tied.getFirst());
  }

  private static List<String> known(List<String> written, List<String> names) {
    for (String name : written) {
      if (!names.contains(name)) {
        throw new BadInput(
            "--tie: no candidate is called \"" + name + "\"; " + Meant.by(name, names));
      }
    }
    return written;
  }

  private static List<String> split(String text) {
    return List.of(text.strip().split("\\s*;\\s*", -1));
  }
}
