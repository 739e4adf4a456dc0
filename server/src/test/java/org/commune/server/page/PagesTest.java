package org.commune.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.polity.Polity;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.UnitId;
import org.commune.server.page.act.ActsPage;
import org.commune.server.page.act.Offer;
import org.commune.server.page.body.AssemblyPage;
import org.commune.server.page.body.BodyPage;
import org.commune.server.page.body.PersonPage;
import org.commune.server.page.charter.CharterPage;
import org.commune.server.page.election.ElectionPage;
import org.commune.server.page.home.HomePage;
import org.commune.server.page.institution.DecreesPage;
import org.commune.server.page.institution.MapPage;
import org.commune.server.page.institution.TribunalPage;
import org.commune.server.page.motion.MotionPage;
import org.commune.server.page.motion.VoteCard;
import org.commune.server.page.record.RecordPage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Pages")
final class PagesTest {
  private static final Village VILLAGE = Village.of();
  private static final List<String> NAMES =
      List.of(
          "home",
          "assembly",
          "mandates",
          "acts",
          "map",
          "bodies",
          "motions",
          "elections",
          "decrees",
          "tendencies",
          "tribunal",
          "treasury",
          "charter",
          "record");

  private static Page page(String person, String name) {
    return Pages.of(VILLAGE.seenBy(person), name, Map.of(), VILLAGE.record()).orElseThrow();
  }

  private static MotionPage budget(String person) {
    return MotionPage.of(VILLAGE.seenBy(person), "Budget of 2026", VILLAGE.record()).orElseThrow();
  }

  @Test
  @DisplayName("are there for a member, each with a template of its own")
  void there() {
    for (String name : NAMES) {
      assertThat(page("forge-3", name).title()).as(name).isNotBlank();
    }
    assertThat(NAMES.stream().map(n -> page("forge-3", n).template()).distinct())
        .hasSizeGreaterThan(NAMES.size() - 2);
  }

  @Test
  @DisplayName("are not there under any other name")
  void notThere() {
    assertThat(Pages.of(VILLAGE.seenBy("forge-3"), "nowhere", Map.of(), VILLAGE.record()))
        .isEmpty();
    assertThat(MotionPage.of(VILLAGE.seenBy("forge-3"), "no such motion", VILLAGE.record()))
        .isEmpty();
  }

  @Test
  @DisplayName("tell a visitor no member's name where the charter shows the register to members")
  void visitor() {
    for (String name :
        List.of(
            "home",
            "map",
            "bodies",
            "motions",
            "elections",
            "decrees",
            "tendencies",
            "tribunal",
            "treasury",
            "charter",
            "record")) {
      assertThat(page("", name).toString()).as(name).doesNotContainPattern("\\b(forge|mill)-\\d");
    }
    assertThat(page("forge-3", "bodies").toString()).contains("forge-10");
  }

  @Nested
  @DisplayName("Home")
  class Home {
    @Test
    @DisplayName("has the vote that is open to a delegate, with the instruction")
    void vote() {
      HomePage home = (HomePage) page("forge-3", "home");
      assertThat(home.votes()).extracting(v -> v.title().text()).containsExactly("Budget of 2026");
      VoteCard card = home.votes().getFirst();
      assertThat(card.choices())
          .extracting(VoteCard.ChoiceButton::aloud)
          .containsExactly(
              "Vote yes on Budget of 2026",
              "Vote no on Budget of 2026",
              "Vote abstain on Budget of 2026");
      assertThat(card.instructions())
          .extracting(Phrase::text)
          .containsExactly("The assembly of forge instructs you to vote no.");
    }

    @Test
    @DisplayName("has no vote for who has voted, but says so")
    void voted() {
      HomePage home = (HomePage) page("forge-1", "home");
      assertThat(home.votes()).isEmpty();
      assertThat(home.done())
          .singleElement()
          .satisfies(v -> {
            assertThat(v.voted()).isTrue();
            assertThat(v.mine()).contains("Yes");
          });
    }

    @Test
    @DisplayName("has no vote for who is not on the roll")
    void notOnTheRoll() {
      HomePage home = (HomePage) page("forge-60", "home");
      assertThat(home.votes()).isEmpty();
      assertThat(home.done()).isEmpty();
      assertThat(home.petitions())
          .extracting(p -> p.what().text())
          .containsExactly("Recall the holder of seat 1 of the congress (forge-1)");
    }
  }

