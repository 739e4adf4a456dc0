package org.commune.record.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.record.Store;
import org.commune.record.format.Bytes;

/**
 * Files in a folder that any web server can serve.
 *
 * <p>A file is written beside its place, synced, renamed into its place, and the folder that got
 * the new name is synced: only then does {@link #put} return. Without the first sync a name can
 * outlive what it names; without the second the name can be lost although the file is there. New
 * folders are synced into theirs the same way.
 *
 * <p>One writer at a time: see {@link FolderLock}.
 */
public final class FolderStore implements Store {
  /** Where a file is written before it gets its place; not part of what is listed. */
  private static final String WORKPLACE = ".new/file";

  private final FolderSource files;
  private final Path root;
  private final Disk disk;

  /** Folders known to be there and synced. */
  private final Set<Path> folders = new HashSet<>();

  private FolderStore(FolderSource files, Disk disk) {
    this.files = files;
    this.root = files.root();
    this.disk = disk;
  }

  /** A store in a folder of this machine, which is made if it is not there. */
  public static FolderStore at(Path root) {
    return at(root, new LocalDisk());
  }

  /** A store in a folder of a disk, which is made if it is not there. */
  public static FolderStore at(Path root, Disk disk) {
    FolderStore store = new FolderStore(new FolderSource(root, disk), disk);
    store.attempt(store::prepareWorkplace);
    return store;
  }

  /**
   * Removes what a process that died left half written. Not only for tidiness: some file systems
   * may come back with a renamed file under both of its names, and to write into the one left here
   * would then be to write into the other.
   */
  private Path prepareWorkplace() throws IOException {
    Path file = root.resolve(WORKPLACE);
    ensureFolder(parent(file));
    disk.remove(file);
    return file;
  }

  @Override
  public Optional<Bytes> read(String name) {
    return files.read(name);
  }

  @Override
  public Optional<List<String>> names() {
    return files.names();
  }

  @Override
  public void put(String name, Bytes bytes) {
    Path file = files.place(name);
    attempt(() -> {
      Path folder = parent(file);
      ensureFolder(folder);
      Path beside = root.resolve(WORKPLACE);
      try (Disk.NewFile open = disk.create(beside)) {
        open.write(bytes.toArray());
        open.sync();
      }
      disk.rename(beside, file);
      disk.syncFolder(folder);
      return file;
    });
  }

  @Override
  public void remove(String name) {
    Path file = files.place(name);
    attempt(() -> {
      Path folder = parent(file);
      if (!disk.isFolder(folder)) {
        return file;
      }
      disk.remove(file);
      disk.syncFolder(folder);
      if (!folder.equals(root) && disk.files(folder).isEmpty()) {
        folders.remove(folder);
        disk.remove(folder);
      }
      return file;
    });
  }

  /**
   * Makes the folders down to this one. One that is there already is synced into its parent all the
   * same: a process that died may have made it and not have come so far.
   */
  private Path ensureFolder(Path folder) throws IOException {
    Deque<Path> unsure = new ArrayDeque<>();
    Path at = folder;
    while (!folders.contains(at) && (at.startsWith(root) || !disk.isFolder(at))) {
      unsure.push(at);
      at = parent(at);
    }
    for (Path next : unsure) {
      disk.makeFolder(next);
      disk.syncFolder(parent(next));
      folders.add(next);
    }
    return folder;
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("nothing stands above " + path);
    }
    return parent;
  }

  @FunctionalInterface
  private interface Attempt<T> {
    T run() throws IOException;
  }

  private <T> T attempt(Attempt<T> attempt) {
    try {
      return attempt.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
