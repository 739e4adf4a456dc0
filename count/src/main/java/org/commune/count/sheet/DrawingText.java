package org.commune.count.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.commune.count.lot.Drawing;
import org.commune.count.lot.Seed;

/** People drawn by lot, as plain text. */
public final class DrawingText {

  private static final int MOST_RESERVE = 20;

  private DrawingText() {}

  public static String of(Drawing drawing) {
    var out = new StringBuilder();
    out.append(drawing.purpose().isEmpty() ? "" : "Purpose     " + drawing.purpose() + "\n");
    out.append("Pool        ").append(drawing.pool().size()).append(" people\n");
    for (Seed seed : drawing.seeds()) {
      out.append("Commitment  ").append(seed.commitment()).append('\n');
      out.append("Seed        ").append(seed.hex()).append('\n');
    }
    drawing.parts().forEach(part -> out.append('\n').append(part(part)));
    return out.toString();
  }

  private static String part(Drawing.Part part) {
    String head = "Drawn" + (part.stratum().isEmpty() ? "" : ", " + part.stratum());
    List<String> reserve = part.draw().reserve();
    String then =
        reserve.isEmpty()
            ? ""
            : "Whoever declines is replaced by, in this order: "
                + reserve.stream().limit(MOST_RESERVE).collect(Collectors.joining(", "))
                + (reserve.size() > MOST_RESERVE
                    ? " and " + (reserve.size() - MOST_RESERVE) + " more"
                    : "")
                + "\n";
    return head
        + "\n"
        + part.draw().drawn().stream().map(name -> "  " + name + "\n").collect(Collectors.joining())
        + then;
  }
}
