package org.commune.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.commune.record.disk.FolderLock;
import org.commune.record.disk.FolderStore;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.SigningKey;
import org.commune.record.tlog.VerifierKey;
import org.commune.record.witness.StoredMemory;
import org.commune.record.witness.Witness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** `commune witness`: cosigns the checkpoints of logs that continue what it cosigned before. */
@Command(
    name = "witness",
    description =
        "Be a witness: cosign the checkpoints of logs, each only if it continues what was cosigned"
            + " before (C2SP tlog-witness, over HTTP). It runs until it is stopped.")
final class WitnessCommand implements Callable<Integer> {
  private static final int SECONDS_TO_STOP = 10;

  private final Terminal terminal;

  @Option(
      names = "--logs",
      required = true,
      paramLabel = "FILE",
      description =
          "The logs to witness: a line `log KEY` for each, and `quorum none` (C2SP tlog-policy).")
  private String logs = "";

  @Option(
      names = "--state",
      required = true,
      paramLabel = "DIR",
      description =
          "Where the key and what was cosigned are kept. Never restore it from a copy: a witness"
              + " that forgets is none.")
  private String state = "";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The name of the witness, such as witness.example/1, when its key is made.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      description = "Where to listen; 127.0.0.1:8100 without it.")
  private String listen = "127.0.0.1:8100";

  WitnessCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path folder = terminal.directory().resolve(state).toAbsolutePath().normalize();
    InetSocketAddress address = address();
    Map<String, List<VerifierKey>> known = logs();
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    try (FolderLock _ = lock(folder);
        WitnessServer server = begin(folder, address, known)) {
      say("listening on " + server.url() + " for " + String.join(", ", known.keySet()));
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(stop, stopped)));
      stop.await();
      return ExitCode.FINE;
    } catch (IOException | UncheckedIOException e) {
      throw new BadInput(
          "The witness cannot begin at " + listen + " with " + state + ": " + e.getMessage() + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FINE;
    } finally {
      stopped.countDown();
    }
  }

  /** The process ends only when what is under way is answered. */
  private void end(CountDownLatch stop, CountDownLatch stopped) {
    stop.countDown();
    try {
      say(stopped.await(SECONDS_TO_STOP, TimeUnit.SECONDS) ? "stopped" : "stopped in haste");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private WitnessServer begin(
      Path folder, InetSocketAddress address, Map<String, List<VerifierKey>> known)
      throws IOException {
    SigningKey key = key(folder);
    FolderStore memory = FolderStore.at(folder.resolve("cosigned"));
    Witness witness = new Witness(key, known, new StoredMemory(memory));
    say("the key of this witness: " + key.verifier());
    return new WitnessServer(
        address,
        witness,
        memory,
        () -> Instant.now().getEpochSecond(),
        line -> say(Instant.now() + " " + line));
  }

  private FolderLock lock(Path folder) throws IOException {
    return FolderLock.take(folder)
        .orElseThrow(() -> new BadInput("Another witness runs with " + state + "."));
  }

  private SigningKey key(Path folder) throws IOException {
    Path file = folder.resolve("key");
    if (Files.exists(file)) {
      SigningKey key = KeyFile.read(folder, "key");
      if (!key.verifier().type().isCosignature()) {
        throw new BadInput(state + "/key is not the key of a witness.");
      }
      return key;
    }
    String own =
        name.orElseThrow(
            () -> new BadInput("There is no key in " + state + " yet. Name the witness: --name."));
    try {
      return KeyFile.make(file, seed -> SigningKey.ofWitness(own, seed));
    } catch (IllegalArgumentException e) {
      throw new BadInput("No witness can have this name: " + e.getMessage() + ".");
    }
  }

  private Map<String, List<VerifierKey>> logs() {
    Policy policy = PolicyFile.read(terminal, logs);
    if (policy.logs().isEmpty()) {
      throw new BadInput(logs + " names no log. Add a line `log KEY` for each.");
    }
    return policy.logKeys().stream().collect(Collectors.groupingBy(VerifierKey::name));
  }

  private InetSocketAddress address() {
    int colon = listen.lastIndexOf(':');
    try {
      InetSocketAddress address =
          new InetSocketAddress(
              listen.substring(0, Math.max(0, colon)),
              Integer.parseInt(listen.substring(colon + 1)));
      if (colon > 0 && !address.isUnresolved()) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Said below, as any other address that is none.
    }
    throw new BadInput("--listen " + listen + ": give an address and a port, as 127.0.0.1:8100.");
  }

  private void say(String line) {
    terminal.out().println(line);
    terminal.out().flush();
  }
}
