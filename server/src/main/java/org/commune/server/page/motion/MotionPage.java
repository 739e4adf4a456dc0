package org.commune.server.page.motion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.polity.Legible;
import org.commune.polity.Polity;
import org.commune.polity.Standings;
import org.commune.polity.deed.CharterDeed;
import org.commune.polity.state.Document;
import org.commune.polity.state.Instruction;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.VoteNow;
import org.commune.server.page.Names;
import org.commune.server.page.Page;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;
import org.commune.server.page.act.Offer;
import org.commune.server.page.record.RecordSource;

/**
 * A motion: what it says and will do, how far it has come, how its vote stands, who voted how.
 *
 * @param lines its text, line by line; empty where it has none or the reader may not read it
 * @param versions when it had which text, where it was changed
 * @param changed what changed in the text since it was proposed
 * @param vote the reader's card, while the vote is open
 * @param bars quorum and threshold; empty while they are nobody's to know
 * @param secret whether the vote is secret
 * @param votes who voted how, where the reader may know
 * @param result what it came to
 */
public record MotionPage(
    String id,
    String title,
    Phrase venue,
    Phrase proposer,
    String proposed,
    Phrase what,
    String status,
    String tone,
    boolean open,
    List<String> lines,
    List<TextLine> versions,
    List<LineDiff.Line> changed,
    List<OptionLine> options,
    List<Phrase> sponsors,
    List<MotionPath.Step> path,
    Optional<VoteCard> vote,
    List<Bar> bars,
    Optional<Phrase> judgedBy,
    List<Tally> tallies,
    boolean secret,
    List<VoteLine> votes,
    Optional<String> result,
    List<DocumentLine> documents,
    Optional<String> check,
    List<Offer> offers,
    List<Offer> closed)
    implements Page {

  /** A text that it had: whose, since when, by which entry. */
  public record TextLine(Phrase by, String at, Phrase entry, List<String> lines) {}

  /** An option of a choice. */
  public record OptionLine(String name, Phrase what) {}

  /** Votes of a kind so far, counted by the engine. */
  public record Tally(String kind, String label, String number) {}

  /** How one voted, and what those who sent the voter instructed. */
  public record VoteLine(
      Phrase voter,
      String vote,
      String kind,
      List<Phrase> sentBy,
      Optional<String> instruction,
      boolean against) {}

  /** A text about the motion: a minority report, a dissenting view. */
  public record DocumentLine(String title, Phrase by, String at, String text) {}

  private static final Set<String> ACTS =
      Set.of(
          "sponsor_motion",
          "amend_motion",
          "object",
          "withdraw_motion",
          "adopt_motion",
          "add_option",
          "vary_period",
          "take_as_urgent",
          "call_vote",
          "cancel_vote",
          "close_vote",
          "demand_secret_vote",
          "cast_casting_vote",
          "instruct_delegate",
          "declare_result",
          "publish");

  public static Optional<MotionPage> of(Sight sight, String id, RecordSource record) {
    return sight.state().motion(id).map(m -> of(sight, m, record));
  }

  private static MotionPage of(Sight sight, Motion motion, RecordSource record) {
    boolean text = sight.may(new Legible.Text(motion.id()));
    List<MotionTexts.Version> versions =
        text && motion.text().isPresent() ? MotionTexts.of(sight, motion.id(), record) : List.of();
    boolean figures = sight.may(new Legible.Figures(motion.id()));
    Optional<Standings> standings =
        figures && motion.status() == Motion.Status.VOTING
            ? Polity.standings(sight.law(), sight.state(), motion.id())
            : Optional.empty();
    List<Offer> offers =
        sight
            .reader()
            .filter(_ -> !sight.past())
            .map(r ->
                Offer.all(
                    sight,
                    Polity.possibilities(
                        sight.law(),
                        sight.state(),
                        r,
                        ACTS,
                        d -> d.onMatter().equals(Optional.of(motion.id())))))
            .orElse(List.of());
    return new MotionPage(
        motion.id(),
        Phrase.capital(Names.readable(motion.id())),
        sight.names().venue(motion.in()),
        sight.names().doer(motion.proposer()),
        sight.moments().day(motion.proposedAt()),
        VoteCard.what(sight, motion),
        MotionLine.status(sight, motion),
        MotionLine.tone(motion),
        motion.isOpen(),
        text ? motion.text().map(t -> t.strip().lines().toList()).orElse(List.of()) : List.of(),
        versions.size() > 1
            ? versions.stream()
                .map(v -> new TextLine(v.by(), v.at(), v.entry(), v.lines()))
                .toList()
            : List.of(),
        versions.size() > 1
            ? LineDiff.between(versions.getFirst().lines(), versions.getLast().lines())
            : List.of(),
        text ? options(sight, motion) : List.of(),
        motion.sponsors().stream().map(sight.names()::person).toList(),
        MotionPath.of(sight, motion),
        motion.status() == Motion.Status.VOTING && !sight.past()
            ? VoteCard.of(sight, motion)
            : Optional.empty(),
        standings.map(s -> Bar.of(sight.texts(), s)).orElse(List.of()),
        standings.map(s -> sight.cite(s.article())),
        standings.map(s -> tallies(sight, s)).orElse(List.of()),
        motion.vote().filter(VoteNow::secret).isPresent(),
        votes(sight, motion),
        figures ? motion.result().map(r -> result(sight, r)) : Optional.empty(),
        documents(sight, motion),
        motion.deeds().stream().anyMatch(CharterDeed.AmendCharter.class::isInstance)
            ? Optional.of(sight.page("check", motion.id()))
            : Optional.empty(),
        Offer.open(offers),
        Offer.closed(offers));
  }

  private static List<OptionLine> options(Sight sight, Motion motion) {
    return motion.options().stream()
        .map(o ->
            new OptionLine(
                o.name(), o.deed().map(d -> sight.deeds().of(d).capital()).orElse(Phrase.NOTHING)))
        .toList();
  }

  private static List<Tally> tallies(Sight sight, Standings standings) {
    return List.of(
        new Tally("yes", sight.texts().of("tally.yes"), standings.votes().yes().plain()),
        new Tally("no", sight.texts().of("tally.no"), standings.votes().no().plain()),
        new Tally("rest", sight.texts().of("tally.abstain"), standings.votes().abstain().plain()));
  }

  private static String result(Sight sight, Motion.Result result) {
    return result
        .winner()
        .map(w -> sight.texts().of("result.winner", w))
        .orElseGet(
            () -> sight.texts().of("result.votes", result.yes(), result.no(), result.abstain()));
  }

  private static List<VoteLine> votes(Sight sight, Motion motion) {
    if (motion.vote().isEmpty() || !sight.may(new Legible.Names(motion.id()))) {
      return List.of();
    }
    return motion.vote().get().votes().entrySet().stream()
        .map(e -> line(sight, motion, e.getKey(), e.getValue()))
        .toList();
  }

  private static VoteLine line(Sight sight, Motion motion, String voter, VoteNow.Cast cast) {
    List<String> senders = senders(sight, motion, voter);
    Optional<Instruction> instruction =
        sight.state().each(Register.INSTRUCTIONS).stream()
            .filter(i -> i.on().equals(motion.id()) && i.body().toString().equals(motion.in()))
            .filter(i -> senders.contains(i.sender()))
            .findFirst();
    String kind =
        cast.choice().map(c -> c.name().toLowerCase(java.util.Locale.ROOT)).orElse("ranked");
    return new VoteLine(
        sight.names().doer(voter),
        cast.choice()
            .map(_ -> sight.texts().of("vote." + kind))
            .orElseGet(() ->
                String.join(
                    ", ", cast.ranking().stream().map(g -> String.join(" = ", g)).toList())),
        kind,
        senders.stream().map(sight.names()::doer).toList(),
        instruction.map(
            i -> sight.texts().of("vote." + i.choice().name().toLowerCase(java.util.Locale.ROOT))),
        instruction.filter(i -> i.breaches().contains(new PersonId(voter))).isPresent());
  }

  private static List<String> senders(Sight sight, Motion motion, String voter) {
    return sight
        .state()
        .get(Register.BODIES, motion.in())
        .flatMap(b -> b.seatOf(new PersonId(voter)))
        .flatMap(s -> sight.state().seat(s))
        .map(s -> s.senders())
        .orElse(List.of());
  }

  private static List<DocumentLine> documents(Sight sight, Motion motion) {
    return sight.state().each(Register.DOCUMENTS).stream()
        .filter(d -> d.about().equals(Optional.of(motion.id())))
        .filter(d -> sight.may(new Legible.OfDocument(d.id())))
        .map((Document d) ->
            new DocumentLine(
                Names.readable(d.id()),
                sight.names().doer(d.by()),
                sight.moments().day(d.at()),
                d.text().orElse("")))
        .toList();
  }

  @Override
  public String template() {
    return "motion";
  }

  @Override
  public String place() {
    return "motions";
  }
}
