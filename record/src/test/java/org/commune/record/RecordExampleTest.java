package org.commune.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.commune.record.disk.FolderSource;
import org.commune.record.disk.FolderStore;
import org.commune.record.entry.Entry;
import org.commune.record.entry.Ruling;
import org.commune.record.format.Bytes;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Json;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.Receipt;
import org.commune.record.tlog.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in the documentation of the package, and of the README. */
class RecordExampleTest {
  @TempDir private Path folder;

  @Test
  void anActIsPublishedReceiptedAndVerified() throws Exception {
    Bytes seed = Samples.seed(5);
    Path published = folder.resolve("record");
    Path guard = folder.resolve("guard");
    // @start region="example"
    SigningKey key = SigningKey.ofLog("union.example/record", seed);
    Policy policy = Policy.ofLog(key.verifier());
    Publisher publisher =
        Publisher.create(
            FolderStore.at(published),
            ForkGuard.open(FolderStore.at(guard)),
            key,
            policy,
            List.of());

    Json.Members act =
        Json.object().with("by", Json.text("p7")).with("kind", Json.text("propose_motion"));
    Hash effects = Hash.sha256(CanonicalJson.bytes(Json.array()));
    Ruling ruling = new Ruling.Admitted(effects, List.of("12"));
    Entry entry = new Entry.Act(1_800_000_000_000L, act, ruling, Optional.empty());
    publisher.publish(List.of(entry.bytes()));

    Receipt receipt = publisher.receipt(0);
    receipt.verify(entry.bytes(), policy);

    FolderSource source = FolderSource.at(published);
    Verification verification =
        RecordVerifier.of(policy).verify(source, new CommuneEntries(source, Optional.empty()));
    // @end
    assertThat(verification).isInstanceOf(Verification.Sound.class);
  }
}
