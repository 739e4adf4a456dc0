package org.commune.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.record.disk.FolderStore;
import org.commune.record.format.Bytes;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.Receipt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The verifiers in other languages say of our files what ours does. Each is left out, with a
 * message, where its language is not installed.
 */
class OtherVerifiersTest {
  private static final int SIZE = 600;
  private static final Path VERIFIERS = Path.of("../verifiers").toAbsolutePath().normalize();
  private static final Path GO_LIBRARY = Path.of("/usr/share/gocode/src/golang.org/x/mod/sumdb");

  @TempDir private Path folder;
  private Path policyFile;
  private MemoryStore whole;

  private record Outcome(int status, String output) {}

  @BeforeEach
  void aRecordIsPublished() throws IOException {
    whole = new MemoryStore();
    Publisher publisher = Samples.create(whole, new MemoryStore());
    int from = 0;
    for (int size : List.of(1, 2, 7, 255, 256, 257, 300, 511, 513, SIZE)) {
      Samples.publish(publisher, Samples.acts(from, size));
      Samples.cosign(publisher, 1_000L + size);
      from = size;
    }
    policyFile = Files.writeString(folder.resolve("policy.txt"), policyText());
    Files.write(folder.resolve("entry"), Samples.act(257).toArray());
    Files.write(folder.resolve("receipt"), publisher.receipt(257).bytes().toArray());
  }

  private static String policyText() {
    Policy policy = Samples.policy();
    StringBuilder text = new StringBuilder("log " + policy.logKeys().getFirst() + "\n");
    policy
        .witnesses()
        .forEach((name, party) -> text.append("witness %s %s\n".formatted(name, party.key())));
    return text + "group two 2 w0 w1 w2\nquorum two\n";
  }

  @Test
  void theVerifierInGoSaysTheSame() throws Exception {
    List<String> command = builtInGo();
    saysTheSame(
        Stream.concat(command.stream(), Stream.of("record", "-policy", policyFile.toString()))
            .toList());
    verifiesReceipts(
        Stream.concat(command.stream(), Stream.of("receipt", "-policy", policyFile.toString()))
            .toList(),
        "-entry");
  }

  @Test
  void theVerifierInGoKnowsTheFormsOfEntries() throws Exception {
    List<String> go = builtInGo();
    String good = new String(Samples.act(3).toArray(), StandardCharsets.UTF_8);
    for (String bad :
        List.of(
            good.replace(":", ": "),
            good.replace("\"v\":1", "\"v\":2"),
            good.replace("\"kind\":\"act\"", "\"kind\":\"deed\""),
            good.replace("{\"act\"", "{\"Act\":1,\"act\""),
            good.replace("\"time\":3000", "\"time\":03000"),
            good.replace("\"time\":3000", "\"time\":1000"),
            good.replace("\"time\":3000", "\"time\":9007199254740993"),
            good.replace("th time", "th\\u0020time"))) {
      MemoryStore record = new MemoryStore();
      Publisher publisher = Samples.create(record, new MemoryStore());
      Samples.publish(publisher, Samples.acts(0, 3));
      Samples.publish(publisher, List.of(Bytes.utf8(bad)));
      assertThat(((Verification.Broken) Samples.verify(record)).first()).as(bad).isEqualTo(3);
      List<String> command =
          new ArrayList<>(List.of(go.getFirst(), "record", "-policy", policyFile.toString()));
      assertThat(verify(command, record).output()).as(bad).contains("first bad index 3:");
      command.add("-any");
      assertThat(verify(command, record).status()).as(bad).isZero();
    }
  }

  @Test
  void theVerifierInJavaScriptSaysTheSame() throws Exception {
    assumeTrue(isThere("node", "--version"), "Node is not installed");
    String script = VERIFIERS.resolve("js/verify.mjs").toString();
    saysTheSame(List.of("node", script, "record", "--policy", policyFile.toString()));
    verifiesReceipts(
        List.of("node", script, "receipt", "--policy", policyFile.toString()), "--entry");
  }

  private List<String> builtInGo() throws Exception {
    assumeTrue(isThere("go", "version"), "Go is not installed");
    assumeTrue(Files.isDirectory(GO_LIBRARY), "golang-golang-x-mod-dev is not installed");
    Path binary = Path.of("target/commune-verify").toAbsolutePath();
    ProcessBuilder build = new ProcessBuilder("go", "build", "-o", binary.toString(), ".");
    build.directory(VERIFIERS.resolve("go").toFile());
    build
        .environment()
        .putAll(
            Map.of(
                "GO111MODULE", "off",
                "GOPATH", "/usr/share/gocode",
                "GOPROXY", "off",
                "GOCACHE", Path.of("target/go-cache").toAbsolutePath().toString()));
    assertThat(run(build)).isEqualTo(new Outcome(0, ""));
    return List.of(binary.toString());
  }

