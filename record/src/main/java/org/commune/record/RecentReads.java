package org.commune.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.record.format.Bytes;

/**
 * Remembers the last few files of a source, so that asking twice does not fetch twice. May be asked
 * from many threads when the source may.
 */
final class RecentReads implements Source {
  private static final int KEPT = 32;

  private final Source source;
  private final Map<String, Optional<Bytes>> kept =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Bytes>> eldest) {
          return size() > KEPT;
        }
      };

  RecentReads(Source source) {
    this.source = source;
  }

  @Override
  public Optional<Bytes> read(String name) {
    synchronized (kept) {
      Optional<Bytes> known = kept.get(name);
      if (known != null) {
        return known;
      }
    }
    Optional<Bytes> read = source.read(name);
    synchronized (kept) {
      kept.put(name, read);
    }
    return read;
  }

  @Override
  public Optional<List<String>> names() {
    return source.names();
  }
}
