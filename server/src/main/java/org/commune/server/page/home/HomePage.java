package org.commune.server.page.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.charter.law.Duty;
import org.commune.polity.Legible;
import org.commune.polity.Polity;
import org.commune.polity.Possibilities.Possibility;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.ElectionDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Decision;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Petition;
import org.commune.polity.state.Register;
import org.commune.polity.state.Timer;
import org.commune.server.page.Moments;
import org.commune.server.page.Names;
import org.commune.server.page.Page;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;
import org.commune.server.page.act.Offer;
import org.commune.server.page.motion.MotionLine;
import org.commune.server.page.motion.VoteCard;
import org.commune.server.page.record.RecordLine;

/**
 * What awaits the reader: votes that are open to the reader, elections, petitions to sign, mandates
 * held, meetings, decrees about to lapse, duties that nobody did in time; and what happened last.
 *
 * @param done open votes in which the reader has voted
 * @param open for a visitor: what is being decided
 */
public record HomePage(
    String title,
    boolean known,
    List<VoteCard> votes,
    List<VoteCard> done,
    List<Due> elections,
    List<PetitionCard> petitions,
    List<Due> mandates,
    List<Due> meetings,
    List<Due> decrees,
    List<Overdue> overdue,
    List<MotionLine> open,
    List<RecordLine> news)
    implements Page {

  /** A thing with a time. */
  public record Due(Phrase what, Phrase more, Optional<Moments.Clock> clock) {}

  /** A petition that the reader may sign. */
  public record PetitionCard(Phrase what, int signatures, Phrase starter, Offer sign) {}

  /** A duty whose time has passed, and who must or may do it now. */
  public record Overdue(Phrase says, Phrase article, String since) {}

  private static final int MOST = 12;

  public static HomePage of(Sight sight, List<RecordLine> news) {
    List<VoteCard> votes = new ArrayList<>();
    List<VoteCard> done = new ArrayList<>();
    votes(sight).forEach(v -> (v.voted() ? done : votes).add(v));
    return new HomePage(
        sight.texts().of(sight.reader().isPresent() ? "home.title" : "home.visitor"),
        sight.reader().isPresent(),
        votes.stream().filter(VoteCard::isOpen).toList(),
        List.copyOf(done),
        elections(sight),
        petitions(sight),
        mandates(sight),
        meetings(sight),
        decrees(sight),
        overdue(sight),
        sight.state().each(Register.MOTIONS).stream()
            .filter(m -> m.status() == Motion.Status.VOTING)
            .sorted(byEnd())
            .limit(MOST)
            .map(m -> MotionLine.of(sight, m))
            .toList(),
        news);
  }

  private static Comparator<Motion> byEnd() {
    return Comparator.comparing((Motion m) -> m.vote().flatMap(v -> v.closes()).orElse(Instant.MAX))
        .thenComparing(Motion::id);
  }

  /** Votes that concern the reader: soonest to close first. */
  private static List<VoteCard> votes(Sight sight) {
    return sight.state().each(Register.MOTIONS).stream()
        .filter(m -> m.status() == Motion.Status.VOTING)
        .filter(m -> concerns(sight, m))
        .sorted(byEnd())
        .flatMap(m -> VoteCard.of(sight, m).stream())
        .toList();
  }

  private static boolean concerns(Sight sight, Motion motion) {
    return sight.reader().isPresent()
        && motion
            .vote()
            .filter(v ->
                v.roll()
                    .map(r -> r.contains(sight.reader().get()))
                    .orElseGet(() -> isPresent(sight, motion, sight.reader().get())))
            .isPresent();
  }

  private static boolean isPresent(Sight sight, Motion motion, PersonId reader) {
    return sight
        .state()
        .get(Register.BODIES, motion.in())
        .flatMap(Composition::meeting)
        .filter(m -> m.present().contains(reader))
        .isPresent();
  }

  private static List<Possibility> mine(Sight sight, Set<String> acts) {
    return sight
        .reader()
        .map(r ->
            Polity.possibilities(sight.law(), sight.state(), r, acts, (Deed _) -> true).stream()
                .filter(Possibility::open)
                .toList())
        .orElse(List.of());
  }

  private static List<Due> elections(Sight sight) {
    List<Due> all = new ArrayList<>();
    for (Possibility may : mine(sight, Set.of("cast_ballot"))) {
      if (may.deed() instanceof ElectionDeed.CastBallot ballot) {
        sight
            .state()
            .get(Register.ELECTIONS, ballot.election())
            .map(e -> election(sight, e))
            .ifPresent(all::add);
      }
    }
    return List.copyOf(all);
  }

  private static Due election(Sight sight, ElectionNow election) {
    return new Due(
        Phrase.link(
            Phrase.capital(Names.readable(election.id())), sight.page("election", election.id())),
        Phrase.of(sight.texts().count("home.seats", election.seats()) + " ")
            .plus(sight.names().body(election.body())),
        Optional.of(sight.moments().clock(election.votingCloses())));
  }

  private static List<PetitionCard> petitions(Sight sight) {
    return mine(sight, Set.of("sign_petition")).stream()
        .flatMap(p ->
            p.deed() instanceof MotionDeed.SignPetition sign
                ? sight.state().get(Register.PETITIONS, sign.petition()).stream()
                    .map(petition -> card(sight, petition, Offer.of(sight, p)))
                : java.util.stream.Stream.of())
        .limit(MOST)
        .toList();
  }

  private static PetitionCard card(Sight sight, Petition petition, Offer sign) {
    return new PetitionCard(
        sight.deeds().of(petition.deed()).capital(),
        petition.signatures().size(),
        sight.names().person(petition.starter()),
        sign);
  }

  private static List<Due> mandates(Sight sight) {
    List<Due> held = new ArrayList<>();
    sight
        .reader()
        .ifPresent(r ->
            sight.state().each(Register.BODIES).stream()
                .filter(b -> b.seatOf(r).isPresent())
                .sorted(Comparator.comparing(b -> b.id().toString()))
                .forEach(b ->
                    b.seatOf(r)
                        .flatMap(s -> sight.state().seat(s))
                        .ifPresent(s ->
                            held.add(
                                new Due(
                                    Phrase.link(
                                        sight.names().title(b.id()),
                                        sight.page("body", b.id().toString())),
                                    s.senders().isEmpty()
                                        ? Phrase.NOTHING
                                        : Phrase.of(sight.texts().of("home.sent") + " ")
                                            .plus(
                                                Phrase.and(
                                                    s.senders().stream()
                                                        .map(sight.names()::doer)
                                                        .toList())),
                                    s.until().map(sight.moments()::clock))))));
    return List.copyOf(held);
  }

  /** Meetings that are called or open of bodies in which the reader sits. */
  private static List<Due> meetings(Sight sight) {
    return sight.state().each(Register.BODIES).stream()
        .filter(b -> b.meeting().isPresent())
        .filter(b -> sits(sight, b) && sight.may(new Legible.Meetings(b.id())))
        .sorted(Comparator.comparing(b -> b.meeting().orElseThrow().at()))
        .map(b -> {
          boolean open = b.meeting().orElseThrow().isOpen();
          return new Due(
              sight.names().body(b.id()).capital(),
              Phrase.of(sight.texts().of(open ? "meeting.open" : "meeting.called")),
              Optional.of(sight.moments().clock(b.meeting().orElseThrow().at())));
        })
        .toList();
  }

  private static boolean sits(Sight sight, Composition body) {
    return sight
        .reader()
        .filter(r ->
            body.seatOf(r).isPresent()
                || (!body.id().unit().isEmpty()
                    && sight
                        .state()
                        .person(r)
                        .filter(
                            p -> p.units().stream().anyMatch(u -> u.id().equals(body.id().unit())))
                        .isPresent()))
        .isPresent();
  }

  private static List<Due> decrees(Sight sight) {
    if (!sight.mayReadRegister()) {
      return List.of();
    }
    return sight.state().each(Register.DECISIONS).stream()
        .filter(d -> d.status() == Decision.Status.PROVISIONAL && d.until().isPresent())
        .sorted(Comparator.comparing(d -> d.until().orElseThrow()))
        .limit(MOST)
        .map(d ->
            new Due(
                sight.deeds().of(d.deed()).capital(),
                sight.cite(d.article()),
                d.until().map(sight.moments()::clock)))
        .toList();
  }

  private static List<Overdue> overdue(Sight sight) {
    if (!sight.mayReadRegister()) {
      return List.of();
    }
    return sight.state().each(Register.OVERDUE).stream()
        .sorted(Comparator.comparing(Timer::due).reversed())
        .flatMap(t ->
            sight.law().duties().stream()
                .filter(d -> d.id().equals(t.clause()))
                .map(d -> overdue(sight, d, t)))
        .limit(MOST)
        .toList();
  }

  private static Overdue overdue(Sight sight, Duty duty, Timer timer) {
    return new Overdue(
        Phrase.of(org.commune.charter.Print.clause(duty) + " ")
            .plus(sight.names().doer(timer.subject())),
        sight.cite(duty.article()),
        sight.moments().day(timer.due()));
  }

  /** How much awaits the reader. */
  public int waiting() {
    return votes.size() + elections.size() + petitions.size();
  }

  @Override
  public String template() {
    return "home";
  }

  @Override
  public String place() {
    return "home";
  }
}
