package org.commune.server.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * That a folder belongs to this process: the operating system lets go of it when the process ends,
 * however it ends.
 */
final class FolderHold implements AutoCloseable {
  private final FileChannel file;

  private FolderHold(FileChannel file) {
    this.file = file;
  }

  /**
   * Takes a folder.
   *
   * @throws IOException when another process has it
   */
  static FolderHold of(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel file =
        FileChannel.open(
            folder.resolve("held"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = file.tryLock();
      if (lock != null) {
        return new FolderHold(file);
      }
    } catch (OverlappingFileLockException e) {
      // This very process has it.
    }
    file.close();
    throw new IOException(
        "Another server runs on " + folder + ". Stop it, or name another folder with --data.");
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
