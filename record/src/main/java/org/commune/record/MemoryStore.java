package org.commune.record;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commune.record.format.Bytes;

/**
 * A store in memory: nothing in it outlasts the process. For trying things out, and for records
 * that are made only to be looked at.
 */
public final class MemoryStore implements Store {
  private final TreeMap<String, Bytes> files;

  public MemoryStore() {
    this(Map.of());
  }

  private MemoryStore(Map<String, Bytes> files) {
    this.files = new TreeMap<>(files);
  }

  /** Another with the same files. */
  public MemoryStore copy() {
    return new MemoryStore(files);
  }

  /** All files by name. */
  public Map<String, Bytes> files() {
    return Collections.unmodifiableMap(files);
  }

  @Override
  public Optional<Bytes> read(String name) {
    return Optional.ofNullable(files.get(name));
  }

  @Override
  public Optional<List<String>> names() {
    return Optional.of(List.copyOf(files.keySet()));
  }

  @Override
  public void put(String name, Bytes bytes) {
    files.put(name, bytes);
  }

  @Override
  public void remove(String name) {
    files.remove(name);
  }

  /** The same files as a web server gives them: nobody can list them. */
  public Source unlisted() {
    return new Source() {
      @Override
      public Optional<Bytes> read(String name) {
        return MemoryStore.this.read(name);
      }

      @Override
      public Optional<List<String>> names() {
        return Optional.empty();
      }
    };
  }
}
