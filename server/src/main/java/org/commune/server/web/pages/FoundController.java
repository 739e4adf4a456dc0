package org.commune.server.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.language.Charter;
import org.commune.check.Finding;
import org.commune.check.Report;
import org.commune.check.Threat;
import org.commune.polity.founding.Setup;
import org.commune.polity.state.Person;
import org.commune.polity.state.Register;
import org.commune.record.format.Bytes;
import org.commune.server.app.Settings;
import org.commune.server.organisations.Founding;
import org.commune.server.organisations.Organisations;
import org.commune.server.page.Phrase;
import org.commune.server.page.charter.CheckPage;
import org.commune.server.page.founding.FoundPage;
import org.commune.server.page.founding.Plain;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Founding an organisation: open to everybody on a server for a look around, and to nobody else.
 */
@Controller
class FoundController {
  private final Sights sights;
  private final Organisations organisations;
  private final Checks checks;
  private final Settings settings;
  private final Clock clock;

  FoundController(
      Sights sights, Organisations organisations, Checks checks, Settings settings, Clock clock) {
    this.sights = sights;
    this.organisations = organisations;
    this.checks = checks;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping("/new")
  ModelAndView form(HttpServletRequest request) {
    return shown(FoundPage.Entered.NOTHING, List.of(), Optional.empty(), List.of(), request);
  }

  @PostMapping("/new")
  ModelAndView found(
      @RequestParam String charter,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String units,
      @RequestParam(defaultValue = "") String people,
      @RequestParam(defaultValue = "") String go,
      HttpServletRequest request) {
    if (!settings.demo()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, sights.texts().of("found.closed"));
    }
    FoundPage.Entered entered = new FoundPage.Entered(charter, name.strip(), units, people);
    List<String> flaws = new ArrayList<>();
    if (!entered.isNamed()) {
      flaws.add(sights.texts().of("found.badname"));
    } else if (organisations.get(entered.name()).isPresent()) {
      flaws.add(sights.texts().of("found.taken"));
    }
    Setup setup = entered.setup(flaws);
    Optional<Bytes> text = text(charter);
    Optional<String> ready = Optional.empty();
    if (text.isPresent() && flaws.isEmpty()) {
      switch (Founding.of(text.get(), setup, clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
        case Founding.Refused(List<String> wrong) -> flaws.addAll(wrong);
        case Founding.Ready(var page) -> {
          if (!go.isEmpty()
              && organisations
                  .begin(entered.name(), "commune.local/" + entered.name(), List.of(page))
                  .isPresent()) {
            return new ModelAndView("redirect:/o/" + entered.name() + "/home");
          }
          ready = Optional.of(summary(text.get(), setup));
        }
      }
    }
    return shown(
        entered, List.copyOf(flaws), ready, text.map(this::verdict).orElse(List.of()), request);
  }

  /** What it would be, counted in the organisation as it would be founded. */
  private String summary(Bytes text, Setup setup) {
    return charter(text)
        .map(c ->
            org.commune.polity.founding.Founding.found(
                Compile.law(c), setup, clock.instant().truncatedTo(ChronoUnit.MILLIS)))
        .map(o ->
            o instanceof org.commune.polity.founding.Founding.Outcome.Founded(var founded)
                ? sights
                    .texts()
                    .of(
                        "found.ready",
                        founded.state().each(Register.PEOPLE).stream()
                            .filter(Person::isMember)
                            .count(),
                        founded.state().each(Register.UNITS).size(),
                        founded.state().each(Register.BODIES).size())
                : "")
        .orElse("");
  }

  private static Optional<Charter> charter(Bytes text) {
    return CharterFile.read("charter", text.toArray()) instanceof CharterFile.Outcome.Read read
        ? Optional.of(read.charter())
        : Optional.empty();
  }

  private List<FoundPage.Verdict> verdict(Bytes text) {
    Optional<Charter> charter = charter(text);
    if (charter.isEmpty()) {
      return List.of();
    }
    Threat first = Checks.threats(Compile.law(charter.get())).getFirst();
    return checks.of(charter.get(), first) instanceof CheckPage.Examined.OfCharter(Report report)
        ? report.findings().stream()
            .map((Finding f) ->
                new FoundPage.Verdict(
                    Phrase.capital(f.objective().text()),
                    sights
                        .texts()
                        .of("verdict.name." + f.worst().verdict().getClass().getSimpleName()),
                    CheckPage.tone(f.worst().verdict())))
            .toList()
        : List.of();
  }

  private ModelAndView shown(
      FoundPage.Entered entered,
      List<String> flaws,
      Optional<String> ready,
      List<FoundPage.Verdict> verdict,
      HttpServletRequest request) {
    List<FoundPage.Choice> charters =
        library().stream().flatMap(f -> choice(f, entered.charter()).stream()).toList();
    Plain plain = sights.plain(request);
    return new ModelAndView(
        "found",
        Map.of("plain", plain, "page", new FoundPage(charters, entered, flaws, ready, verdict)));
  }

  private static Optional<FoundPage.Choice> choice(Path file, String chosen) {
    String id = file.getFileName().toString().replace(".yaml", "");
    return read(file)
        .flatMap(FoundController::charter)
        .map(c -> new FoundPage.Choice(id, c.title() + " " + c.version(), id.equals(chosen)));
  }

  private static Path folder() {
    return Path.of(System.getProperty("commune.home", "."), "charters");
  }

  private static List<Path> library() {
    if (!Files.isDirectory(folder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder())) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a charter of the library; nothing for a name that is not in it. */
  private static Optional<Bytes> text(String id) {
    return library().stream()
        .filter(f -> f.getFileName().toString().equals(id + ".yaml"))
        .findFirst()
        .flatMap(FoundController::read);
  }

  private static Optional<Bytes> read(Path file) {
    try {
      return Optional.of(Bytes.of(Files.readAllBytes(file)));
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
