package org.commune.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commune.record.ForkGuard;
import org.commune.record.ForkRefused;
import org.commune.record.OpeningTable;
import org.commune.record.Publisher;
import org.commune.record.disk.FolderLock;
import org.commune.record.disk.FolderStore;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.SigningKey;

/**
 * A record in a folder that may be published as it is, and beside it what may not: {@code
 * DIR.private} holds the signing key, the memory of what was signed, and what opens personal
 * fields. {@code DIR.policy} tells the public key.
 */
final class RecordFolder {
  private static final int LIMIT = 100_000;
  private static final String PRIVATE = "private";
  private static final String POLICY = "policy";
  private static final String KEY = "key";
  private static final String NOBODY = "quorum none\n";

  /** The openings of personal fields, in the private folder. */
  private static final String SIDE_TABLE = "personal";

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
   * Begins a new record.
   *
   * @param origin the name of the log
   * @param keyFile the signing key; without it one is made and kept in the private folder
   * @param witnessFile witnesses, their addresses and the quorum, as lines of a policy
   */
  RecordWriting begin(String origin, Optional<String> keyFile, Optional<String> witnessFile) {
    requireEmpty();
    return writing(
        "be begun",
        () -> {
          SigningKey key =
              keyFile.isPresent()
                  ? KeyFile.read(terminal.directory(), keyFile.orElseThrow())
                  : newKey(origin);
          String text =
              "log "
                  + key.verifier().text()
                  + "\n"
                  + witnessFile.map(this::witnesses).orElse(NOBODY);
          Policy policy = Policy.parse(text);
          Cosigners cosigners = new Cosigners(policy);
          Publisher publisher =
              Publisher.create(
                  FolderStore.at(folder),
                  guard(),
                  key,
                  policy,
                  cosigners.seen(key.verifier().name()));
          Files.writeString(beside(POLICY), text);
          return new RecordWriting(name, publisher, cosigners, openings(privateFolder()));
        });
  }

  /**
   * Goes on with a record whose private folder is at hand.
   *
   * @param keyFile the signing key; without it the one in the private folder
   */
  RecordWriting goOn(Optional<String> keyFile) {
    Policy policy = PolicyFile.read(terminal, name + "." + POLICY);
    SigningKey key =
        KeyFile.read(terminal.directory(), keyFile.orElse(name + "." + PRIVATE + "/" + KEY));
    if (!policy.logKeys().contains(key.verifier())) {
      throw new BadInput("This is not the key of " + name + ". Give its own with --key.");
    }
    Cosigners cosigners = new Cosigners(policy);
    return writing(
        "go on",
        () ->
            new RecordWriting(
                name,
                Publisher.open(
                    FolderStore.at(folder),
                    guard(),
                    key,
                    policy,
                    cosigners.seen(key.verifier().name())),
                cosigners,
                openings(privateFolder())));
  }

  /** Keeps others from going on with the record until it is closed. */
  FolderLock lock() {
    if (!Files.isDirectory(privateFolder())) {
      throw new BadInput(
          "There is no folder %s.%s, without which nobody can go on with a record."
              .formatted(name, PRIVATE));
    }
    try {
      return FolderLock.take(privateFolder())
          .orElseThrow(() -> new BadInput("Somebody else writes " + name + " just now."));
    } catch (IOException e) {
      throw new BadInput(name + " cannot be written: " + e.getMessage() + ".");
    }
  }

  @FunctionalInterface
  private interface Opening {
    RecordWriting open() throws IOException, ForkRefused, ParseFailure, VerificationFailure;
  }

  private RecordWriting writing(String what, Opening opening) {
    try {
      return opening.open();
    } catch (ForkRefused | ParseFailure | VerificationFailure e) {
      throw new BadInput("The record cannot " + what + ": " + e.getMessage() + ".");
    } catch (IOException | UncheckedIOException e) {
      throw new BadInput(name + " cannot be written: " + e.getMessage() + ".");
    }
  }

  private ForkGuard guard() throws ParseFailure, VerificationFailure {
    return ForkGuard.open(FolderStore.at(privateFolder().resolve("guard")));
  }

  /** The lines of a policy about witnesses; the log of this record is another than it may name. */
  private String witnesses(String file) {
    PolicyFile.read(terminal, file);
    return TextFile.read(terminal.directory(), file, LIMIT)
        .lines()
        .filter(line -> !line.strip().startsWith("log"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The side table in a private folder. */
  static OpeningTable openings(Terminal terminal, String privateFolder) {
    Path at = terminal.directory().resolve(privateFolder);
    if (!Files.isDirectory(at)) {
      throw new BadInput("There is no folder " + privateFolder + ".");
    }
    return openings(at);
  }

  private static OpeningTable openings(Path privateFolder) {
    return new OpeningTable(FolderStore.at(privateFolder.resolve(SIDE_TABLE)));
  }

  private Path privateFolder() {
    return beside(PRIVATE);
  }

  private Path beside(String ending) {
    return folder.resolveSibling(folder.getFileName() + "." + ending);
  }

  /** A key for a new log; never written over another. */
  private SigningKey newKey(String origin) throws IOException {
    Path file = privateFolder().resolve(KEY);
    if (Files.exists(file)) {
      throw new BadInput(
          "There is a key in "
              + name
              + ".private already. Give it with --key, or name another folder for the record.");
    }
    return KeyFile.make(file, seed -> SigningKey.ofLog(origin, seed));
  }
}
