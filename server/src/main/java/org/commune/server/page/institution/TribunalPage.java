package org.commune.server.page.institution;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.polity.deed.JusticeDeed;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.state.Case;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Register;
import org.commune.server.page.Moments;
import org.commune.server.page.Names;
import org.commune.server.page.Page;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;
import org.commune.server.page.act.Offer;
import org.commune.server.page.act.Offers;

/**
 * Cases before those who judge, and the register of sanctions. A case is shown to those who may
 * read the register, and to the person concerned at once.
 */
public record TribunalPage(
    String title,
    List<CaseLine> open,
    List<CaseLine> decided,
    List<SanctionLine> sanctions,
    List<Suspended> suspended,
    List<Offer> offers,
    List<Offer> closed,
    boolean hidden)
    implements Page {

  /** A case. */
  public record CaseLine(
      String name,
      String kind,
      Optional<Phrase> person,
      Optional<String> offence,
      Optional<String> against,
      Phrase openedBy,
      String opened,
      Optional<Moments.Clock> hearing,
      Optional<String> heard,
      Optional<String> finding,
      Optional<String> verdict,
      boolean yours,
      List<Offer> offers) {}

  /** A sanction, with what became of it. */
  public record SanctionLine(Phrase what, Phrase by, String at, String status, Phrase article) {}

  /** A person who is suspended now. */
  public record Suspended(Phrase person, String until, boolean keepsVote, boolean keepsMandate) {}

  private static final Set<String> ACTS =
      Set.of(
          "complain",
          "investigate",
          "summon",
          "hear",
          "sanction",
          "appeal",
          "decide_case",
          "stay",
          "challenge_result",
          "suspend_member",
          "expel");

  public static TribunalPage of(Sight sight) {
    List<Offer> offers = Offers.of(sight, ACTS, _ -> true);
    List<CaseLine> cases =
        sight.state().each(Register.CASES).stream()
            .filter(c -> sight.mayReadRegister() || concernsReader(sight, c))
            .sorted(Comparator.comparing(Case::opened).reversed())
            .map(c -> line(sight, c, Offer.open(offers)))
            .toList();
    List<String> ids = sight.state().each(Register.CASES).stream().map(Case::id).toList();
    return new TribunalPage(
        sight.texts().of("tribunal.title"),
        cases.stream().filter(c -> c.verdict().isEmpty()).toList(),
        cases.stream().filter(c -> c.verdict().isPresent()).toList(),
        sanctions(sight),
        suspended(sight),
        Offer.open(offers).stream()
            .filter(
                o -> o.fields().stream().noneMatch(f -> f.isHidden() && ids.contains(f.value())))
            .toList(),
        Offer.closed(offers),
        !sight.mayReadRegister());
  }

  private static boolean concernsReader(Sight sight, Case one) {
    return one.person().filter(sight::isReader).isPresent();
  }

  private static CaseLine line(Sight sight, Case one, List<Offer> offers) {
    return new CaseLine(
        Names.readable(one.id()),
        sight.texts().of("case." + one.kind()),
        one.person().map(sight.names()::person),
        one.offence().map(Names::words),
        one.against().map(Names::readable),
        sight.names().doer(one.openedBy()),
        sight.moments().day(one.opened()),
        one.hearingAt().filter(_ -> one.heard().isEmpty()).map(sight.moments()::clock),
        one.heard().map(sight.moments()::day),
        one.finding(),
        one.verdict().map(v -> sight.texts().of("verdict." + v)),
        concernsReader(sight, one),
        offers.stream()
            .filter(
                o -> o.fields().stream().anyMatch(f -> f.isHidden() && f.value().equals(one.id())))
            .toList());
  }

  private static List<SanctionLine> sanctions(Sight sight) {
    return sight.state().each(Register.DECISIONS).stream()
        .filter(d ->
            d.deed() instanceof JusticeDeed.Sanction
                || d.deed() instanceof MembershipDeed.Expel
                || d.deed() instanceof MembershipDeed.SuspendMember)
        .filter(
            d -> sight.mayReadRegister() || d.deed().persons().stream().anyMatch(sight::isReader))
        .sorted(Comparator.comparing(Decision::at).reversed())
        .map(d ->
            new SanctionLine(
                sight.deeds().of(d.deed()).capital(),
                sight.names().doer(d.by()),
                sight.moments().day(d.at()),
                sight.texts().of("decision." + d.status()),
                sight.cite(d.article())))
        .toList();
  }

  private static List<Suspended> suspended(Sight sight) {
    return sight.state().each(Register.PEOPLE).stream()
        .filter(p -> p.suspended(sight.state().now()))
        .filter(p -> sight.mayReadRegister() || sight.isReader(p.id()))
        .map(p ->
            new Suspended(
                sight.names().person(p.id()),
                sight.moments().at(p.suspension().orElseThrow().until()),
                p.suspension().get().keepsVote(),
                p.suspension().get().keepsMandate()))
        .toList();
  }

  @Override
  public String template() {
    return "tribunal";
  }

  @Override
  public String place() {
    return "tribunal";
  }
}
