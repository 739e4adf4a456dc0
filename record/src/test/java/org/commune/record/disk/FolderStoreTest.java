package org.commune.record.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.commune.record.MemoryStore;
import org.commune.record.Publisher;
import org.commune.record.Samples;
import org.commune.record.Verification;
import org.commune.record.format.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderStoreTest {
  @TempDir private Path folder;

  @Test
  void aRecordInAFolderHasTheSameFilesAsOneInMemory() throws Exception {
    FolderStore store = FolderStore.at(folder.resolve("record"));
    MemoryStore memory = new MemoryStore();
    Publisher onDisk = Samples.create(store, FolderStore.at(folder.resolve("guard")));
    Publisher inMemory = Samples.create(memory, new MemoryStore());
    for (int size = 1; size < 600; size += 97) {
      Samples.publish(onDisk, Samples.acts((int) onDisk.size(), size));
      Samples.publish(inMemory, Samples.acts((int) inMemory.size(), size));
    }
    assertThat(store.names()).isEqualTo(memory.names());
    for (String name : memory.names().orElseThrow()) {
      assertThat(store.read(name)).isEqualTo(memory.read(name));
    }
    assertThat(Samples.verify(FolderSource.at(folder.resolve("record"))))
        .isInstanceOf(Verification.Sound.class);
    Samples.open(store, FolderStore.at(folder.resolve("guard")), List.of());
  }

  @Test
  void removedFilesAreGoneAndTheirEmptyFoldersToo() {
    FolderStore store = FolderStore.at(folder);
    store.put("tile/0/000.p/1", Bytes.utf8("a"));
    store.put("tile/0/000.p/2", Bytes.utf8("b"));
    store.remove("tile/0/000.p/1");
    assertThat(store.names()).contains(List.of("tile/0/000.p/2"));
    store.remove("tile/0/000.p/2");
    store.remove("tile/0/000.p/2");
    assertThat(folder.resolve("tile/0/000.p")).doesNotExist();
    store.put("tile/0/000.p/3", Bytes.utf8("c"));
    assertThat(store.read("tile/0/000.p/3")).contains(Bytes.utf8("c"));
  }

  @Test
  void readingWritesNothing() throws IOException {
    assertThat(FolderSource.at(folder).read("checkpoint")).isEmpty();
    assertThat(FolderSource.at(folder).names()).contains(List.of());
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "/a", "a/", "..", "a/../b", "./a", ".new/file", "a//b", "a\u0000"})
  void namesThatLeaveTheFolderAreNotServed(String name) {
    FolderStore store = FolderStore.at(folder);
    assertThatThrownBy(() -> store.read(name)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.put(name, Bytes.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyOneHoldsTheLock() throws IOException {
    try (FolderLock first = FolderLock.take(folder).orElseThrow()) {
      assertThat(first).isNotNull();
      assertThat(FolderLock.take(folder)).isEmpty();
    }
    Optional<FolderLock> second = FolderLock.take(folder);
    assertThat(second).isPresent();
    second.orElseThrow().close();
  }
}
