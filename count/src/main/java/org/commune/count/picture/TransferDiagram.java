package org.commune.count.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.count.CountSheet;
import org.commune.count.Fraction;
import org.commune.count.Stage;
import org.commune.count.Transfer;
import org.commune.count.sheet.StageWords;

/**
 * How votes pass from stage to stage. Each stage is a bar of all valid votes, a stretch for each
 * candidate, and between the bars fall bands: votes that stay, and votes that pass to another or to
 * nobody. Read from above, as the count went.
 */
public final class TransferDiagram {

  private static final double BAR = 26;
  private static final double FALL = 62;
  private static final double HEAD = 22;
  private static final int NOBODY = -1;
  private static final double NOBODY_WORDS = 112;

  private final CountSheet sheet;
  private final Lineup lineup;
  private final double width;
  private final Svg svg;

  /** Where a pile lies on a bar. */
  private record Stretch(double x, double width) {}

  private TransferDiagram(CountSheet sheet, Width width) {
    this.sheet = sheet;
    this.lineup = Lineup.of(sheet);
    this.width = width.units();
    this.svg =
        new Svg(
            "How votes passed in %d stages; the tables below have the same figures"
                .formatted(sheet.stages().size()));
  }

  /** Of a count by stages in which votes move; its valid votes must be above zero. */
  public static String of(CountSheet sheet, Width width) {
    return new TransferDiagram(sheet, width).drawn(width);
  }

  private String drawn(Width to) {
    double y = 0;
    if (sheet.quota().isPresent() && sheet.quota().get().signum() > 0) {
      y = quota(sheet.quota().get());
    }
    Optional<Stage> before = Optional.empty();
    for (Stage stage : sheet.stages()) {
      double top = y;
      y += before.isPresent() ? FALL : HEAD;
      if (before.isPresent()) {
        bands(before.get(), stage, top, y);
      }
      svg.text(0, top + 15, Svg.Anchor.START, "head halo", Labels.heading(head(stage), width));
      bar(stage, y);
      y += BAR;
      before = Optional.of(stage);
    }
    return svg.drawn(width, y + 4, to.style());
  }

  private String head(Stage stage) {
    return stage.number() + "  " + StageWords.of(sheet, stage.action());
  }

  /** A measure as long as the quota is. */
  private double quota(Fraction quota) {
    double length = Math.min(width, length(quota));
    svg.line(0, 8, length, 8, "quota");
    svg.line(length, 3, length, 13, "quota");
    String text = "quota " + StageWords.number(sheet, quota);
    boolean beside = length + 150 < width;
    svg.text(
        beside ? length + 8 : length - 4,
        beside ? 12 : 24,
        beside ? Svg.Anchor.START : Svg.Anchor.END,
        "small",
        text);
    return beside ? 16 : 28;
  }

  private double length(Fraction votes) {
    return Double.parseDouble(votes.times((long) width).dividedBy(sheet.valid()).toDecimal(4));
  }

  private Map<Integer, Stretch> stretches(Stage stage) {
    var stretches = new HashMap<Integer, Stretch>();
    double x = 0;
    for (int candidate : lineup.order()) {
      double held = length(stage.totals().get(candidate));
      stretches.put(candidate, new Stretch(x, held));
      x += held;
    }
    stretches.put(NOBODY, new Stretch(x, Math.max(0, width - x)));
    return stretches;
  }

  private void bar(Stage stage, double y) {
    Map<Integer, Stretch> stretches = stretches(stage);
    Stretch none = stretches.get(NOBODY);
    if (none != null && none.width > 0.3) {
      svg.rect(none.x, y, none.width, BAR, "none pile", nobody(stage));
      if (none.width > NOBODY_WORDS) {
        svg.text(none.x + 5, y + BAR / 2 + 4, Svg.Anchor.START, "small", "no longer counting");
      }
    }
    for (int candidate : lineup.order()) {
      Stretch pile = stretches.get(candidate);
      if (pile != null && pile.width > 0) {
        String tip =
            lineup.name(candidate) + ": " + StageWords.number(sheet, stage.totals().get(candidate));
        svg.rect(pile.x, y, pile.width, BAR, lineup.shade(candidate) + " pile", tip);
        if (lineup.isElected(candidate, stage.number()) && pile.width > 3) {
          svg.line(pile.x + 1, y + BAR - 1, pile.x + pile.width - 1, y + BAR - 1, "won");
        }
        label(pile, y, lineup.name(candidate));
      }
    }
  }

  private String nobody(Stage stage) {
    return "non-transferable "
        + StageWords.number(sheet, stage.nonTransferable())
        + ", lost to rounding "
        + StageWords.number(sheet, stage.loss());
  }

  private void label(Stretch pile, double y, String name) {
    String text = Labels.fitting(name, pile.width - 8);
    if (!text.isEmpty()) {
      svg.text(pile.x + 5, y + BAR / 2 + 4, Svg.Anchor.START, "name", text);
    }
  }

