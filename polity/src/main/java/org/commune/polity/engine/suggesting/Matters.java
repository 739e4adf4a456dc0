package org.commune.polity.engine.suggesting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.charter.language.Article;
import org.commune.charter.language.Reading;
import org.commune.charter.measure.Span;
import org.commune.polity.deed.CharterDeed;
import org.commune.polity.deed.DecisionDeed;
import org.commune.polity.deed.EmergencyDeed;
import org.commune.polity.deed.MandateDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.OwnDeed;
import org.commune.polity.deed.PublicationDeed;
import org.commune.polity.deed.TreasuryDeed;
import org.commune.polity.state.Delegation;
import org.commune.polity.state.Document;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;

/**
 * Decisions and what others may do about them; mandates, emergencies, texts, money, the charter.
 */
final class Matters {
  private Matters() {}

  static void into(Kinds kinds) {
    deciding(kinds);
    matters(kinds);
    mandates(kinds);
    emergencies(kinds);
    texts(kinds);
    documents(kinds);
    money(kinds);
    charter(kinds);
  }

  private static void deciding(Kinds kinds) {
    kinds
        .of(
            DecisionDeed.AdoptPolicy.class,
            a ->
                a.hints(DecisionDeed.AdoptPolicy.class).subjects().stream()
                    .map(s -> new DecisionDeed.AdoptPolicy(s, Asker.none())))
        .of(
            DecisionDeed.IssueStatement.class,
            a ->
                a.hints(DecisionDeed.IssueStatement.class).subjects().stream()
                    .map(s -> new DecisionDeed.IssueStatement(s, Asker.none())))
        .of(DecisionDeed.IssueDecree.class, Matters::decrees)
        .of(OwnDeed.class, Matters::own)
        .of(DecisionDeed.Delegate.class, Matters::delegated)
        .of(
            DecisionDeed.RevokeDelegation.class,
            a ->
                a.each(Register.DELEGATIONS)
                    .filter(d -> !d.ended())
                    .map(Delegation::id)
                    .map(DecisionDeed.RevokeDelegation::new));
  }

  private static Stream<DecisionDeed.IssueDecree> decrees(Asker a) {
    return a.hints(DecisionDeed.IssueDecree.class).subjects().stream()
        .map(s ->
            new DecisionDeed.IssueDecree(
                a.fresh(Register.DECISIONS, "new decree"),
                s,
                Optional.empty(),
                Optional.of("its text")));
  }

  private static Stream<OwnDeed> own(Asker a) {
    return a.scene().law().charter().acts().keySet().stream()
        .flatMap(act ->
            Hints.of(a.scene(), act).subjects().stream()
                .map(s -> new OwnDeed(act, Optional.of(s), Asker.none(), List.<PersonId>of())));
  }

  /** Each power that may be delegated, to those to whom it may. */
  private static Stream<DecisionDeed.Delegate> delegated(Asker a) {
    Hints hints = a.hints(DecisionDeed.Delegate.class);
    List<Optional<Span>> during = new ArrayList<>();
    during.add(Optional.empty());
    hints.lives().forEach(l -> during.add(Optional.of(l)));
    List<String> agents = new ArrayList<>();
    hints.powers().forEach(p -> p.target().forEach(t -> agents.add(t.id())));
    a.others().limit(1).forEach(p -> agents.add(p.id()));
    return hints.subjects().stream()
        .flatMap(power ->
            agents.stream()
                .distinct()
                .filter(to -> !to.isEmpty())
                .flatMap(to ->
                    during.stream()
                        .map(d ->
                            new DecisionDeed.Delegate(
                                a.fresh(Register.DELEGATIONS, "new delegation"), power, to, d))));
  }

  private static void matters(Kinds kinds) {
    kinds
        .of(
            DecisionDeed.Ratify.class,
            a ->
                Stream.of(Register.DECISIONS, Register.MOTIONS, Register.EMERGENCIES)
                    .flatMap(a::names)
                    .distinct()
                    .map(DecisionDeed.Ratify::new))
        .of(
            DecisionDeed.AnnulAct.class,
            a ->
                a.names(Register.DECISIONS)
                    .flatMap(d ->
                        a.hints(DecisionDeed.AnnulAct.class).grounds().stream()
                            .map(g -> new DecisionDeed.AnnulAct(d, g))))
        .of(
            DecisionDeed.WithdrawDecision.class,
            a -> a.names(Register.DECISIONS).map(DecisionDeed.WithdrawDecision::new))
        .of(
            DecisionDeed.Hold.class,
            a ->
                Stream.of(Register.DECISIONS, Register.MOTIONS)
                    .flatMap(a::names)
                    .distinct()
                    .map(DecisionDeed.Hold::new))
        .of(
            DecisionDeed.Veto.class,
            a ->
                Stream.of(Register.DECISIONS, Register.MOTIONS)
                    .flatMap(a::names)
                    .distinct()
                    .map(DecisionDeed.Veto::new));
  }

