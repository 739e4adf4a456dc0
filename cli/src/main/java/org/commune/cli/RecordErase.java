package org.commune.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.commune.audit.Clerk;
import org.commune.audit.Recording;
import org.commune.audit.Replay;
import org.commune.charter.language.ArticleNo;
import org.commune.polity.Act;
import org.commune.polity.Organisation;
import org.commune.polity.Ruling;
import org.commune.polity.deed.RecordDeed;
import org.commune.polity.state.PersonId;
import org.commune.record.disk.FolderLock;
import org.commune.record.entry.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `commune record erase`: has a record forget what its personal fields say of a person. */
@Command(
    name = "erase",
    description =
        "Have a record on this machine forget what its personal fields say of a person. That is an"
            + " act: it is ruled on under the charter in the record and entered, and then the"
            + " openings are deleted from the private folder. What the charter refuses is not done.")
final class RecordErase implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the record.")
  private String place = "";

  @Parameters(index = "1", paramLabel = "PERSON", description = "Of whom to forget.")
  private String person = "";

  @Option(
      names = "--by",
      required = true,
      paramLabel = "PERSON",
      description = "Who has it erased: the person, or whom the charter lets do it.")
  private String by = "";

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description =
          "When, such as 2026-05-01T12:00:00Z; now without it. What falls due until then happens.")
  private Optional<String> at = Optional.empty();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The key that signs the record; without it the one in DIR.private.")
  private Optional<String> key = Optional.empty();

  RecordErase(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PublishedRecord record = new PublishedRecord(terminal, place);
    var _ = record.source();
    RecordFolder folder = new RecordFolder(terminal, place);
    try (FolderLock _ = folder.lock()) {
      RecordWriting writing = folder.goOn(key);
      return erase(writing, record.replayed(Optional.empty(), new Progress(terminal)));
    } catch (IOException e) {
      throw new BadInput(place + " cannot be written: " + e.getMessage() + ".");
    }
  }

  private int erase(RecordWriting writing, Replay life) {
    Organisation now = life.organisation();
    Organisation.Step step = now.take(act(now, writing.publisher().size()));
    if (!(step.ruling() instanceof Ruling.Admitted(var articles, _, _))) {
      terminal.out().println(RunText.said(step.ruling()) + ". Nothing was entered.");
      return ExitCode.FAILED;
    }
    Clerk clerk = life.clerk();
    List<Entry> entries = clerk.happened(now, step.entries(), Optional.empty());
    // With what an erasure that was cut off has left.
    Recording.Part part =
        new Recording.Part(
            clerk.takeTexts(),
            entries.stream().map(Entry::bytes).toList(),
            Map.of(),
            clerk.erased());
    boolean fine = writing.write(terminal, List.of(part));
    terminal
        .out()
        .printf(
            "erased, %d fields of %s (Art. %s)%n",
            entries.stream()
                .mapToInt(e -> e instanceof Entry.Erasure erasure ? erasure.fields().size() : 0)
                .sum(),
            person,
            articles.stream().map(ArticleNo::number).collect(Collectors.joining(", ")));
    return fine ? ExitCode.FINE : ExitCode.FAILED;
  }

  private Act act(Organisation now, long entries) {
    Instant when =
        at.map(RecordErase::instant).orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.SECONDS));
    if (when.isBefore(now.state().now())) {
      throw new BadInput(
          "The record has come to "
              + now.state().now()
              + " already. Give an instant after it: --at.");
    }
    return new Act(
        "erase-" + entries, when, new PersonId(by), new RecordDeed.Erase(new PersonId(person)));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new BadInput("--at " + text + " is no instant. Write one as 2026-05-01T12:00:00Z.");
    }
  }
}