  @Nested
  @DisplayName("A motion")
  class OfMotion {
    @Test
    @DisplayName("shows its figures as the engine compares them")
    void bars() {
      Sight sight = VILLAGE.seenBy("forge-3");
      var standings = Polity.standings(sight.law(), sight.state(), "Budget of 2026").orElseThrow();
      MotionPage page = budget("forge-3");
      assertThat(page.bars()).hasSize(2);
      assertThat(page.bars().getLast().sentence()).isEqualTo(standings.requirement().sentence());
      assertThat(page.bars().getLast().met()).isTrue();
      assertThat(page.tallies())
          .extracting(MotionPage.Tally::number)
          .containsExactly("3", "1", "0");
      assertThat(page.bars().getLast().parts())
          .extracting(p -> p.width())
          .containsExactly("75.00", "25.00");
    }

    @Test
    @DisplayName("shows what changed in its text since it was proposed")
    void changes() {
      MotionPage page = budget("forge-3");
      assertThat(page.versions()).hasSize(2);
      assertThat(page.changed())
          .extracting(l -> l.change() + " " + l.text())
          .containsExactly(
              "KEPT The congress adopts for 2026 a budget of 120,000.",
              "OUT A twentieth of it is kept in reserve.",
              "IN A tenth of it is kept in reserve.",
              "KEPT The executive reports on it every quarter.");
    }

    @Test
    @DisplayName("marks the vote of a delegate against the instruction")
    void against() {
      assertThat(budget("forge-3").votes())
          .filteredOn(v -> v.voter().text().equals("forge-1"))
          .singleElement()
          .satisfies(v -> {
            assertThat(v.against()).isTrue();
            assertThat(v.instruction()).contains("No");
          });
      assertThat(budget("forge-3").votes())
          .filteredOn(v -> v.voter().text().equals("forge-2"))
          .allMatch(v -> !v.against());
    }

    @Test
    @DisplayName("of which the vote is secret shows nobody's vote")
    void secret() {
      Sight sight = VILLAGE.seenBy("forge-3");
      var motion = sight.state().motion("Budget of 2026").orElseThrow();
      var hidden =
          sight
              .state()
              .with(
                  org.commune.polity.state.Register.MOTIONS,
                  motion.id(),
                  motion.with(motion.vote().map(v -> v.asSecret())));
      Sight secret =
          new Sight(
              sight.base(),
              new org.commune.polity.Organisation(sight.law(), hidden),
              sight.reader(),
              sight.size(),
              false,
              sight.texts());
      assertThat(MotionPage.of(secret, "Budget of 2026", VILLAGE.record()).orElseThrow())
          .satisfies(p -> {
            assertThat(p.votes()).isEmpty();
            assertThat(p.secret()).isTrue();
          });
      assertThat(RecordPage.lines(secret, VILLAGE.record(), 0, secret.size()))
          .filteredOn(l -> l.act().equals("vote") && l.did().text().contains("Budget"))
          .isNotEmpty()
          .allMatch(l -> l.did().text().equals("votes on the motion “Budget of 2026”"));
    }
  }

  @Nested
  @DisplayName("Acts")
  class Acts {
    @Test
    @DisplayName("are exactly those that the engine finds open, each closed one with its reason")
    void whole() {
      Sight sight = VILLAGE.seenBy("forge-10");
      var all = Polity.possibilities(sight.law(), sight.state(), sight.reader().orElseThrow());
      ActsPage page = ActsPage.of(sight, ActsPage.Asked.NOTHING);
      assertThat(page.total()).isEqualTo(all.open().size());
      assertThat(page.acts().stream().mapToInt(g -> turned(sight, g.id())).sum())
          .isEqualTo((int) all.acts().stream().filter(p -> p.open()).count());
      assertThat(page.motions().stream().mapToInt(g -> turned(sight, g.id())).sum())
          .isEqualTo((int) all.motions().stream().filter(p -> p.open()).count());
      assertThat(page.motions())
          .allSatisfy(group -> assertThat(group.offers()).hasSize(group.total() == 1 ? 1 : 0));
      assertThat(page.closed())
          .isNotEmpty()
          .allSatisfy(o ->
              assertThat(o.reasons())
                  .isNotEmpty()
                  .allMatch(r -> !r.article().isEmpty() && !r.failed().isBlank()));
    }

