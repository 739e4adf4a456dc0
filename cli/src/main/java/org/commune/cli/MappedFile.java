package org.commune.cli;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that the user named, of any size. */
final class MappedFile {
  private MappedFile() {}

  /**
   * The bytes of a file, mapped and not copied.
   *
   * @param limit the most bytes of what is no regular file, such as a pipe, and cannot be mapped
   * @throws BadInput when it is missing, a directory or unreadable, or no file and too large
   */
  static MemorySegment of(Path directory, String name, int limit) {
    Path file = TextFile.path(directory, name);
    if (!Files.isRegularFile(file)) {
      return MemorySegment.ofArray(TextFile.bytes(directory, name, limit));
    }
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
    } catch (IOException failure) {
      throw TextFile.unreadable(name, failure);
    }
  }
}
