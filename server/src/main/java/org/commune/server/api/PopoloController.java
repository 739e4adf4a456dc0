package org.commune.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.polity.Legible;
import org.commune.polity.state.Composition;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Person;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.State;
import org.commune.polity.state.Unit;
import org.commune.server.web.Readings;
import org.commune.server.web.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The organisation as Popolo JSON (popoloproject.com): persons, organizations, posts, memberships,
 * motions and vote events, for programs that know parliaments.
 */
@RestController
class PopoloController {
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record PersonOut(String id, String name) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record OrganizationOut(
      String id,
      String name,
      String classification,
      @JsonProperty("parent_id") Optional<String> parent) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record PostOut(String id, String label, @JsonProperty("organization_id") String organization) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record MembershipOut(
      @JsonProperty("person_id") String person,
      @JsonProperty("organization_id") String organization,
      @JsonProperty("post_id") Optional<String> post,
      @JsonProperty("on_behalf_of_id") Optional<String> onBehalfOf,
      @JsonProperty("start_date") Optional<String> from,
      @JsonProperty("end_date") Optional<String> until) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record MotionOut(
      String id,
      @JsonProperty("organization_id") String organization,
      @JsonProperty("creator_id") String creator,
      Optional<String> text,
      String date,
      Optional<String> result) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record VoteEventOut(
      String id,
      @JsonProperty("motion_id") String motion,
      @JsonProperty("start_date") Optional<String> from,
      List<CountOut> counts,
      List<VoteOut> votes) {}

  record CountOut(String option, long value) {}

  record VoteOut(@JsonProperty("voter_id") String voter, String option) {}

  record Popolo(
      List<PersonOut> persons,
      List<OrganizationOut> organizations,
      List<PostOut> posts,
      List<MembershipOut> memberships,
      List<MotionOut> motions,
      @JsonProperty("vote_events") List<VoteEventOut> voteEvents) {}

  @GetMapping("/api/o/{organisation}/popolo")
  Popolo popolo(Visit visit) {
    ReadController.register(visit);
    return new Writing(visit).all();
  }

  private static final class Writing {
    private static final String BODY = "body/";
    private static final String UNIT = "unit/";

    private final Visit visit;
    private final State state;
    private final ZoneId zone;
    private final List<OrganizationOut> organizations = new ArrayList<>();
    private final List<PostOut> posts = new ArrayList<>();
    private final List<MembershipOut> memberships = new ArrayList<>();
    private final List<MotionOut> motions = new ArrayList<>();
    private final List<VoteEventOut> events = new ArrayList<>();

    Writing(Visit visit) {
      this.visit = visit;
      this.state = visit.current().organisation().state();
      this.zone = visit.current().organisation().law().charter().timezone();
    }

    Popolo all() {
      List<PersonOut> persons =
          state.each(Register.PEOPLE).stream()
              .filter(Person::isMember)
              .map(p -> new PersonOut(p.id().id(), p.id().id()))
              .toList();
      state.each(Register.UNITS).forEach(this::unit);
      state.each(Register.BODIES).forEach(this::body);
      state.each(Register.MOTIONS).forEach(this::motion);
      return new Popolo(persons, organizations, posts, memberships, motions, events);
    }

    private void unit(Unit unit) {
      String id = UNIT + unit.id().id();
      organizations.add(
          new OrganizationOut(
              id, unit.id().id(), unit.kind(), unit.parent().map(p -> UNIT + p.id())));
      unit.members()
          .forEach(m ->
              memberships.add(
                  new MembershipOut(
                      m.id(),
                      id,
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty())));
    }

    private void body(Composition body) {
      String id = BODY + body.id();
      organizations.add(
          new OrganizationOut(
              id,
              body.id().toString(),
              body.id().name(),
              body.id().unit().isEmpty()
                  ? Optional.empty()
                  : Optional.of(UNIT + body.id().unit())));
      body.seats().values().forEach(seat -> seat(id, seat));
    }

    private void seat(String body, Seat seat) {
      String post = body + "#" + seat.number();
      posts.add(new PostOut(post, "seat " + seat.number(), body));
      seat.holder()
          .ifPresent(h ->
              memberships.add(
                  new MembershipOut(
                      h.id(),
                      body,
                      Optional.of(post),
                      seat.sentBy(),
                      seat.from().map(this::day),
                      seat.until().map(this::day))));
    }

    private void motion(Motion motion) {
      boolean text = Readings.may(visit, new Legible.Text(motion.id()));
      motions.add(
          new MotionOut(
              motion.id(),
              motion.in(),
              motion.proposer(),
              motion.text().filter(_ -> text),
              motion.proposedAt().toString(),
              result(motion)));
      if (Readings.may(visit, new Legible.Figures(motion.id()))) {
        motion.result().ifPresent(r -> events.add(event(motion, r)));
      }
    }

    private static Optional<String> result(Motion motion) {
      return switch (motion.status()) {
        case CARRIED -> Optional.of("pass");
        case REJECTED, VOID -> Optional.of("fail");
        default -> Optional.empty();
      };
    }

    private VoteEventOut event(Motion motion, Motion.Result result) {
      List<VoteOut> votes = new ArrayList<>();
      if (Readings.may(visit, new Legible.Names(motion.id()))) {
        motion
            .vote()
            .ifPresent(v ->
                v.votes()
                    .forEach((voter, cast) ->
                        cast.choice()
                            .ifPresent(c -> votes.add(new VoteOut(voter, option(c.name()))))));
      }
      return new VoteEventOut(
          motion.id(),
          motion.id(),
          motion.vote().map(v -> v.opened().toString()),
          List.of(
              new CountOut("yes", result.yes()),
              new CountOut("no", result.no()),
              new CountOut("abstain", result.abstain())),
          votes);
    }

    private static String option(String choice) {
      return switch (choice) {
        case "FOR", "YES" -> "yes";
        case "AGAINST", "NO" -> "no";
        default -> choice.toLowerCase(java.util.Locale.ROOT);
      };
    }

    private String day(Instant instant) {
      return LocalDate.ofInstant(instant, zone).toString();
    }
  }
}