    /** How many offers of a kind its pages show, turned until there is no next one. */
    private int turned(Sight sight, String kind) {
      int shown = 0;
      Optional<Long> next = Optional.of(0L);
      while (next.isPresent()) {
        ActsPage page = ActsPage.of(sight, new ActsPage.Asked(kind, next.get()));
        ActsPage.Group group =
            Stream.concat(page.acts().stream(), page.motions().stream())
                .filter(g -> g.id().equals(kind))
                .findFirst()
                .orElseThrow();
        shown += group.offers().size();
        next = group.next();
      }
      return shown;
    }

    @Test
    @DisplayName("are offered to nobody on a past day")
    void past() {
      Sight now = VILLAGE.seenBy("forge-3");
      Sight past =
          new Sight(now.base(), now.organisation(), now.reader(), now.size(), true, now.texts());
      BodyPage body = BodyPage.of(past, BodyId.of("congress")).orElseThrow();
      assertThat(body.open()).isEmpty();
      assertThat(body.closed()).isEmpty();
      assertThat(MotionPage.of(past, "Budget of 2026", VILLAGE.record()).orElseThrow().vote())
          .isEmpty();
    }
  }

  @Test
  @DisplayName("of a body: who sent whom, and by which recall they can be called back")
  void seats() {
    BodyPage page = BodyPage.of(VILLAGE.seenBy("forge-3"), BodyId.of("congress")).orElseThrow();
    assertThat(page.size()).isEqualTo("7 of 8 seats filled");
    assertThat(page.seats().getFirst().sentBy())
        .extracting(Phrase::text)
        .containsExactly("the assembly of forge");
    assertThat(page.seats().getFirst().recall().orElseThrow().text())
        .isEqualTo("recall delegate Art. 14");
    assertThat(page.seats().getLast().holder()).isEmpty();
    assertThat(page.powers()).isNotEmpty();
  }

  @Test
  @DisplayName("of an assembly: each delegate with a recall that can be started")
  void assembly() {
    AssemblyPage page =
        AssemblyPage.of(VILLAGE.seenBy("forge-40"), new UnitId("forge")).orElseThrow();
    assertThat(page.members()).isEqualTo(75);
    assertThat(page.delegates())
        .filteredOn(d -> d.person().text().equals("forge-1"))
        .singleElement()
        .satisfies(d -> {
          assertThat(d.breaches()).extracting(Phrase::text).containsExactly("“Budget of 2026”");
          assertThat(d.recall().map(Offer::open)).contains(true);
        });
  }

  @Test
  @DisplayName("of a delegate: the petition that is under way and the vote against the instruction")
  void delegate() {
    PersonPage page = PersonPage.of(VILLAGE.seenBy("dye-1"), new PersonId("forge-1")).orElseThrow();
    assertThat(page.seats())
        .singleElement()
        .satisfies(s -> {
          assertThat(s.petitions())
              .singleElement()
              .satisfies(p -> assertThat(p.signatures()).isEqualTo(2));
          assertThat(s.ways()).isNotEmpty();
          assertThat(s.mandate()).contains("bound by the instructions of those who sent them");
        });
    assertThat(page.instructions())
        .singleElement()
        .satisfies(t -> assertThat(t.against()).isTrue());
  }

  @Test
  @DisplayName("of an election: its rule in words, who is elected, and the count with its pictures")
  void election() {
    ElectionPage page = ElectionPage.of(VILLAGE.seenBy("forge-3"), "editors 2026").orElseThrow();
    assertThat(page.method()).contains("reaches the quota");
    assertThat(page.elected()).hasSize(5);
    assertThat(page.sheet().orElseThrow()).contains("<svg").contains("forge-40");
    assertThat(page.turnout()).contains("93 of 200 have voted");
    ElectionPage open = ElectionPage.of(VILLAGE.seenBy("forge-3"), "registrar 2026").orElseThrow();
    assertThat(open.kind()).isEqualTo("rank");
    assertThat(open.secret()).isTrue();
    assertThat(open.sheet()).isEmpty();
  }

