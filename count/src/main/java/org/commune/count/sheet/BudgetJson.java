package org.commune.count.sheet;

import static org.commune.count.sheet.CanonicalJson.map;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;

/** A budget spent, as canonical JSON: projects by name, money as exact decimals or fractions. */
public final class BudgetJson {

  private BudgetJson() {}

  public static String of(BudgetSheet sheet) {
    Map<String, Object> whole =
        map(
            "rule", sheet.rule().id(),
            "title", sheet.ballots().title(),
            "hash", sheet.ballots().hash(),
            "budget", sheet.budget().amount().plain(),
            "spent", sheet.chosen().spent().plain(),
            "raised", sheet.chosen().rounds(),
            "paid", sheet.chosen().projects().stream().map(sheet.ballots().names()::get).toList(),
            "projects",
                IntStream.range(0, sheet.votes().size())
                    .boxed()
                    .sorted(Comparator.comparing(sheet.ballots().names()::get))
                    .map(project ->
                        map(
                            "name", sheet.ballots().names().get(project),
                            "cost", sheet.budget().costs().get(project).plain(),
                            "votes", sheet.votes().get(project).plain()))
                    .toList(),
            "ties",
                sheet.chosen().ties().stream()
                    .map(tie -> map("purpose", tie.purpose(), "means", tie.means()))
                    .toList());
    sheet
        .leftOut()
        .ifPresent(claim ->
            whole.put(
                "leftOut",
                map(
                    "project", sheet.ballots().names().get(claim.project()),
                    "voters", claim.voters().plain(),
                    "part", claim.part().plain(),
                    "needed", claim.needed().plain())));
    return CanonicalJson.written(whole);
  }
}
