package org.commune.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Optional;
import org.commune.audit.Audit;
import org.commune.audit.Snapshot;
import org.commune.record.Source;
import org.commune.record.VerificationProgress;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;

/**
 * Where an audit came to, kept in a file of the auditor's. What stands in it is believed, so it
 * must lie where nobody else can write.
 */
final class SnapshotFile {
  /** Writing it may take as long as this part of the audit. */
  private static final int SHARE_OF_TIME = 20;

  private static final long SOONEST_NANOS = 5_000_000_000L;

  private final String name;
  private final Path file;
  private long last = System.nanoTime();
  private long pause = SOONEST_NANOS;

  SnapshotFile(Terminal terminal, String name) {
    this.name = name;
    try {
      this.file = terminal.directory().resolve(name);
    } catch (InvalidPathException impossible) {
      throw new BadInput("No file can have this name: " + impossible.getReason() + ".");
    }
  }

  /** Where it came to; empty the first time. */
  Optional<Snapshot> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      Iterator<String> lines = reader.lines().iterator();
      return Optional.of(Snapshot.read(lines));
    } catch (ParseFailure e) {
      throw new BadInput(name + ": " + e.getMessage() + ". Remove it to begin again.");
    } catch (IOException | UncheckedIOException e) {
      throw new BadInput(name + " cannot be read: " + e.getMessage() + ".");
    }
  }

  /** The audit that goes on from there. */
  Audit audit(Snapshot from, Source source) {
    try {
      return Audit.from(from, source);
    } catch (ParseFailure | VerificationFailure e) {
      throw new BadInput(name + ": " + e.getMessage() + ". Remove it to begin again.");
    }
  }

  /** Keeps from time to time, and at the end, where the audit is, and tells it on. */
  VerificationProgress keeping(Audit audit, VerificationProgress also) {
    return (size, of, root) -> {
      long now = System.nanoTime();
      if (size == of || now - last >= pause) {
        audit.snapshot(size, root.get()).ifPresent(this::write);
        last = System.nanoTime();
        pause = Math.max(SOONEST_NANOS, SHARE_OF_TIME * (last - now));
      }
      also.reached(size, of, root);
    };
  }

  private void write(Snapshot snapshot) {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(beside)) {
        Iterator<String> lines = snapshot.lines().iterator();
        while (lines.hasNext()) {
          out.write(lines.next());
          out.write('\n');
        }
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new BadInput(name + " cannot be written: " + e.getMessage() + ".");
    }
  }
}