  private static void mandates(Kinds kinds) {
    kinds
        .of(MandateDeed.InstructDelegate.class, Matters::instructed)
        .of(
            MandateDeed.ReportBack.class,
            a -> a.bodies().stream().map(b -> new MandateDeed.ReportBack(b, "the report")))
        .of(
            MandateDeed.Strike.class,
            a -> a.recognised().map(u -> new MandateDeed.Strike(u.id(), Asker.none())));
  }

  private static Stream<MandateDeed.InstructDelegate> instructed(Asker a) {
    return a.bodies().stream()
        .flatMap(b ->
            Stream.concat(
                    a.open().filter(m -> m.in().equals(b.toString())).map(Motion::id),
                    Stream.of("a coming matter"))
                .map(on -> new MandateDeed.InstructDelegate(b, on, MotionDeed.Choice.YES)));
  }

  private static void emergencies(Kinds kinds) {
    kinds
        .of(EmergencyDeed.DeclareEmergency.class, Matters::emergency)
        .of(
            EmergencyDeed.ConfirmEmergency.class,
            a -> a.names(Register.EMERGENCIES).map(EmergencyDeed.ConfirmEmergency::new))
        .of(
            EmergencyDeed.RenewEmergency.class,
            a ->
                a.names(Register.EMERGENCIES)
                    .map(e -> new EmergencyDeed.RenewEmergency(e, Optional.empty())))
        .of(
            EmergencyDeed.EndEmergency.class,
            a -> a.names(Register.EMERGENCIES).map(EmergencyDeed.EndEmergency::new))
        .of(
            EmergencyDeed.ReviewEmergency.class,
            a ->
                a.names(Register.EMERGENCIES)
                    .map(e -> new EmergencyDeed.ReviewEmergency(e, "the report")));
  }

  private static Stream<EmergencyDeed.DeclareEmergency> emergency(Asker a) {
    Hints hints = a.hints(EmergencyDeed.DeclareEmergency.class);
    return hints.grounds().stream()
        .map(g ->
            new EmergencyDeed.DeclareEmergency(
                a.fresh(Register.EMERGENCIES, "new emergency"),
                g,
                Optional.of("the evidence"),
                hints.unlocks().stream().limit(1).toList(),
                Optional.empty()));
  }

  private static void texts(Kinds kinds) {
    kinds
        .of(PublicationDeed.Publish.class, Matters::published)
        .of(
            PublicationDeed.Reply.class,
            a ->
                documents(a, Document.Kind.PUBLICATION)
                    .map(d -> new PublicationDeed.Reply(d, "the reply")))
        .of(
            PublicationDeed.RestrictPublication.class,
            a ->
                Stream.concat(documents(a, Document.Kind.PUBLICATION), Stream.of("a publication"))
                    .flatMap(d ->
                        a.hints(PublicationDeed.RestrictPublication.class).grounds().stream()
                            .map(g -> new PublicationDeed.RestrictPublication(d, g))))
        .of(
            PublicationDeed.SealRecord.class,
            a ->
                recorded(a)
                    .flatMap(d ->
                        a.hints(PublicationDeed.SealRecord.class).lives().stream()
                            .map(s ->
                                new PublicationDeed.SealRecord(d, Optional.of("the ground"), s))))
        .of(
            PublicationDeed.OpenRecord.class,
            a -> a.names(Register.DOCUMENTS).map(PublicationDeed.OpenRecord::new));
  }

  /** A text of one's own; of one's tendencies; of each matter that is to be published. */
  private static Stream<PublicationDeed.Publish> published(Asker a) {
    String name = a.fresh(Register.DOCUMENTS, "new publication");
    Stream<PublicationDeed.Publish> matters =
        Stream.concat(recorded(a), Stream.of("minutes", "accounts"))
            .flatMap(m ->
                Stream.of(false, true)
                    .map(dissent ->
                        new PublicationDeed.Publish(
                            name,
                            Optional.of("the text").filter(_ -> dissent),
                            Optional.of(m),
                            Asker.none(),
                            dissent)));
    Stream<PublicationDeed.Publish> tendencies =
        a.each(Register.TENDENCIES)
            .filter(t -> t.members().contains(a.person()))
            .map(t ->
                new PublicationDeed.Publish(
                    name, Optional.of("the text"), Asker.none(), Optional.of(t.id())));
    Stream<PublicationDeed.Publish> texts =
        Stream.of(false, true)
            .map(dissent ->
                new PublicationDeed.Publish(
                    name, Optional.of("the text"), Asker.none(), Asker.none(), dissent));
    return Stream.of(texts, tendencies, matters).flatMap(s -> s);
  }

