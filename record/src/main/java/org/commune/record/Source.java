package org.commune.record;

import java.util.List;
import java.util.Optional;
import org.commune.record.format.Bytes;

/**
 * The published files of a record, wherever they lie: a folder, a web server, memory. Names are
 * relative paths with {@code /} between their parts.
 */
public interface Source {

  /**
   * The whole file, or empty when there is none of that name.
   *
   * @throws java.io.UncheckedIOException when the medium fails
   */
  Optional<Bytes> read(String name);

  /** All names, or empty when the medium cannot list them, as a web server cannot. */
  Optional<List<String>> names();
}
