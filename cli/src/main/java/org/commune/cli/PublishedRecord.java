package org.commune.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commune.audit.Replay;
import org.commune.polity.Organisation;
import org.commune.record.RecordNames;
import org.commune.record.RecordVerifier;
import org.commune.record.Source;
import org.commune.record.Verification;
import org.commune.record.VerificationProgress;
import org.commune.record.Workers;
import org.commune.record.disk.FolderSource;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.Receipt;
import org.commune.record.tlog.SignedCheckpoint;

/** A record that somebody published, in a folder or on the web, and whom to trust about it. */
final class PublishedRecord {
  private static final int LIMIT = 100_000;

  /** Bundles that each worker may be ahead of the pass. */
  private static final int AHEAD = 4;

  private final Terminal terminal;
  private final String name;

  PublishedRecord(Terminal terminal, String name) {
    this.terminal = terminal;
    this.name = name;
  }

  /** The published files, for reading. */
  Source source() {
    if (WebSource.isAddress(name)) {
      return WebSource.at(name);
    }
    Path folder = terminal.directory().resolve(name).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw none();
    }
    return FolderSource.at(folder);
  }

  private BadInput none() {
    return new BadInput("There is no record " + name + ".");
  }

  /**
   * Whom to trust: as a policy file says that the user named, or as lies beside the folder, which
   * whoever made the record may have written.
   */
  Policy policy(Optional<String> file) {
    if (file.isEmpty() && WebSource.isAddress(name)) {
      throw new BadInput(
          "Say with --policy FILE whose signatures you trust. It must come from elsewhere than from "
              + name
              + ".");
    }
    return PolicyFile.read(terminal, file.orElse(name + ".policy"));
  }

  /**
   * The newest checkpoint.
   *
   * @throws BadInput when it is missing, or nobody whom the policy trusts has signed it
   */
  SignedCheckpoint newest(Policy policy) {
    Bytes bytes =
        source()
            .read(RecordNames.CHECKPOINT)
            .orElseThrow(() -> new BadInput("There is no checkpoint in " + name + "."));
    try {
      SignedCheckpoint signed = SignedCheckpoint.parse(bytes);
      policy.verifySignatures(signed);
      return signed;
    } catch (ParseFailure | VerificationFailure e) {
      throw new BadInput("The checkpoint of " + name + ": " + e.getMessage() + ".");
    }
  }

  /**
   * A checkpoint from a file, which may be a receipt that ends in one.
   *
   * @throws BadInput when nobody whom the policy trusts has signed it
   */
  SignedCheckpoint checkpoint(String file, Policy policy) {
    String text = TextFile.read(terminal.directory(), file, LIMIT);
    try {
      SignedCheckpoint signed =
          text.startsWith(Receipt.HEAD)
              ? Receipt.parse(Bytes.utf8(text)).checkpoint()
              : SignedCheckpoint.parse(text);
      policy.verifySignatures(signed);
      return signed;
    } catch (ParseFailure | VerificationFailure e) {
      throw new BadInput(file + ": " + e.getMessage() + ".");
    }
  }

  /**
   * The organisation as the record has made it, every entry of it verified and ruled on again.
   *
   * @throws BadInput when an entry is not as it should be
   */
  Organisation organisation(Optional<String> policy, VerificationProgress progress) {
    return replayed(policy, progress).organisation();
  }

  /**
   * The life of the organisation, verified and lived again to its end.
   *
   * @throws BadInput when an entry is not as it should be
   */
  Replay replayed(Optional<String> policy, VerificationProgress progress) {
    Source source = source();
    return replayed(source, policy, progress, new Replay(source));
  }

  /** The same, telling of each entry on the way. */
  Organisation organisation(
      Optional<String> policy, VerificationProgress progress, Replay.Listener listener) {
    Source source = source();
    return replayed(source, policy, progress, new Replay(source, listener)).organisation();
  }

  private Replay replayed(
      Source source, Optional<String> policy, VerificationProgress progress, Replay replay) {
    Verification verification =
        verifying(source, policy(policy), progress, verifier -> verifier.verify(source, replay));
    Optional<String> amiss =
        verification instanceof Verification.Sound
            ? replay.missing().map(m -> "it stops before " + m)
            : Optional.of("it is not sound, see commune audit " + name);
    if (amiss.isPresent()) {
      throw new BadInput("The record " + name + ": " + amiss.get() + ".");
    }
    return replay;
  }

  /**
   * Works with a verifier on all processors.
   *
   * @throws BadInput when the files cannot be reached, or no checkpoint was ever published there
   */
  <T> T verifying(
      Source source,
      Policy policy,
      VerificationProgress progress,
      Function<RecordVerifier, T> work) {
    int processors = Runtime.getRuntime().availableProcessors();
    try (ExecutorService executor = Executors.newFixedThreadPool(processors)) {
      if (Stream.of(RecordNames.CHECKPOINT, RecordNames.checkpoint(0))
          .allMatch(file -> source.read(file).isEmpty())) {
        throw none();
      }
      Workers workers = new Workers(executor, AHEAD * processors);
      return work.apply(new RecordVerifier(policy, progress, workers));
    } catch (UncheckedIOException e) {
      throw new BadInput("The record cannot be read: " + e.getMessage() + ".");
    }
  }
}
