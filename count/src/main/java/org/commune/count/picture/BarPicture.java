package org.commune.count.picture;

import java.util.List;
import org.commune.count.Fraction;

/** Bars for figures that add up to nothing in particular: points, approvals, votes of one stage. */
public final class BarPicture {

  private static final double ROW = 30;

  /**
   * @param name of what is measured
   * @param shown its figure as it is written
   * @param outstanding whether it is one of those elected
   */
  public record Bar(String name, Fraction size, String shown, boolean outstanding) {}

  private BarPicture() {}

  /**
   * @param label what the picture shows, for those who do not see it
   */
  public static String of(String label, List<Bar> bars, Width width) {
    var svg = new Svg(label);
    boolean phone = width == Width.PHONE;
    double left = phone ? 0 : 240;
    double above = phone ? 17 : 0;
    int letters = bars.stream().mapToInt(bar -> bar.shown().length()).max().orElse(0);
    double longest = width.units() - left - Labels.room(letters) - 10;
    Fraction most = bars.stream().map(Bar::size).reduce(Fraction.ZERO, Fraction::max);
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double y = i * (ROW + above);
      double length = most.signum() == 0 ? 0 : length(bar.size().max(Fraction.ZERO), most, longest);
      svg.text(
          0,
          y + (phone ? 12 : 19),
          Svg.Anchor.START,
          bar.outstanding() ? "head" : "name",
          Labels.cut(bar.name(), (phone ? width.units() : left) - 10));
      svg.rect(
          left,
          y + above + 4,
          Math.max(1, length),
          ROW - 12,
          Look.shade(bar.outstanding() ? 0 : 7),
          bar.name() + ": " + bar.shown());
      svg.text(left + length + 8, y + above + 17, Svg.Anchor.START, "name", bar.shown());
    }
    return svg.drawn(width.units(), bars.size() * (ROW + above) + 2, width.style());
  }

  private static double length(Fraction size, Fraction most, double longest) {
    return Double.parseDouble(size.times((long) longest).dividedBy(most).toDecimal(4));
  }
}
