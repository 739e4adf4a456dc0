package org.commune.record.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commune.record.Source;
import org.commune.record.format.Bytes;

/** The files in a folder, to be read only: how one verifies a copy of somebody else's record. */
public final class FolderSource implements Source {
  /** A relative path of plain names: nothing hidden, nothing that climbs out of the folder. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*(/[a-z0-9][a-z0-9.-]*)*");

  private final Path root;
  private final Disk disk;

  FolderSource(Path root, Disk disk) {
    this.root = root.toAbsolutePath().normalize();
    this.disk = disk;
  }

  /** A folder of this machine. */
  public static FolderSource at(Path root) {
    return new FolderSource(root, new LocalDisk());
  }

  @Override
  public Optional<Bytes> read(String name) {
    try {
      return disk.read(place(name)).map(Bytes::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All but hidden files and folders. */
  @Override
  public Optional<List<String>> names() {
    try {
      return Optional.of(
          disk.files(root).stream()
              .map(file -> root.relativize(file).toString().replace('\\', '/'))
              .filter(name -> !name.startsWith("."))
              .sorted()
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path root() {
    return root;
  }

  Path place(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a file here: " + name);
    }
    return root.resolve(name);
  }
}
