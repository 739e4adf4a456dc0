package org.commune.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.function.Function;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.SigningKey;

/** A file with a signing key, which nobody but its owner may read. */
final class KeyFile {
  private static final int LIMIT = 10_000;
  private static final int SEED_LENGTH = 32;

  private KeyFile() {}

  /**
   * @throws BadInput when there is none, or it holds no key
   */
  static SigningKey read(Path directory, String name) {
    try {
      return SigningKey.parse(TextFile.read(directory, name, LIMIT).strip());
    } catch (ParseFailure e) {
      throw new BadInput(name + ": " + e.getMessage() + ".");
    }
  }

  /** A new key in a new file; never written over another. */
  static SigningKey make(Path file, Function<Bytes, SigningKey> from) throws IOException {
    byte[] seed = new byte[SEED_LENGTH];
    new SecureRandom().nextBytes(seed);
    SigningKey key = from.apply(Bytes.of(seed));
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
    }
    Files.writeString(file, key.secretText() + "\n", StandardCharsets.UTF_8);
    return key;
  }
}
