package org.commune.count.sheet;

import static org.commune.count.sheet.CanonicalJson.map;

import org.commune.count.lot.Drawing;

/** People drawn by lot, as canonical JSON, the whole reserve among it. */
public final class DrawingJson {

  private DrawingJson() {}

  public static String of(Drawing drawing) {
    return CanonicalJson.written(
        map(
            "purpose", drawing.purpose(),
            "pool", drawing.pool(),
            "seeds",
                drawing.seeds().stream()
                    .map(seed -> map("commitment", seed.commitment(), "seed", seed.hex()))
                    .toList(),
            "parts",
                drawing.parts().stream()
                    .map(part ->
                        map(
                            "stratum", part.stratum(),
                            "drawn", part.draw().drawn(),
                            "reserve", part.draw().reserve()))
                    .toList()));
  }
}