  /** What is recorded under a name. */
  private static Stream<String> recorded(Asker a) {
    return Stream.of(
            Register.DOCUMENTS,
            Register.DECISIONS,
            Register.ELECTIONS,
            Register.EMERGENCIES,
            Register.CASES,
            Register.MOTIONS)
        .flatMap(a::names)
        .distinct();
  }

  private static Stream<String> documents(Asker a, Document.Kind kind) {
    return a.each(Register.DOCUMENTS).filter(d -> d.kind() == kind).map(Document::id);
  }

  private static void documents(Kinds kinds) {
    kinds
        .of(
            PublicationDeed.AddressDocument.class,
            a ->
                a.bodies().stream()
                    .map(b ->
                        new PublicationDeed.AddressDocument(
                            a.fresh(Register.DOCUMENTS, "new document"),
                            b,
                            Optional.of("the text"))))
        .of(
            PublicationDeed.DeliverDocument.class,
            a ->
                a.each(Register.DOCUMENTS)
                    .filter(d -> d.kind() == Document.Kind.ADDRESSED && d.delivered().isEmpty())
                    .map(Document::id)
                    .map(PublicationDeed.DeliverDocument::new))
        .of(
            PublicationDeed.RequestDocument.class,
            a ->
                recorded(a)
                    .map(d ->
                        new PublicationDeed.RequestDocument(
                            a.fresh(Register.DOCUMENTS, "new request"), d)))
        .of(
            PublicationDeed.AnswerRequest.class,
            a ->
                documents(a, Document.Kind.REQUEST)
                    .flatMap(d ->
                        Stream.of(false, true)
                            .map(refused ->
                                new PublicationDeed.AnswerRequest(
                                    d, refused, Optional.of("the ground")))))
        .of(
            PublicationDeed.Inspect.class,
            a ->
                a.hints(PublicationDeed.Inspect.class).subjects().stream()
                    .map(PublicationDeed.Inspect::new))
        .of(
            PublicationDeed.Report.class,
            a ->
                a.bodies().stream()
                    .map(b -> new PublicationDeed.Report(b, "the report", Asker.none())));
  }

  private static void money(Kinds kinds) {
    kinds
        .of(
            TreasuryDeed.Budget.class,
            a ->
                Stream.of(0, 1)
                    .map(n ->
                        new TreasuryDeed.Budget(a.now().atZone(a.scene().zone()).getYear() + n, 1)))
        .of(
            TreasuryDeed.Spend.class,
            a ->
                a.hints(TreasuryDeed.Spend.class).amounts().stream()
                    .flatMap(n ->
                        a.hints(TreasuryDeed.Spend.class).subjects().stream()
                            .map(s -> new TreasuryDeed.Spend(s, n))))
        .of(
            TreasuryDeed.Borrow.class,
            a ->
                a.hints(TreasuryDeed.Borrow.class).amounts().stream()
                    .map(n -> new TreasuryDeed.Borrow("a lender", n)))
        .of(
            TreasuryDeed.SetPay.class,
            a -> a.seats(s -> true).map(s -> new TreasuryDeed.SetPay(s, 1, Map.<String, Long>of())))
        .of(TreasuryDeed.Audit.class, a -> Stream.of(new TreasuryDeed.Audit("the finding")))
        .of(
            TreasuryDeed.DisclosePay.class,
            a -> a.bodies().stream().map(TreasuryDeed.DisclosePay::new));
  }

  private static void charter(Kinds kinds) {
    kinds
        .of(CharterDeed.AmendCharter.class, Matters::amendments)
        .of(CharterDeed.Interpret.class, Matters::interpretations);
  }

  /** A change of the last articles, which are ordinary more often than the first. */
  private static Stream<CharterDeed.AmendCharter> amendments(Asker a) {
    return a.scene().law().charter().articles().reversed().stream()
        .limit(4)
        .map(Matters::retitled)
        .map(c -> new CharterDeed.AmendCharter(List.of(c), Asker.none()));
  }

  private static CharterDeed.Change retitled(Article article) {
    return new CharterDeed.Change(article.article(), Optional.of(article));
  }

  private static Stream<CharterDeed.Interpret> interpretations(Asker a) {
    return a.scene().law().charter().articles().stream()
        .sorted(java.util.Comparator.comparing((Article r) -> r.readings().isEmpty()))
        .flatMap(r ->
            Stream.concat(
                r.readings().stream()
                    .map(Reading::id)
                    .map(id ->
                        new CharterDeed.Interpret(r.article(), Optional.of(id), Asker.none())),
                Stream.of(
                    new CharterDeed.Interpret(
                        r.article(), Asker.none(), Optional.of("what it means")))));
  }
}
