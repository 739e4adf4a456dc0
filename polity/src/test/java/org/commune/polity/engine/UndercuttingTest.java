package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.law.Law;
import org.commune.polity.script.Line;
import org.commune.polity.script.Player;
import org.commune.polity.script.ScriptFile;
import org.junit.jupiter.api.Test;

/** An entrenched article cannot be emptied by an ordinary one. */
final class UndercuttingTest {
  private static final String CHARTER =
      """
      charter: club
      version: "1"
      title: A club
      residual_power: {holder: nobody}
      articles:
        - article: "1"
          title: Members
          electorates: {members: {of: membership}}
          bodies:
            assembly: {kind: assembly, seats: all_members, decide: simple}
          rules: {simple: {threshold: {over: 1/2}}, most: {threshold: {at_least: 9/10}}}
        - article: "2"
          title: Changing this
          amendment:
            by: [assembly]
            rule: simple
            entrenched:
              - {articles: ["2"], rule: most}
      """;

  private static final String SCRIPT =
      """
      scenario: An ordinary article cannot bar what an entrenched one grants
      charter: club
      start: 2026-01-01T10:00:00Z
      setup: {members: 10}
      steps:
        - meeting: assembly
          at: 2026-01-01T10:00:00Z
        - decide: assembly
          motion: freeze
          do: {amend_charter: [{article: "3", to: {article: "3", title: Frozen, bars: [{act: amend_charter}]}}]}
          yes: 6
          no: 4
          expect: refused
          article: "2"
          says: would bar what article 2 grants
        - decide: assembly
          motion: halve
          do: {amend_charter: [{article: "1", to: {article: "1", title: Members, electorates: {members: {of: membership}}, bodies: {assembly: {kind: assembly, seats: all_members, decide: simple}}, rules: {simple: {threshold: {over: 1/2}}, most: {threshold: {over: 1/2}}}}}]}
          yes: 6
          no: 4
          expect: refused
          article: "2"
          says: would redefine "most", which article 2 goes by
        - decide: assembly
          motion: motto
          do: {amend_charter: [{article: "3", to: {article: "3", title: Motto, says: Onwards.}}]}
          yes: 6
          no: 4
          expect: carried
        - decide: assembly
          motion: entrenched
          do: {amend_charter: [{article: "2"}]}
          yes: 8
          no: 2
          expect: rejected
      """;

  private static List<Line> played(String charter) {
    Law law = Compile.law(((CharterFile.Outcome.Read) CharterFile.read("club", charter)).charter());
    ScriptFile.Outcome.Read read = (ScriptFile.Outcome.Read) ScriptFile.read("script", SCRIPT);
    return ((Player.Played.Through) Player.play(law, read.script())).lines();
  }

  @Test
  void aNewArticleCannotBarWhatAnEntrenchedOneGrants() {
    assertThat(played(CHARTER)).filteredOn(Line::failed).isEmpty();
  }

  @Test
  void withoutEntrenchmentItCan() {
    String open =
        CHARTER.replace("{articles: [\"2\"], rule: most}", "{articles: [\"1\"], rule: most}");
    assertThat(played(open)).filteredOn(Line::failed).isNotEmpty();
  }
}
