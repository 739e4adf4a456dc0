package org.commune.server.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.measure.Malformed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.UnitId;
import org.commune.server.page.act.ActsPage;
import org.commune.server.page.body.AssemblyPage;
import org.commune.server.page.body.BodiesPage;
import org.commune.server.page.body.BodyPage;
import org.commune.server.page.body.PersonPage;
import org.commune.server.page.charter.CharterPage;
import org.commune.server.page.election.ElectionPage;
import org.commune.server.page.election.ElectionsPage;
import org.commune.server.page.home.HomePage;
import org.commune.server.page.institution.DecreesPage;
import org.commune.server.page.institution.MapPage;
import org.commune.server.page.institution.TendenciesPage;
import org.commune.server.page.institution.TreasuryPage;
import org.commune.server.page.institution.TribunalPage;
import org.commune.server.page.motion.MotionPage;
import org.commune.server.page.motion.MotionsPage;
import org.commune.server.page.record.RecordLine;
import org.commune.server.page.record.RecordPage;
import org.commune.server.page.record.RecordSource;

/** All pages of an organisation by their names in addresses. */
public final class Pages {
  private static final int NEWS = 8;

  private Pages() {}

  /**
   * A page; empty where there is none of that name, or nothing that it would be about.
   *
   * @param asked what the address asks for, by name: {@code id} is what the page is about
   */
  public static Optional<Page> of(
      Sight sight, String name, Map<String, List<String>> asked, RecordSource record) {
    String id = asked.getOrDefault("id", List.of("")).getFirst();
    return switch (name) {
      case "home" -> Optional.of(HomePage.of(sight, news(sight, record)));
      case "assembly" ->
          AssemblyPage.mine(sight).stream().findFirst().flatMap(u -> AssemblyPage.of(sight, u));
      case "unit" -> AssemblyPage.of(sight, new UnitId(id)).map(p -> p);
      case "mandates" -> sight.reader().flatMap(r -> PersonPage.of(sight, r));
      case "person" -> PersonPage.of(sight, new PersonId(id)).map(p -> p);
      case "acts" ->
          Optional.of(
              ActsPage.of(
                  sight,
                  new ActsPage.Asked(
                      asked.getOrDefault("kind", List.of("")).getFirst(),
                      number(asked, "page").orElse(0L))));
      case "map" -> Optional.of(MapPage.of(sight));
      case "bodies" -> Optional.of(BodiesPage.of(sight));
      case "body" -> body(id).flatMap(b -> BodyPage.of(sight, b));
      case "motions" -> Optional.of(MotionsPage.of(sight));
      case "motion" -> MotionPage.of(sight, id, record).map(p -> p);
      case "elections" -> Optional.of(ElectionsPage.of(sight));
      case "election" -> ElectionPage.of(sight, id).map(p -> p);
      case "decrees" -> Optional.of(DecreesPage.of(sight));
      case "tendencies" -> Optional.of(TendenciesPage.of(sight));
      case "tribunal" -> Optional.of(TribunalPage.of(sight));
      case "treasury" -> Optional.of(TreasuryPage.of(sight));
      case "charter" -> Optional.of(CharterPage.of(sight, record));
      case "record" ->
          Optional.of(
              RecordPage.of(sight, record, RecordPage.Filter.of(asked), number(asked, "before")));
      default -> Optional.empty();
    };
  }

  private static Optional<BodyId> body(String id) {
    try {
      return Optional.of(BodyId.parse(id));
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  /** A whole number that an address asks for; empty where it is none. */
  public static Optional<Long> number(Map<String, List<String>> asked, String name) {
    return asked.getOrDefault(name, List.of()).stream()
        .filter(v -> v.matches("[0-9]{1,15}"))
        .map(Long::parseLong)
        .findFirst();
  }

  private static List<RecordLine> news(Sight sight, RecordSource record) {
    return RecordPage.lines(sight, record, Math.max(0, sight.size() - NEWS), sight.size());
  }
}
