package org.commune.count.picture;

import java.util.ArrayList;
import java.util.List;
import org.commune.count.Ballots;
import org.commune.count.compare.Contrast;
import org.commune.count.compare.Finding;
import org.commune.count.compare.UnderRule;
import org.commune.count.picture.Table.Cell;

/** The same ballots under several rules, as a page: who is elected by which, and by how many. */
public final class ContrastPage {

  private final Contrast contrast;
  private final List<UnderRule.Decided> decided;
  private final List<String> names;
  private final Sections page;

  private ContrastPage(Contrast contrast, String title) {
    this.contrast = contrast;
    this.decided =
        contrast.results().stream()
            .filter(UnderRule.Decided.class::isInstance)
            .map(UnderRule.Decided.class::cast)
            .toList();
    this.names = decided.stream().flatMap(d -> d.elected().stream()).distinct().sorted().toList();
    this.page = new Sections(title);
  }

  /**
   * @param margins how far results are from others, a sentence each
   */
  public static Page of(Contrast contrast, List<String> margins, Ballots ballots, int seats) {
    String title = ballots.title().isEmpty() ? "The same ballots" : ballots.title();
    return new ContrastPage(contrast, title).written(margins, ballots, seats);
  }

  private Page written(List<String> margins, Ballots ballots, int seats) {
    page.note("The same ballots under " + contrast.results().size() + " rules.");
    page.facts(
        List.of(
            List.of("Seats", String.valueOf(seats)),
            List.of("Papers", ballots.weight().plain()),
            List.of("Hash of the ballots", ballots.hash())));
    if (!decided.isEmpty()) {
      page.heading("Who is elected by which rule");
      var rows = new ArrayList<>(decided.stream().map(this::row).toList());
      rows.add(together());
      page.add(Table.of("Those elected are marked", head(), rows));
    }
    sentences(
        "What the result hangs on", contrast.findings().stream().map(Finding::sentence).toList());
    sentences("How far from another result", margins);
    sentences(
        "Not in the table",
        contrast.results().stream()
            .filter(result -> !(result instanceof UnderRule.Decided))
            .map(UnderRule::sentence)
            .toList());
    return page.page();
  }

  private List<String> head() {
    var head = new ArrayList<>(List.of("Rule"));
    head.addAll(names);
    head.add("Hangs on a lot");
    return head;
  }

  private List<Cell> row(UnderRule.Decided result) {
    var row = new ArrayList<>(List.of(Cell.of(result.rule().id())));
    for (String name : names) {
      boolean elected = result.elected().contains(name);
      row.add(new Cell(elected ? "elected" : "", elected ? "seat" : ""));
    }
    row.add(Cell.of(result.otherwise().isEmpty() ? "" : "yes"));
    return row;
  }

  /** By how many rules each is elected. */
  private List<Cell> together() {
    var row = new ArrayList<>(List.of(new Cell("Together", "lost")));
    for (String name : names) {
      long rules = decided.stream().filter(one -> one.elected().contains(name)).count();
      row.add(new Cell(String.valueOf(rules), "lost"));
    }
    long lots = decided.stream().filter(one -> !one.otherwise().isEmpty()).count();
    row.add(new Cell(String.valueOf(lots), "lost"));
    return row;
  }

  private void sentences(String head, List<String> sentences) {
    if (!sentences.isEmpty()) {
      page.heading(head);
      page.list(sentences);
    }
  }
}
