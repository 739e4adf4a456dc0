package org.commune.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commune.audit.Recording;
import org.commune.record.ForkGuard;
import org.commune.record.ForkRefused;
import org.commune.record.OpeningTable;
import org.commune.record.Publisher;
import org.commune.record.disk.FolderStore;
import org.commune.record.entry.FieldPlace;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.tlog.SigningKey;

/**
 * A record in a folder that may be published as it is, and beside it what may not: {@code
 * DIR.private} holds the signing key, the memory of what was signed, and what opens personal
 * fields. {@code DIR.policy} tells the public key.
 */
final class RecordFolder {
  private static final int LIMIT = 100_000;
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
   * What was written.
   *
   * @param witnessed whether as many witnesses cosigned the end as the policy asks for
   * @param complaints why witnesses did not, by their names
   */
  record Written(SignedCheckpoint head, boolean witnessed, Map<String, String> complaints) {}

  /**
   * Writes a new record, part by part, each durable, signed, and shown to the witnesses before the
   * next.
   *
   * @param origin the name of the log
   * @param keyFile the signing key; without it one is made and kept in the private folder
   * @param witnessFile witnesses, their addresses and the quorum, as lines of a policy
   * @throws Cosigners.Alarm when a witness has seen another history of this log
   */
  Written write(
      String origin,
      Optional<String> keyFile,
      Optional<String> witnessFile,
      List<Recording.Part> parts)
      throws Cosigners.Alarm {
    requireEmpty();
    try {
      SigningKey key =
          keyFile.isPresent()
              ? KeyFile.read(terminal.directory(), keyFile.orElseThrow())
              : newKey(origin);
      String text =
          "log " + key.verifier().text() + "\n" + witnessFile.map(this::witnesses).orElse(NOBODY);
      Policy policy = Policy.parse(text);
      Cosigners cosigners = new Cosigners(policy);
      Publisher publisher =
          Publisher.create(
              FolderStore.at(folder),
              ForkGuard.open(FolderStore.at(beside("private").resolve("guard"))),
              key,
              policy,
              cosigners.seen(key.verifier().name()));
      Files.writeString(beside("policy"), text);
      OpeningTable openings =
          new OpeningTable(FolderStore.at(beside("private").resolve(SIDE_TABLE)));
      for (Recording.Part part : parts) {
        part.texts().forEach(publisher::attach);
        part.openings().forEach(openings::put);
        publisher.publish(part.entries());
        for (FieldPlace place : part.erased()) {
          openings.erase(place);
        }
        cosigners.cosign(publisher);
      }
      SignedCheckpoint head = publisher.latest();
      return new Written(head, cosigners.areEnough(head), cosigners.complaints());
    } catch (ForkRefused | ParseFailure | VerificationFailure e) {
      throw new BadInput("The record cannot be begun: " + e.getMessage() + ".");
    } catch (IOException | UncheckedIOException e) {
      throw new BadInput(name + " cannot be written: " + e.getMessage() + ".");
    }
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
    return new OpeningTable(FolderStore.at(at.resolve(SIDE_TABLE)));
  }

  private Path beside(String ending) {
    return folder.resolveSibling(folder.getFileName() + "." + ending);
  }

  /** A key for a new log; never written over another. */
  private SigningKey newKey(String origin) throws IOException {
    Path file = beside("private").resolve("key");
    if (Files.exists(file)) {
      throw new BadInput(
          "There is a key in "
              + name
              + ".private already. Give it with --key, or name another folder for the record.");
    }
    return KeyFile.make(file, seed -> SigningKey.ofLog(origin, seed));
  }
}
