package org.commune.record.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a folder needs from a disk, one system call each, so that a test can let each of them fail,
 * or pull the plug after it.
 */
public interface Disk {

  /** A new file that is being written. */
  interface NewFile extends AutoCloseable {
    void write(byte[] bytes) throws IOException;

    /** Returns when what was written outlasts a loss of power. */
    void sync() throws IOException;

    @Override
    void close() throws IOException;
  }

  /** Opens a file for writing, emptied if it is there. */
  NewFile create(Path file) throws IOException;

  /** Puts one file in place of another, all or nothing. */
  void rename(Path from, Path to) throws IOException;

  /** Returns when the names in a folder outlast a loss of power. */
  void syncFolder(Path folder) throws IOException;

  /** Makes one folder inside an existing one; nothing happens when it is there. */
  void makeFolder(Path folder) throws IOException;

  boolean isFolder(Path folder) throws IOException;

  /** The whole file, or empty when there is none. */
  Optional<byte[]> read(Path file) throws IOException;

  /** Removes a file or an empty folder; nothing happens when there is none. */
  void remove(Path file) throws IOException;

  /** All files below a folder. */
  List<Path> files(Path folder) throws IOException;
}
