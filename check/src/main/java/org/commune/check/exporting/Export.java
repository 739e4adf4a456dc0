package org.commune.check.exporting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.commune.check.game.Game;
import org.commune.check.game.Objective;

/** The tools for which a game can be written. */
public enum Export {
  /** SMT-LIB 2.6, one file for each objective: for Z3 and others. */
  SMT,
  /** TLA+, one module for the game: for TLC and Apalache. */
  TLA,
  /** Alloy 6, one module for the game. */
  ALLOY,
  /** Promela, one file for each objective: for Spin. */
  PROMELA;

  /** The texts by the names of their files. */
  public Map<String, String> of(Game whole) {
    Game game = whole.simplified();
    return switch (this) {
      case SMT -> files(game, "smt2", SmtText::of);
      case TLA -> Map.of("Capture.tla", TlaText.of(game));
      case ALLOY -> Map.of("capture.als", AlloyText.of(game));
      case PROMELA -> files(game, "pml", PromelaText::of);
    };
  }

  private static Map<String, String> files(Game game, String ending, Function<Game, String> text) {
    Map<String, String> files = new LinkedHashMap<>();
    for (Objective objective : game.objectives()) {
      files.put(objective.name() + "." + ending, text.apply(game.slice(objective)));
    }
    return files;
  }
}
