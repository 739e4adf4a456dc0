package org.commune.record.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commune.record.TileNodes;
import org.commune.record.disk.FolderSource;
import org.commune.record.format.Bytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log of another implementation (transparency-dev/tessera), from size 0 to 15. */
class SharedLogTest {
  private static final int SIZES = 15;
  private static final Path LOG = Path.of("../../shared/vectors/tlog/log");

  private final FolderSource source = FolderSource.at(LOG);

  @BeforeEach
  void theLogIsThere() {
    assumeTrue(Files.isDirectory(LOG), "no shared test log beside this repository");
  }

  private static Policy policy() throws Exception {
    return Policy.ofLog(
        VerifierKey.parse(
            "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"));
  }

  private SignedCheckpoint checkpoint(int size) throws Exception {
    SignedCheckpoint signed =
        SignedCheckpoint.parse(source.read("checkpoint." + size).orElseThrow());
    policy().verify(signed);
    assertThat(signed.size()).isEqualTo(size);
    return signed;
  }

  private List<Bytes> entries(int size) throws Exception {
    TileName name = new TileName.Entries(0, size);
    return EntryBundle.parse(source.read(name.path()).orElseThrow(), size).entries();
  }

  @Test
  void everyEntryHashesToItsLeafAndIsIncludedInEveryLaterTree() throws Exception {
    for (int size = 1; size <= SIZES; size++) {
      SignedCheckpoint signed = checkpoint(size);
      TileNodes nodes = new TileNodes(source, size);
      List<Bytes> entries = entries(size);
      assertThat(NaiveTree.ofEntries(entries).root()).isEqualTo(signed.root());
      for (int index = 0; index < size; index++) {
        Receipt.of(nodes, index, signed).verify(entries.get(index), policy());
      }
    }
  }

  @Test
  void everyTreeContinuesEveryEarlierOne() throws Exception {
    for (int size = 0; size <= SIZES; size++) {
      TileNodes nodes = new TileNodes(source, size);
      for (int old = 0; old <= size; old++) {
        ConsistencyProof.of(nodes, old, size)
            .verify(checkpoint(old).root(), checkpoint(size).root());
      }
    }
  }

  @Test
  void theEntriesAreTheWordsThatWereLogged() throws Exception {
    List<String> words = new ArrayList<>();
    for (Bytes entry : entries(SIZES)) {
      words.add(new String(entry.toArray(), StandardCharsets.UTF_8));
    }
    assertThat(words).startsWith("one", "two", "three").endsWith("fourten", "fivten");
  }
}
