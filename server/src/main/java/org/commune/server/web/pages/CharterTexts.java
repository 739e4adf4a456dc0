package org.commune.server.web.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.commune.audit.Replay;
import org.commune.charter.CharterFile;
import org.commune.charter.language.Charter;
import org.commune.record.entry.Entry;
import org.commune.server.journal.Journals;
import org.commune.server.page.record.Brief;
import org.commune.server.page.record.RecordSource;
import org.commune.server.web.Visit;
import org.springframework.stereotype.Component;

/** The texts of charters that are or were in force, as they were written. */
@Component
class CharterTexts {
  private final Journals journals;
  private final Sights sights;

  CharterTexts(Journals journals, Sights sights) {
    this.journals = journals;
    this.sights = sights;
  }

  /** The text of the charter in force. */
  String text(Visit visit) {
    return versions(visit).getLast();
  }

  /** A version of the charter, from 1. */
  Optional<Charter> version(Visit visit, long number) {
    List<String> texts = versions(visit);
    if (number < 1 || number > texts.size()) {
      return Optional.empty();
    }
    return CharterFile.read("charter", texts.get((int) number - 1))
            instanceof CharterFile.Outcome.Read read
        ? Optional.of(read.charter())
        : Optional.empty();
  }

  private List<String> versions(Visit visit) {
    RecordSource record = sights.record(visit);
    return record.briefs(record.size()).stream()
        .filter(b -> b.kind().equals("charter"))
        .map(Brief::index)
        .flatMap(i -> record.entries(i, i + 1).stream())
        .map(Replay.Read::entry)
        .flatMap(e -> text(visit, e).stream())
        .toList();
  }

  private Optional<String> text(Visit visit, Entry entry) {
    return entry instanceof Entry.Charter charter
        ? journals
            .text(visit.hosted().name(), charter.text())
            .map(b -> new String(b.toArray(), StandardCharsets.UTF_8))
        : Optional.empty();
  }
}
