package org.commune.record;

import org.commune.record.format.Bytes;

/**
 * A place where files can be put so that they stay. The record's only way to write; {@link
 * org.commune.record.disk} has the one for folders.
 */
public interface Store extends Source {

  /**
   * Puts a file in place of any of that name. When this returns, the file outlasts a loss of power;
   * when it fails or is cut off, the old file or the new one is there, never a part of one.
   *
   * @throws java.io.UncheckedIOException when the medium fails
   */
  void put(String name, Bytes bytes);

  /**
   * Removes a file; nothing happens when there is none.
   *
   * @throws java.io.UncheckedIOException when the medium fails
   */
  void remove(String name);
}
