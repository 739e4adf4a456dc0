package org.commune.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.audit.Recording;
import org.commune.record.ForkGuard;
import org.commune.record.ForkRefused;
import org.commune.record.Publisher;
import org.commune.record.disk.FolderStore;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.SigningKey;

/**
 * A record in a folder that may be published as it is, and beside it what may not: {@code
 * DIR.private} holds the signing key and the memory of what was signed. {@code DIR.policy} tells
 * the public key.
 */
final class RecordFolder {
  private static final int LIMIT = 100_000;

  private final Terminal terminal;
  private final String name;
  private final Path folder;

  RecordFolder(Terminal terminal, String name) {
    this.terminal = terminal;
    this.name = name;
    this.folder = terminal.directory().resolve(name).toAbsolutePath().normalize();
  }

  /** Refuses a folder in which something lies already. */
  void requireEmpty() {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new BadInput(name + " is not empty. Name a new folder for the record.");
      }
    } catch (IOException e) {
      throw new BadInput(name + " cannot be a record: " + e.getMessage() + ".");
    }
  }

  /**
   * Writes a new record, part by part, each durable and signed before the next.
   *
   * @param origin the name of the log
   * @param keyFile the signing key; without it one is made and kept in the private folder
   */
  SignedCheckpoint write(String origin, Optional<String> keyFile, List<Recording.Part> parts) {
    requireEmpty();
    try {
      SigningKey key = keyFile.isPresent() ? key(keyFile.orElseThrow()) : newKey(origin);
      String policy = "log " + key.verifier().text() + "\nquorum none\n";
      Publisher publisher =
          Publisher.create(
              FolderStore.at(folder),
              ForkGuard.open(FolderStore.at(beside("private").resolve("guard"))),
              key,
              Policy.parse(policy),
              List.of());
      Files.writeString(beside("policy"), policy);
      for (Recording.Part part : parts) {
        part.texts().forEach(publisher::attach);
        publisher.publish(part.entries());
      }
      return publisher.latest();
    } catch (ForkRefused | ParseFailure | VerificationFailure e) {
      throw new BadInput("The record cannot be begun: " + e.getMessage() + ".");
    } catch (IOException | UncheckedIOException e) {
      throw new BadInput(name + " cannot be written: " + e.getMessage() + ".");
    }
  }

  private Path beside(String ending) {
    return folder.resolveSibling(folder.getFileName() + "." + ending);
  }

  private SigningKey key(String file) throws ParseFailure {
    return SigningKey.parse(TextFile.read(terminal.directory(), file, LIMIT).strip());
  }

  /** A key for a new log, which nobody but its owner may read; never written over another. */
  private SigningKey newKey(String origin) throws IOException {
    byte[] seed = new byte[32];
    new SecureRandom().nextBytes(seed);
    SigningKey key = SigningKey.ofLog(origin, Bytes.of(seed));
    Path secret = beside("private");
    Files.createDirectories(secret);
    Path file = secret.resolve("key");
    if (Files.exists(file)) {
      throw new BadInput(
          "There is a key in "
              + name
              + ".private already. Give it with --key, or name another folder for the record.");
    }
    if (Files.getFileStore(secret).supportsFileAttributeView("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, key.secretText() + "\n", StandardCharsets.UTF_8);
    return key;
  }
}