  private void bands(Stage before, Stage after, double top, double bottom) {
    Map<Integer, Stretch> from = stretches(before);
    Map<Integer, Stretch> to = stretches(after);
    var given = new HashMap<Integer, Double>();
    for (Transfer transfer : after.transfers()) {
      given.merge(transfer.from(), length(transfer.votes()), Double::sum);
    }
    var leaves = new HashMap<Integer, Double>();
    var arrives = new HashMap<Integer, Double>();
    var all = new ArrayList<>(lineup.order());
    all.add(NOBODY);
    for (int pile : all) {
      Stretch old = from.getOrDefault(pile, new Stretch(0, 0));
      Stretch now = to.getOrDefault(pile, new Stretch(0, 0));
      double kept = Math.max(0, Math.min(old.width - given.getOrDefault(pile, 0.0), now.width));
      if (kept > 0.05) {
        svg.band(old.x, kept, top, now.x, kept, bottom, shade(pile) + " stay", "");
      }
      leaves.put(pile, old.x + kept);
      arrives.put(pile, now.x + kept);
    }
    if (after.transfers().isEmpty()) {
      together(before, after, leaves, arrives, top, bottom);
    } else {
      passing(after.transfers(), leaves, arrives, top, bottom);
    }
  }

  /**
   * Where all votes are worked out anew (Meek, Warren), no vote goes from one to another: what some
   * have less runs together, and from there to those who have more.
   */
  private void together(
      Stage before,
      Stage after,
      Map<Integer, Double> leaves,
      Map<Integer, Double> arrives,
      double top,
      double bottom) {
    List<Integer> piles = Stream.concat(lineup.order().stream(), Stream.of(NOBODY)).toList();
    double middle = (top + bottom) / 2;
    double size = piles.stream().mapToDouble(pile -> length(less(before, after, pile))).sum();
    double weighed =
        piles.stream()
            .mapToDouble(pile -> leaves.getOrDefault(pile, 0.0) * length(less(before, after, pile)))
            .sum();
    double start = size > 0 ? Math.clamp(weighed / size, 0, Math.max(0, width - size)) : 0;
    double in = start;
    double out = start;
    for (int pile : piles) {
      Fraction less = less(before, after, pile);
      Fraction more = less(after, before, pile);
      double x = leaves.getOrDefault(pile, 0.0);
      if (less.signum() > 0) {
        String tip = name(pile) + " less: " + StageWords.number(sheet, less);
        svg.band(x, length(less), top, in, length(less), middle, shade(pile) + " pass", tip);
        in += length(less);
      }
      if (more.signum() > 0) {
        String tip = name(pile) + " more: " + StageWords.number(sheet, more);
        double goal = arrives.getOrDefault(pile, 0.0);
        svg.band(out, length(more), middle, goal, length(more), bottom, shade(pile) + " pass", tip);
        out += length(more);
      }
    }
  }

  /** By how much a pile is smaller after; nought where it is not. */
  private static Fraction less(Stage before, Stage after, int pile) {
    return held(before, pile).minus(held(after, pile)).max(Fraction.ZERO);
  }

  private static Fraction held(Stage stage, int pile) {
    return pile == NOBODY ? stage.nonTransferable().plus(stage.loss()) : stage.totals().get(pile);
  }

  private String name(int pile) {
    return pile == NOBODY ? "nobody" : lineup.name(pile);
  }

  private String shade(int pile) {
    return pile == NOBODY ? "none" : lineup.shade(pile);
  }

  /** In order of where they go, so that bands cross no more than they must. */
  private void passing(
      List<Transfer> transfers,
      Map<Integer, Double> leaves,
      Map<Integer, Double> arrives,
      double top,
      double bottom) {
    Comparator<Transfer> byGoal = Comparator.comparingInt(t -> place(t.to().orElse(NOBODY)));
    Comparator<Transfer> bySource = Comparator.comparingInt(t -> place(t.from()));
    for (Transfer transfer : transfers.stream().sorted(byGoal.thenComparing(bySource)).toList()) {
      double size = length(transfer.votes());
      int goal = transfer.to().orElse(NOBODY);
      double x = leaves.getOrDefault(transfer.from(), 0.0);
      double goalX = arrives.getOrDefault(goal, 0.0);
      if (size > 0.05) {
        svg.band(
            x, size, top, goalX, size, bottom, shade(transfer.from()) + " pass", tip(transfer));
      }
      leaves.put(transfer.from(), x + size);
      arrives.put(goal, goalX + size);
    }
  }

  private int place(int pile) {
    return pile == NOBODY ? Integer.MAX_VALUE : lineup.order().indexOf(pile);
  }

  private String tip(Transfer transfer) {
    return lineup.name(transfer.from())
        + " to "
        + transfer.to().map(lineup::name).orElse("nobody")
        + ": "
        + StageWords.number(sheet, transfer.votes());
  }
}
