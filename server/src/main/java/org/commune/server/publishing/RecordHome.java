package org.commune.server.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.commune.record.ForkGuard;
import org.commune.record.disk.FolderSource;
import org.commune.record.disk.FolderStore;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.SigningKey;

/**
 * Where the record of one organisation lies.
 *
 * @param files what is published: any web server may serve this folder
 * @param secret the signing key; for nobody else
 * @param guard the memory of what was signed, best on another disk, never restored with the rest
 */
public record RecordHome(Path files, Path secret, Path guard) {
  /** The home of an organisation in a data folder. */
  public static RecordHome in(Path data, Path guards, String organisation) {
    return new RecordHome(
        data.resolve("records").resolve(organisation),
        data.resolve("secrets").resolve(organisation),
        guards.resolve(organisation));
  }

  FolderStore store() {
    return FolderStore.at(files);
  }

  /** The published files, for reading. */
  public FolderSource source() {
    return FolderSource.at(files);
  }

  ForkGuard forkGuard() throws ParseFailure {
    return ForkGuard.open(FolderStore.at(guard));
  }

  /** The key that signs, made if there is none yet; nobody but its owner may read the file. */
  SigningKey key(String origin) throws ParseFailure {
    Path file = secret.resolve("key");
    try {
      if (Files.exists(file)) {
        SigningKey key = SigningKey.parse(Files.readString(file).strip());
        if (!key.verifier().name().equals(origin)) {
          throw new ParseFailure(
              file + " is the key of " + key.verifier().name() + ", not of " + origin);
        }
        return key;
      }
      byte[] seed = new byte[32];
      new SecureRandom().nextBytes(seed);
      SigningKey key = SigningKey.ofLog(origin, Bytes.of(seed));
      keep(key.secretText() + "\n");
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps the key that signs, where there is none yet; nobody but its owner may read the file. */
  public void keep(String key) throws IOException {
    Path file = secret.resolve("key");
    Files.createDirectories(secret);
    if (Files.getFileStore(secret).supportsFileAttributeView("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, key);
  }

  /** Whom readers trust, when no witness is asked for. */
  static Policy policy(SigningKey key) throws ParseFailure {
    return Policy.parse("log " + key.verifier().text() + "\nquorum none\n");
  }
}
