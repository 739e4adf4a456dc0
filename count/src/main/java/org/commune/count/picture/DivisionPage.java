package org.commune.count.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.commune.count.Fraction;
import org.commune.count.Tie;
import org.commune.count.picture.BarPicture.Bar;
import org.commune.count.picture.Table.Cell;
import org.commune.count.seats.Apportionment;
import org.commune.count.seats.Award;
import org.commune.count.seats.Divisors;
import org.commune.count.seats.ListSeating;
import org.commune.count.seats.Quotient;
import org.commune.count.sheet.Division;

/**
 * Seats divided, as a page: a half circle of seats, shares beside each other, and every quotient.
 */
public final class DivisionPage {

  /** Columns of quotients beyond those that won a seat. */
  private static final int BEYOND = 1;

  private static final int MOST_COLUMNS = 40;

  /**
   * @param title of the page
   * @param size what claimants have: "Votes" or "Members"
   * @param seat what they get: "Seats" or "Delegates"
   */
  public record Subject(String title, String size, String seat) {}

  private final Subject subject;
  private final Division whole;
  private final Apportionment division;
  private final Sections page;

  private DivisionPage(Subject subject, Division division) {
    this.subject = subject;
    this.whole = division;
    this.division = division.apportionment();
    this.page = new Sections(subject.title());
  }

  /** Of a division by divisors, every quotient with it. */
  public static Page of(Subject subject, Division division, Divisors divisors) {
    var page = new DivisionPage(subject, division);
    page.beginning();
    page.quotients(divisors);
    return page.ended();
  }

  /** Of any other division, with its steps. */
  public static Page of(Subject subject, Division division) {
    var page = new DivisionPage(subject, division);
    page.beginning();
    return page.ended();
  }

  private void beginning() {
    page.note(whole.rule() + " (" + whole.source() + ")");
    List<Award> awards = division.awards();
    int seats = division.total();
    if (seats > 0 && seats <= Hemicycle.MOST_SEATS) {
      page.add(
          Labels.key(
              IntStream.range(0, awards.size()).mapToObj(Look::shade).toList(),
              awards.stream().map(a -> a.claimant().name() + " " + a.seats()).toList()));
      page.figure(
          subject.seat() + ", from left to right in the order given.",
          width -> Hemicycle.of(awards, width));
    }
    page.add(Table.of(subject.seat(), head(), awards.stream().map(this::row).toList()));
    if (!whole.barred().isEmpty()) {
      page.note("Under the barrier: " + String.join(", ", whole.barred()) + ".");
    }
    page.note(
        "Gallagher's least squares index: "
            + division.gallagherPercent()
            + " %. It is 0 where shares of "
            + lower(subject.seat())
            + " are those of "
            + lower(subject.size())
            + ".");
    seated();
    shares();
  }

  private void seated() {
    if (whole.seated().isEmpty()) {
      return;
    }
    page.heading("Who sits");
    List<Table.Group> groups =
        whole.seated().stream().map(list -> new Table.Group(list.list(), members(list))).toList();
    page.add(
        Table.grouped("In the order in which they are seated", List.of("", "Own votes"), groups));
  }

  private static List<List<Cell>> members(ListSeating.Seated list) {
    var rows = new ArrayList<List<Cell>>();
    list.members()
        .forEach(member ->
            rows.add(
                List.of(
                    Cell.of(member.name()),
                    Cell.of(member.personal().signum() > 0 ? member.personal().plain() : ""))));
    if (list.empty() > 0) {
      rows.add(List.of(new Cell(list.empty() + " left empty", "lost"), Cell.of("")));
    }
    return rows;
  }

  private List<String> head() {
    return List.of(
        "",
        subject.size(),
        "Share",
        subject.seat(),
        "Share of them",
        "Exact share",
        subject.size() + " each");
  }

  private List<Cell> row(Award award) {
    Fraction all = all();
    return List.of(
        Cell.of(award.claimant().name()),
        Cell.of(award.claimant().size().plain()),
        Cell.of(percent(award.claimant().size(), all)),
        new Cell(String.valueOf(award.seats()), award.seats() > 0 ? "seat" : "lost"),
        Cell.of(percent(Fraction.of(award.seats()), Fraction.of(division.total()))),
        Cell.of(award.ideal().toDecimal(2)),
        Cell.of(award.seats() == 0 ? "" : award.perSeat().toDecimal(1)));
  }

  private Fraction all() {
    return division.awards().stream()
        .map(award -> award.claimant().size())
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  private static String percent(Fraction part, Fraction whole) {
    return whole.signum() == 0 ? "" : part.times(100).dividedBy(whole).toDecimal(2) + " %";
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private void shares() {
    Fraction all = all();
    var bars = new ArrayList<Bar>();
    for (Award award : division.awards()) {
      Fraction size = award.claimant().size();
      String name = award.claimant().name();
      bars.add(
          new Bar(
              name + ": " + lower(subject.size()), size.dividedBy(all), percent(size, all), false));
      Fraction share = Fraction.of(award.seats()).dividedBy(Math.max(1, division.total()));
      bars.add(
          new Bar(
              name + ": " + lower(subject.seat()),
              share,
              percent(Fraction.of(award.seats()), Fraction.of(division.total())),
              true));
    }
    page.heading("Shares beside each other");
    page.figure(
        "Share of "
            + lower(subject.size())
            + ", and below it of "
            + lower(subject.seat())
            + "; the table above has the figures.",
        width -> BarPicture.of("Shares; the table above has the figures", bars, width));
  }

  private void quotients(Divisors divisors) {
    int most = division.awards().stream().mapToInt(Award::seats).max().orElse(0) + BEYOND;
    int columns = Math.min(most, MOST_COLUMNS);
    var head = new ArrayList<>(List.of("Quotient for seat"));
    IntStream.rangeClosed(1, columns).forEach(n -> head.add(String.valueOf(n)));
    var rows = new ArrayList<List<Cell>>();
    for (Award award : division.awards()) {
      var row = new ArrayList<>(List.of(Cell.of(award.claimant().name())));
      for (int held = 0; held < columns; held++) {
        String shown = new Quotient(award.claimant().size(), divisors.squareAfter(held)).shown();
        row.add(new Cell(shown, held < award.seats() ? "seat" : "lost"));
      }
      rows.add(row);
    }
    page.heading("Every quotient");
    page.add(Table.of("Those that won a seat are marked", head, rows));
    if (columns < most) {
      page.note("The first " + columns + " of " + most + " columns.");
    }
  }

  private Page ended() {
    if (!division.steps().isEmpty()) {
      page.heading("Step by step");
      page.numbered(division.steps());
    }
    if (!whole.ties().isEmpty()) {
      page.heading("Ties");
      for (Tie tie : whole.ties()) {
        page.paragraph(tie.purpose() + ": " + String.join("; ", tie.means()));
      }
    }
    return page.page();
  }
}
