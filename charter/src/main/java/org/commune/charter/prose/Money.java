package org.commune.charter.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Pay;
import org.commune.charter.language.Staff;
import org.commune.charter.language.Treasury;
import org.commune.charter.measure.Fraction;

/** The treasury, pay and employees, in paragraphs. */
record Money(Names names, Ways ways) {

  static Money of(Names names) {
    return new Money(names, new Ways(names));
  }

  List<Paragraph> treasury(Treasury treasury) {
    List<Paragraph> all = new ArrayList<>();
    Paragraph said = new Paragraph();
    said.say(
        switch (treasury.ledger()) {
          case APPEND_ONLY -> "Entries of the ledger are added, never changed";
        });
    String currency = treasury.currency().map(c -> " " + c).orElse("");
    said.say(treasury.currency(), c -> "Amounts are in " + c);
    treasury.spend().forEach(spend -> said.say(spend(spend, currency)));
    said.say(
        treasury.reserveMin(),
        reserve ->
            "A reserve of at least "
                + Words.fraction(reserve.share())
                + " of "
                + switch (reserve.of()) {
                  case ANNUAL_BUDGET -> "the budget of the year";
                }
                + " is kept");
    said.say(
        switch (treasury.noBudget()) {
          case NOTHING -> "While there is no budget, nothing may be spent";
          case PREVIOUS_TWELFTHS ->
              "While there is no budget, a twelfth of the last one may be spent each month";
        });
    all.add(said);
    treasury
        .borrow()
        .ifPresent(way -> all.add(new Paragraph().sayAll(ways.way("borrow money", way))));
    return all;
  }

  private String spend(Treasury.Spend spend, String currency) {
    List<String> amounts = new ArrayList<>();
    spend.above().ifPresent(n -> amounts.add("more than " + n + currency));
    spend.upTo().ifPresent(n -> amounts.add("up to " + n + currency));
    return (spend.by().isEmpty() ? "nobody may" : names.anyOf(spend.by()) + " may")
        + " spend "
        + (amounts.isEmpty() ? "any amount" : String.join(" and ", amounts))
        + spend.coSign().map(who -> ", and " + names.who(who) + " must sign as well").orElse("");
  }

  List<Paragraph> pay(Pay pay) {
    Paragraph said = new Paragraph();
    said.sayOf(pay.by(), by -> names.anyOf(by) + " may set what posts are paid");
    said.say(
        pay.cap(),
        cap ->
            "Nobody may be paid more than "
                + (cap.ratio().equals(Fraction.ONE) ? "" : cap.ratio() + " times ")
                + "the figure \""
                + Words.name(cap.of())
                + "\""
                + (cap.incl().isEmpty() ? "" : ", counting also " + Names.list(cap.incl())));
    said.say(pay.disclose(), every -> "Pay is published every " + Rhythm.every(every));
    said.say(
        pay.paidMax(),
        max -> "One person may hold paid posts for at most " + max.inWords() + " in all");
    said.sayIf(
        pay.returnRight(), "Who has held a paid post has a right to return to the former work");
    said.say(
        switch (pay.increase()) {
          case NEXT_TERM -> "A rise takes effect with the next term";
          case IMMEDIATE -> "A rise takes effect at once";
        });
    return List.of(said);
  }

  List<Paragraph> staff(Staff staff) {
    Paragraph said =
        Paragraph.of(
            switch (staff.voteIn()) {
              case OWN_UNIT -> "Employees vote in the unit they belong to";
              case NOWHERE -> "Employees do not vote";
            });
    said.say(
        Optional.of(staff.mayNot()).filter(acts -> !acts.isEmpty()),
        acts -> "No employee may " + Names.acts(acts));
    return List.of(said);
  }
}