  private void saysTheSame(List<String> command) throws Exception {
    Outcome sound = verify(command, whole);
    assertThat(sound.status()).as(sound.output()).isZero();
    assertThat(sound.output()).contains("VERIFIED").contains(" " + SIZE).contains("11 checkpoints");
    for (int index : List.of(0, 1, 255, 256, 400, 599)) {
      MemoryStore altered = whole.copy();
      alterEntry(altered, index);
      Verification.Broken ours = (Verification.Broken) Samples.verify(altered);
      assertThat(ours.first()).isEqualTo(index);
      Outcome theirs = verify(command, altered);
      assertThat(theirs.status()).as(theirs.output()).isEqualTo(1);
      assertThat(theirs.output()).contains("first bad index " + index + ":");
    }
    for (String name :
        List.of(
            "checkpoint",
            "checkpoints/000",
            "checkpoints/005",
            "tile/0/000",
            "tile/0/002.p/88",
            "tile/1/000.p/2",
            "tile/entries/001",
            "tile/entries/002.p/88")) {
      MemoryStore altered = whole.copy();
      altered.remove(name);
      assertThat(verify(command, altered).status()).as("without " + name).isEqualTo(1);
      byte[] bytes = whole.read(name).orElseThrow().toArray();
      bytes[bytes.length / 2] ^= 1;
      altered.put(name, Bytes.of(bytes));
      assertThat(verify(command, altered).status()).as("a bit of " + name).isEqualTo(1);
    }
    readsFromTheWeb(command);
  }

  /** Changes one letter of the text of an act, in the bundle that readers get. */
  private static void alterEntry(MemoryStore store, int index) {
    String name =
        index < 256
            ? "tile/entries/000"
            : index < 512 ? "tile/entries/001" : "tile/entries/002.p/88";
    String bundle =
        new String(store.read(name).orElseThrow().toArray(), StandardCharsets.ISO_8859_1);
    String said = "for the " + index + "th time";
    assertThat(bundle).contains(said);
    store.put(
        name,
        Bytes.of(
            bundle
                .replace(said, said.replace("time", "tame"))
                .getBytes(StandardCharsets.ISO_8859_1)));
  }

  private void verifiesReceipts(List<String> command, String entryOption) throws Exception {
    Path receipt = folder.resolve("receipt");
    Path entry = folder.resolve("entry");
    List<String> full = new ArrayList<>(command);
    full.addAll(List.of(entryOption, entry.toString(), receipt.toString()));
    Outcome good = run(new ProcessBuilder(full));
    assertThat(good.status()).as(good.output()).isZero();
    assertThat(good.output()).contains("entry 257 of 600, cosigned by w0, w1, w2");
    Files.write(entry, Samples.act(258).toArray());
    assertThat(run(new ProcessBuilder(full)).status()).isEqualTo(1);
    Files.write(entry, Samples.act(257).toArray());
    Receipt whole = Receipt.parse(Bytes.of(Files.readAllBytes(receipt)));
    Receipt shorter =
        new Receipt(
            Optional.empty(),
            257,
            whole.path().subList(1, whole.path().size()),
            whole.checkpoint());
    Files.write(receipt, shorter.bytes().toArray());
    assertThat(run(new ProcessBuilder(full)).status()).isEqualTo(1);
  }

  private void readsFromTheWeb(List<String> command) throws Exception {
    try (LoopbackWeb web = LoopbackWeb.of(whole)) {
      List<String> full = new ArrayList<>(command);
      full.add(web.prefix());
      Outcome sound = run(new ProcessBuilder(full));
      assertThat(sound.status()).as(sound.output()).isZero();
      alterEntry(whole, 300);
      assertThat(run(new ProcessBuilder(full)).output()).contains("first bad index 300:");
    }
  }

  private Outcome verify(List<String> command, MemoryStore record) throws Exception {
    Path place = Files.createTempDirectory(folder, "record");
    FolderStore store = FolderStore.at(place);
    record.files().forEach(store::put);
    List<String> full = new ArrayList<>(command);
    full.add(place.toString());
    return run(new ProcessBuilder(full));
  }

  private static Outcome run(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), output);
  }

  private static boolean isThere(String... command) throws InterruptedException {
    try {
      return run(new ProcessBuilder(command)).status() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