  @Test
  @DisplayName("of decrees and emergencies: what is in force, until when, and who can end it")
  void decrees() {
    DecreesPage page = DecreesPage.of(VILLAGE.seenBy("forge-3"));
    assertThat(page.running())
        .singleElement()
        .satisfies(d -> assertThat(d.what().text()).contains("canteen"));
    assertThat(page.emergencies())
        .singleElement()
        .satisfies(e -> {
          assertThat(e.inForce()).isTrue();
          assertThat(e.confirmed()).isFalse();
        });
    assertThat(page.endedBy()).contains("The councils may end an emergency.");
    Frame frame =
        Frame.of(
            VILLAGE.seenBy("forge-3"),
            new Frame.Site(Map.of(), () -> "id", n -> n, false, Optional.empty()));
    assertThat(frame.emergency()).isPresent();
  }

  @Test
  @DisplayName("of the tribunal: a case is shown at once to whom it concerns")
  void tribunal() {
    TribunalPage page = TribunalPage.of(VILLAGE.seenBy("forge-62"));
    assertThat(page.open()).singleElement().satisfies(c -> assertThat(c.yours()).isTrue());
    assertThat(TribunalPage.of(VILLAGE.seenBy("")).open()).isEmpty();
  }

  @Test
  @DisplayName("of the map: every seat, vacant ones told apart, and who sends whom")
  void map() {
    MapPage page = MapPage.of(VILLAGE.seenBy("forge-3"));
    MapPage.Node congress =
        page.nodes().stream().filter(n -> n.label().equals("Congress")).findFirst().orElseThrow();
    assertThat(congress.seats()).hasSize(8);
    assertThat(congress.seats()).filteredOn(d -> d.colour() < 0).hasSize(1);
    assertThat(congress.seats()).filteredOn(d -> d.colour() == 1).hasSize(2);
    assertThat(page.edges())
        .extracting(MapPage.Edge::says)
        .contains("Assembly of forge → Congress");
  }

  @Test
  @DisplayName("of the charter: what each article admitted and refused, and who can change it")
  void charter() {
    CharterPage page = CharterPage.of(VILLAGE.seenBy("forge-3"), VILLAGE.record());
    CharterPage.ArticleView spending =
        page.articles().stream().filter(a -> a.number().equals("31")).findFirst().orElseThrow();
    assertThat(spending.refused()).isEqualTo(1);
    assertThat(page.articles()).allMatch(a -> !a.change().isBlank());
    assertThat(page.articles()).anyMatch(a -> !a.life().isEmpty());
  }

  @Test
  @DisplayName("of the record: found by person, act, article and refusal")
  void record() {
    Sight sight = VILLAGE.seenBy("forge-3");
    RecordPage refused =
        RecordPage.of(
            sight,
            VILLAGE.record(),
            RecordPage.Filter.of(Map.of("refused", List.of("true"), "person", List.of("forge-61"))),
            Optional.empty());
    assertThat(refused.lines()).hasSize(2).allMatch(l -> l.kind().equals("refused"));
    assertThat(refused.lines().getLast().did().text()).isEqualTo("spends 800,000 for “pumps”");
    RecordPage article =
        RecordPage.of(
            sight,
            VILLAGE.record(),
            RecordPage.Filter.of(Map.of("article", List.of("31"))),
            Optional.empty());
    assertThat(article.lines())
        .isNotEmpty()
        .allMatch(
            l -> l.articles().toString().contains("31") || l.reasons().toString().contains("31"));
  }

  @Test
  @DisplayName("say times as people do, in the zone of the charter")
  void times() {
    Moments moments =
        new Moments(
            Instant.parse("2026-04-30T11:00:00Z"),
            ZoneId.of("Europe/Paris"),
            Texts.in(Locale.ENGLISH));
    assertThat(moments.at(Instant.parse("2026-05-01T18:20:00Z"))).isEqualTo("1 May 2026, 20:20");
    assertThat(moments.length(Duration.ofHours(51))).isEqualTo("2 days 3 hours");
    assertThat(moments.length(Duration.ofMinutes(61))).isEqualTo("1 hour 1 minute");
    assertThat(moments.length(Duration.ofDays(20))).isEqualTo("20 days");
    assertThat(moments.readable("it is discussed until 2026-04-29T22:00:00Z"))
        .isEqualTo("it is discussed until 30 April 2026, 00:00");
  }
}
