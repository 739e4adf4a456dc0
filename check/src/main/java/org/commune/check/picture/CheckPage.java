package org.commune.check.picture;

import java.util.List;
import org.commune.check.Finding;
import org.commune.check.Report;
import org.commune.check.Verdict;
import org.commune.check.Verdict.Capture;
import org.commune.check.Verdict.Step;
import org.commune.check.explaining.Claim;
import org.commune.check.explaining.Telling;

/**
 * Reports on one charter as a page: an overview of the verdicts, then each finding with the strip
 * of the steps by which it is lost, why there is no way back, and what would have kept it; at the
 * end of each report what is claimed and what is not.
 */
public final class CheckPage {
  private final StringBuilder out = new StringBuilder();

  private CheckPage() {}

  /** A whole page, with its own style. */
  public static String of(List<Report> reports) {
    String title =
        "Check" + reports.stream().findFirst().map(r -> ": " + r.charter().title()).orElse("");
    return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
        + "<meta name=\"color-scheme\" content=\"light dark\"><title>"
        + escaped(title)
        + "</title><style>\nbody{margin:0;background:#fdfcfa}"
        + "@media (prefers-color-scheme:dark){body{background:#161514}}\n"
        + Look.STYLESHEET
        + "</style></head><body>\n"
        + fragment(reports)
        + "</body></html>\n";
  }

  /** The same for somebody else's page: one element, which wants {@link Look#STYLESHEET}. */
  public static String fragment(List<Report> reports) {
    CheckPage page = new CheckPage();
    page.out.append("<div class=\"k-check\">\n");
    for (int i = 0; i < reports.size(); i++) {
      page.report(reports.get(i), "k" + (i + 1));
    }
    return page.out.append("</div>\n").toString();
  }

  private void report(Report report, String id) {
    element("h1", "", report.charter().title() + " under " + report.threat().name());
    element("p", "k-quiet", "Supposed: " + report.threat().says() + ".");
    out.append("<ul class=\"k-overview\">");
    for (int i = 0; i < report.findings().size(); i++) {
      Finding finding = report.findings().get(i);
      out.append("<li><a href=\"#").append(id).append('-').append(i).append("\">");
      out.append(escaped(finding.objective().text())).append(' ');
      verdict(finding.worst().verdict());
      out.append("</a></li>");
    }
    out.append("</ul>\n");
    Telling telling = new Telling(report.charter(), report.period());
    for (int i = 0; i < report.findings().size(); i++) {
      finding(telling, report.findings().get(i), id + "-" + i);
    }
    if (!report.dead().isEmpty()) {
      element(
          "p",
          "",
          "Articles that grant acts of which no state examined allows any: "
              + String.join(", ", report.dead().stream().map(Object::toString).toList())
              + ".");
    }
    element("h2", "", "What is claimed");
    Claim.lines(report).forEach(line -> element("p", "k-quiet", line));
  }

  private void finding(Telling telling, Finding finding, String id) {
    Verdict verdict = finding.worst().verdict();
    out.append("<section class=\"k-finding\" id=\"").append(id).append("\"><h3>");
    verdict(verdict);
    out.append(' ').append(escaped(finding.objective().text())).append("</h3>\n");
    element("p", "", telling.verdict(finding));
    telling.readings(finding).forEach(line -> element("p", "", line));
    verdict
        .loss()
        .ifPresent(capture -> {
          element("p", "k-quiet", Telling.replayed(finding.worst().replayed()));
          loss(telling, capture);
        });
    element(
        "p",
        "k-quiet",
        String.format(java.util.Locale.ROOT, "%,d states examined.", finding.worst().states()));
    out.append("</section>\n");
  }

  private void loss(Telling telling, Capture capture) {
    if (!capture.steps().isEmpty()) {
      strip(telling, capture);
    }
    element("p", "", telling.why(capture));
    telling.remedy(capture).forEach(line -> element("p", "k-good", line));
    folded("The articles in their own words", telling.wordings(capture), "blockquote");
    folded("What is closed to the members there", telling.blocked(capture), "p");
  }

  private void strip(Telling telling, Capture capture) {
    out.append("<ol class=\"k-strip\">");
    for (int i = 0; i < capture.steps().size(); i++) {
      Step step = capture.steps().get(i);
      boolean late = i >= capture.path().size();
      out.append(late ? "<li class=\"k-late\">" : "<li>");
      out.append(drawn(step)).append("<span class=\"k-quiet\">").append(i + 1);
      out.append(late ? ", and the members cannot prevent it any more" : "").append("</span> ");
      out.append(escaped(telling.step(step)));
      telling
          .standing(capture, i)
          .ifPresent(line ->
              out.append("<span class=\"k-quiet k-standing\">")
                  .append(escaped(line))
                  .append("</span>"));
      out.append("</li>");
    }
    out.append("</ol>\n");
  }

  /** A hand that acts, or a clock. */
  private static String drawn(Step step) {
    String shape =
        switch (step) {
          case Step.Act _ ->
              "<circle cx=\"16\" cy=\"9\" r=\"5\"/><path d=\"M6 29c0-7 4-11 10-11s10 4 10 11\"/>"
                  + "<path d=\"M22 16l7-7M29 9v5M29 9h-5\"/>";
          case Step.Tick _ -> "<circle cx=\"16\" cy=\"16\" r=\"12\"/><path d=\"M16 8v8l6 4\"/>";
        };
    return "<svg viewBox=\"0 0 32 32\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\""
        + " stroke-linecap=\"round\" aria-hidden=\"true\">"
        + shape
        + "</svg>";
  }

  private void folded(String title, List<String> lines, String tag) {
    if (!lines.isEmpty()) {
      out.append("<details><summary>").append(escaped(title)).append("</summary>");
      lines.forEach(line -> element(tag, "", line));
      out.append("</details>\n");
    }
  }

  private void verdict(Verdict verdict) {
    String look =
        switch (verdict) {
          case Verdict.Immune _ -> "k-good";
          case Verdict.Vigilance _, Verdict.Vacuous _, Verdict.Inconclusive _ -> "k-care";
          case Verdict.Blitz _, Verdict.AlreadyLost _ -> "k-bad";
        };
    out.append("<span class=\"k-verdict ").append(look).append("\">");
    out.append(verdict.name()).append("</span>");
  }

  private void element(String tag, String look, String text) {
    out.append('<').append(tag);
    out.append(look.isEmpty() ? "" : " class=\"" + look + "\"").append('>');
    out.append(escaped(text)).append("</").append(tag).append(">\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
