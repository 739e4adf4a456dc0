package org.commune.record.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * A disk in memory that keeps what is in the cache apart from what is on the platter, and can fail,
 * or lose power, at any call.
 *
 * <p>When the power goes, a file that was not synced has its old bytes, its new ones, or a part of
 * them; a name whose folder was not synced is there or not, as it happens. Stricter than most file
 * systems, as the guarantees of POSIX are weak.
 */
final class SimulatedDisk implements Disk {

  /** How a call goes wrong. */
  enum Fault {
    /** It does nothing and says so. */
    ERROR,
    /** It does half of it and says so. */
    ERROR_HALFWAY,
    /** From it on there is room for half of what is written, until somebody makes room. */
    FULL,
    /** The power goes before it. */
    POWER_LOSS
  }

  /** The power is gone; nothing of the process is left to act on this. */
  static final class PowerLoss extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PowerLoss() {
      super("power loss");
    }
  }

  private static final class Node {
    private final boolean folder;
    private byte[] cached = new byte[0];
    private byte[] kept = new byte[0];

    Node(boolean folder) {
      this.folder = folder;
    }
  }

  private final RandomGenerator random;
  private TreeMap<Path, Node> cached = new TreeMap<>();
  private TreeMap<Path, Node> kept = new TreeMap<>();
  private int calls;
  private int faultAt = -1;
  private Fault fault = Fault.ERROR;
  private boolean off;

  SimulatedDisk(RandomGenerator random) {
    this.random = random;
    Path top = Path.of("/");
    cached.put(top, new Node(true));
    kept.putAll(cached);
  }

  /** Lets call number {@code at}, from 0, go wrong. */
  void plan(int at, Fault kind) {
    faultAt = at;
    fault = kind;
  }

  int calls() {
    return calls;
  }

  boolean lostPower() {
    return off;
  }

  /** Comes up again with what the platter has. */
  void powerOn() {
    Set<Path> paths = new TreeSet<>(cached.keySet());
    paths.addAll(kept.keySet());
    TreeMap<Path, Node> found = new TreeMap<>();
    for (Path path : paths) {
      Node now = cached.get(path);
      Node before = kept.get(path);
      Node node = Objects.equals(now, before) || random.nextBoolean() ? before : now;
      Path parent = path.getParent();
      if (node != null && (parent == null || found.containsKey(parent))) {
        found.put(path, node);
      }
    }
    found.values().forEach(this::settle);
    cached = found;
    kept = new TreeMap<>(found);
    off = false;
    faultAt = -1;
  }

  private void settle(Node node) {
    if (!Arrays.equals(node.cached, node.kept)) {
      int part = node.cached.length == 0 ? 0 : random.nextInt(node.cached.length);
      node.kept =
          switch (random.nextInt(3)) {
            case 0 -> node.kept;
            case 1 -> node.cached;
            default -> Arrays.copyOf(node.cached, part);
          };
    }
    node.cached = node.kept;
  }

  /** Says whether the call is to be done halfway. */
  private boolean call() throws IOException {
    if (off) {
      throw new PowerLoss();
    }
    if (calls++ != faultAt) {
      return false;
    }
    return switch (fault) {
      case ERROR -> throw new IOException("input/output error at call " + faultAt);
      case POWER_LOSS -> {
        off = true;
        throw new PowerLoss();
      }
      case ERROR_HALFWAY -> true;
      case FULL -> false;
    };
  }

  private boolean isFull() {
    return fault == Fault.FULL && faultAt >= 0 && calls > faultAt;
  }

  private void failed(boolean halfway) throws IOException {
    if (halfway) {
      throw new IOException("input/output error halfway through call " + faultAt);
    }
  }

  @Override
  public NewFile create(Path file) throws IOException {
    boolean halfway = call();
    Node parent = cached.get(file.getParent());
    if (parent == null || !parent.folder) {
      throw new IOException("no folder for " + file);
    }
    Node node = cached.computeIfAbsent(file, any -> new Node(false));
    node.cached = new byte[0];
    failed(halfway);
    return new NewFile() {
      @Override
      public void write(byte[] bytes) throws IOException {
        boolean half = call() || isFull();
        int length = half ? bytes.length / 2 : bytes.length;
        int before = node.cached.length;
        node.cached = Arrays.copyOf(node.cached, before + length);
        System.arraycopy(bytes, 0, node.cached, before, length);
        failed(half);
      }

      @Override
      public void sync() throws IOException {
        boolean half = call();
        node.kept = half ? Arrays.copyOf(node.cached, node.cached.length / 2) : node.cached;
        failed(half);
      }

      @Override
      public void close() throws IOException {
        failed(call());
      }
    };
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    boolean halfway = call();
    Node node = cached.remove(from);
    if (node == null) {
      throw new IOException("no file " + from);
    }
    cached.put(to, node);
    failed(halfway);
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    boolean halfway = call();
    failed(halfway);
    Set<Path> inside = new TreeSet<>(cached.keySet());
    inside.addAll(kept.keySet());
    for (Path path : inside) {
      if (folder.equals(path.getParent())) {
        Node node = cached.get(path);
        if (node == null) {
          kept.remove(path);
        } else {
          kept.put(path, node);
        }
      }
    }
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    boolean halfway = call();
    cached.computeIfAbsent(folder, any -> new Node(true));
    failed(halfway);
  }

  @Override
  public boolean isFolder(Path folder) throws IOException {
    failed(call());
    Node node = cached.get(folder);
    return node != null && node.folder;
  }

  @Override
  public Optional<byte[]> read(Path file) throws IOException {
    failed(call());
    Node node = cached.get(file);
    return node == null || node.folder ? Optional.empty() : Optional.of(node.cached.clone());
  }

  @Override
  public void remove(Path file) throws IOException {
    boolean halfway = call();
    cached.remove(file);
    failed(halfway);
  }

  @Override
  public List<Path> files(Path folder) throws IOException {
    failed(call());
    return cached.entrySet().stream()
        .filter(entry -> !entry.getValue().folder && entry.getKey().startsWith(folder))
        .map(Map.Entry::getKey)
        .toList();
  }
}
