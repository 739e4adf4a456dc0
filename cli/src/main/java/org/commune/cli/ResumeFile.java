package org.commune.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.commune.record.VerificationProgress;
import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.Checkpoint;
import org.commune.record.tlog.Policy;

/**
 * How far the owner of this file has verified a record: an unsigned checkpoint, so it must lie
 * where nobody else can write.
 */
final class ResumeFile {
  private static final String HEAD = "commune/verified@v1\n";
  private static final int LIMIT = 10_000;
  private static final long EVERY_NANOS = 1_000_000_000;

  private final Terminal terminal;
  private final String name;
  private final Path file;
  private final Policy policy;
  private long last = System.nanoTime();

  ResumeFile(Terminal terminal, String name, Policy policy) {
    this.terminal = terminal;
    this.name = name;
    this.policy = policy;
    try {
      this.file = terminal.directory().resolve(name);
    } catch (InvalidPathException impossible) {
      throw new BadInput("No file can have this name: " + impossible.getReason() + ".");
    }
  }

  /** How far the verification came; empty the first time. */
  Optional<Checkpoint> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String text = TextFile.read(terminal.directory(), name, LIMIT);
    try {
      if (!text.startsWith(HEAD)) {
        throw new ParseFailure("it does not begin with " + HEAD.strip());
      }
      Checkpoint reached = Checkpoint.parse(text.substring(HEAD.length()));
      if (policy.logKeys().stream().noneMatch(key -> key.name().equals(reached.origin()))) {
        throw new ParseFailure("it is about another log, " + reached.origin());
      }
      return Optional.of(reached);
    } catch (ParseFailure e) {
      throw new BadInput(name + ": " + e.getMessage() + ". Remove it to begin again.");
    }
  }

  /** Writes down from time to time how far it has come, and tells it on. */
  VerificationProgress keeping(VerificationProgress also) {
    String origin = policy.logKeys().getFirst().name();
    return (size, of, root) -> {
      long now = System.nanoTime();
      if (size == of || now - last >= EVERY_NANOS) {
        last = now;
        write(new Checkpoint(origin, size, root.get()));
      }
      also.reached(size, of, root);
    };
  }

  private void write(Checkpoint reached) {
    try {
      Path beside = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(beside, HEAD + reached.text(), StandardCharsets.UTF_8);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new BadInput(name + " cannot be written: " + e.getMessage() + ".");
    }
  }
}
