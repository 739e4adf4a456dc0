package org.commune.count.picture;

import java.util.ArrayList;
import java.util.List;
import org.commune.count.CountSheet;
import org.commune.count.Edition;
import org.commune.count.Elected;
import org.commune.count.Exhibit;
import org.commune.count.OpenTie;
import org.commune.count.Outcome;
import org.commune.count.PairwiseMatrix;
import org.commune.count.Provision;
import org.commune.count.Stage;
import org.commune.count.Tie;
import org.commune.count.picture.BarPicture.Bar;
import org.commune.count.sheet.StageWords;

/** A count as a page for people: who is elected, how it went in pictures, and every figure. */
public final class SheetPage {

  private final CountSheet sheet;
  private final Edition rule;
  private final Sections page;

  private SheetPage(CountSheet sheet, Edition rule) {
    this.sheet = sheet;
    this.rule = rule;
    this.page = new Sections(sheet.title().isEmpty() ? "Count by " + rule.id() : sheet.title());
  }

  /**
   * @param rule that was applied
   */
  public static Page of(Outcome outcome, Edition rule) {
    return switch (outcome) {
      case CountSheet sheet -> new SheetPage(TidyNames.in(sheet), rule).written();
      case OpenTie tie ->
          new Sections("Undecided")
              .paragraph(
                  "At stage " + tie.stage() + " the count stops: who is " + tie.purpose() + "?")
              .list(tie.candidates())
              .note("They are equal, and the declared policy leaves it open. Nobody is elected.")
              .page();
    };
  }

  private Page written() {
    page.note(rule.title() + " (" + rule.id() + ")");
    elected();
    facts();
    movement();
    sheet.exhibits().forEach(this::exhibit);
    inactive();
    if (!moves()) {
      sheet.stages().forEach(this::bars);
    }
    ties();
    sources();
    return page.page();
  }

  private void elected() {
    var out = new StringBuilder("<section class=\"c-card\"><ol class=\"c-elected\">\n");
    for (Elected one : sheet.elected()) {
      out.append("<li><b>")
          .append(Markup.escaped(sheet.candidates().get(one.candidate())))
          .append("</b><span>elected")
          .append(sheet.stages().size() > 1 ? " at stage " + one.stage() : "")
          .append(": ")
          .append(Markup.escaped(one.reason()))
          .append("</span></li>\n");
    }
    int empty = sheet.seats() - sheet.elected().size();
    out.append(empty == 0 ? "" : "<li><b>" + empty + " left empty</b></li>\n");
    page.add(out.append("</ol></section>\n").toString());
  }

  private void facts() {
    var facts = new ArrayList<List<String>>();
    facts.add(List.of("Seats", String.valueOf(sheet.seats())));
    facts.add(List.of("Valid votes", sheet.valid().plain()));
    if (sheet.invalid().signum() > 0) {
      facts.add(List.of("Not valid", sheet.invalid().plain()));
    }
    sheet.quota().ifPresent(quota -> facts.add(List.of("Quota", StageWords.number(sheet, quota))));
    facts.add(List.of("Hash of the ballots", sheet.hash()));
    page.facts(facts);
  }

  /** Whether votes move from stage to stage, and none are out of sight. */
  private boolean moves() {
    return sheet.stages().size() > 1
        && sheet.valid().signum() > 0
        && sheet.stages().stream()
            .allMatch(stage ->
                stage.accounted().equals(sheet.valid())
                    && stage.totals().stream().allMatch(total -> total.signum() >= 0));
  }

  private void movement() {
    if (!moves()) {
      return;
    }
    Lineup lineup = Lineup.of(sheet);
    page.heading("How the votes passed");
    page.add(
        Labels.key(
            lineup.order().stream().map(lineup::shade).toList(),
            lineup.order().stream().map(lineup::name).toList()));
    page.figure(
        "Each bar is all valid votes after a stage, a stretch for each candidate; a line under it"
            + " marks those elected. Bands are votes on their way.",
        width -> TransferDiagram.of(sheet, width));
    page.add(StageTables.totals(sheet, lineup));
    page.note(
        "At every stage the piles, the non-transferable votes and those lost to rounding add up to"
            + " the valid votes.");
    page.add(StageTables.transfers(sheet));
    page.add(StageTables.keepValues(sheet, lineup));
  }

