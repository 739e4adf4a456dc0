package org.commune.polity.script;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.Says;
import org.commune.polity.founding.Setup;

/** A scenario: an organisation, what happens in it, and what the law should say to it. */
@Says("A scenario: an organisation, what happens in it, and what the law should say to it.")
public record Script(
    @Says("Its title.") String scenario,
    @Says("The charter it is played under.") Optional<String> charter,
    @Says("The version of the charter.") Optional<String> version,
    @Says("What it shows, in words.") Optional<String> about,
    @Says("Where the facts are taken from.") List<String> sources,
    @Says("The instant at which it begins.") Instant start,
    @Says("What the organisation begins with.") Setup setup,
    @Says("What happens, in the order of time.") List<Step> steps) {
  /** The same with another set-up. */
  public Script with(Setup given) {
    return new Script(scenario, charter, version, about, sources, start, given, steps);
  }
}