  private void exhibit(Exhibit exhibit) {
    switch (exhibit) {
      case Exhibit.Pairwise(PairwiseMatrix matrix) -> {
        page.heading("Compared two by two");
        page.figure(
            "How many prefer the one on the left to the one above; coloured where that is more than"
                + " the other way round.",
            width -> PairwisePicture.of(sheet, matrix, width));
        page.add(StageTables.pairwise(sheet, matrix));
      }
      case Exhibit.Steps(var steps) -> {
        page.heading("Step by step");
        page.numbered(steps);
      }
      case Exhibit.Order(var places) -> {
        page.heading("In order");
        page.numbered(places.stream().map(place -> StageWords.names(sheet, place)).toList());
      }
      case Exhibit.Inactive _ -> {} // all stages of it in one table
    }
  }

  private void inactive() {
    var rows = new ArrayList<List<Table.Cell>>();
    for (Exhibit exhibit : sheet.exhibits()) {
      if (exhibit instanceof Exhibit.Inactive(int stage, var ended)) {
        ended.forEach(one ->
            rows.add(
                List.of(
                    new Table.Cell(String.valueOf(stage), "short"),
                    new Table.Cell(one.reason(), "text"),
                    Table.Cell.of(one.votes().plain()))));
      }
    }
    if (!rows.isEmpty()) {
      page.heading("Papers that no longer count");
      page.add(Table.of("Up to and with each stage", List.of("Stage", "Reason", "Votes"), rows));
    }
  }

  private void bars(Stage stage) {
    Lineup lineup = Lineup.of(sheet);
    String words = StageWords.of(sheet, stage.action());
    List<Bar> bars =
        lineup.order().stream()
            .sorted((a, b) -> stage.totals().get(b).compareTo(stage.totals().get(a)))
            .map(c ->
                new Bar(
                    lineup.name(c),
                    stage.totals().get(c),
                    StageWords.number(sheet, stage.totals().get(c)),
                    lineup.isElected(c, stage.number())))
            .toList();
    page.heading(sheet.stages().size() == 1 ? "The figures" : "Stage " + stage.number());
    page.figure(
        words, width -> BarPicture.of(words + "; the table below has the figures", bars, width));
    page.add(
        Table.of(
            words,
            List.of("", "Total"),
            bars.stream()
                .map(bar ->
                    List.of(
                        new Table.Cell(bar.name(), bar.outstanding() ? "won" : ""),
                        new Table.Cell(bar.shown(), bar.outstanding() ? "won" : "")))
                .toList()));
  }

  private void ties() {
    if (sheet.ties().isEmpty()) {
      return;
    }
    page.heading("Ties");
    for (Tie tie : sheet.ties()) {
      page.add(
          "<p>Stage %d: who is %s, of %s? <b>%s</b>.</p>\n<ul class=\"c-plain\">"
              .formatted(
                  tie.stage(),
                  Markup.escaped(tie.purpose()),
                  Markup.escaped(StageWords.names(sheet, tie.candidates())),
                  Markup.escaped(sheet.candidates().get(tie.chosen()))));
      tie.means().forEach(means -> page.add("<li>" + Markup.escaped(means) + "</li>"));
      page.add("</ul>\n");
    }
  }

  private void sources() {
    page.heading("By what rule");
    page.add("<ul class=\"c-plain\">");
    for (Provision provision : rule.provisions()) {
      page.add(
          "<li>%s: %s <span class=\"c-note\">%s</span></li>\n"
              .formatted(
                  Markup.escaped(provision.subject()),
                  Markup.escaped(provision.meaning()),
                  Markup.escaped(provision.source())));
    }
    page.add("</ul>\n");
    page.note(
        "Whoever has the ballots can count them again: the hash above is that of the ballots in any"
            + " order.");
  }
}
