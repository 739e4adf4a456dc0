package org.commune.record.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.commune.record.EntryCheck;
import org.commune.record.ForkGuard;
import org.commune.record.ForkRefused;
import org.commune.record.Publisher;
import org.commune.record.RecordVerifier;
import org.commune.record.Samples;
import org.commune.record.Store;
import org.commune.record.TileNodes;
import org.commune.record.Verification;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.CompactRange;
import org.commune.record.tlog.NoteSignature;
import org.commune.record.tlog.SignedCheckpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Lets every single call to the disk go wrong, while a record is begun, grows over the edge of a
 * tile and is cosigned, and looks at what is left.
 */
class DiskFaultsTest {
  private static final List<Integer> SIZES = List.of(3, 254, 257, 258);

  /** One life of the disk: what was promised, and whether it was kept. */
  private static final class Life {
    private final SimulatedDisk disk;
    private final Disk seen;
    private final List<SignedCheckpoint> promised = new ArrayList<>();
    private long size;

    Life(long seed, UnaryOperator<Disk> view) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      this.disk = new SimulatedDisk(random);
      this.seen = view.apply(disk);
    }

    private Store store() {
      return FolderStore.at(Path.of("/srv/record"), seen);
    }

    private Store guard() {
      return FolderStore.at(Path.of("/var/guard"), seen);
    }

    /** Begins or opens the record and publishes the sizes that are missing. */
    void grow() throws ForkRefused, ParseFailure, VerificationFailure {
      Store store = store();
      ForkGuard guard = ForkGuard.open(guard());
      Publisher publisher =
          store.read("checkpoint").isPresent()
              ? Publisher.open(store, guard, Samples.LOG, Samples.policy(), List.of())
              : Publisher.create(store, guard, Samples.LOG, Samples.policy(), List.of());
      for (int size : SIZES) {
        if (publisher.size() < size) {
          int from = (int) publisher.size();
          promised.add(publisher.publish(entries(from, size)));
          promised.add(publisher.cosigned(List.of(cosignature(publisher))));
        }
      }
    }

    private static NoteSignature cosignature(Publisher publisher) {
      return Samples.WITNESSES.get(0).cosign(publisher.latest().note().text(), 1_000);
    }

    private static List<Bytes> entries(int from, int to) {
      List<Bytes> entries = new ArrayList<>();
      for (int i = from; i < to; i++) {
        entries.add(i == 0 ? Bytes.utf8("begun") : Bytes.utf8("leaf " + i));
      }
      return entries;
    }

    /** What readers see is sound, and everything promised is in it. */
    Optional<String> complaint() {
      if (promised.isEmpty() && store().read("checkpoint").isEmpty()) {
        return Optional.empty();
      }
      Verification verification =
          RecordVerifier.of(Samples.policy()).verify(store(), EntryCheck.NONE);
      if (!(verification instanceof Verification.Sound sound)) {
        return Optional.of(verification.toString());
      }
      size = sound.size();
      for (SignedCheckpoint signed : promised) {
        if (signed.size() > sound.size()) {
          return Optional.of("lost " + (signed.size() - sound.size()) + " entries");
        }
        TileNodes nodes = new TileNodes(store(), sound.size());
        if (!CompactRange.of(signed.size(), nodes, CompactRange.UNWATCHED)
            .root()
            .equals(signed.root())) {
          return Optional.of("another history at " + signed.size());
        }
      }
      return Optional.empty();
    }
  }

  private static int callsWithoutFault(UnaryOperator<Disk> view) {
    Life life = new Life(0, view);
    assertThat(complaintAfter(life, -1, SimulatedDisk.Fault.ERROR)).isEmpty();
    return life.disk.calls();
  }

  /** Lives until the fault, looks, comes back, finishes, and looks again. */
  private static Optional<String> complaintAfter(Life life, int call, SimulatedDisk.Fault fault) {
    life.disk.plan(call, fault);
    try {
      growUntilFault(life);
      if (life.disk.lostPower()) {
        life.disk.powerOn();
      }
      life.disk.plan(-1, fault);
      Optional<String> atOnce = life.complaint();
      if (atOnce.isPresent()) {
        return atOnce;
      }
      life.grow();
      Optional<String> complaint = life.complaint();
      return complaint.isPresent() || life.size == SIZES.getLast()
          ? complaint
          : Optional.of("did not grow beyond " + life.size);
    } catch (ForkRefused | ParseFailure | VerificationFailure | UncheckedIOException e) {
      return Optional.of("did not come back: " + e);
    }
  }

  private static void growUntilFault(Life life)
      throws ForkRefused, ParseFailure, VerificationFailure {
    try {
      life.grow();
    } catch (UncheckedIOException | SimulatedDisk.PowerLoss e) {
      // The planned fault; what it left behind is looked at next.
    }
  }

  @ParameterizedTest
  @EnumSource(SimulatedDisk.Fault.class)
  void afterAFaultAtAnyCallTheRecordIsSoundNothingPromisedIsLostAndItGoesOn(
      SimulatedDisk.Fault fault) {
    UnaryOperator<Disk> plain = UnaryOperator.identity();
    int calls = callsWithoutFault(plain);
    assertThat(calls).isGreaterThan(200);
    for (int call = 0; call < calls; call++) {
      Life life = new Life(call, plain);
      assertThat(complaintAfter(life, call, fault)).as("%s at call %d", fault, call).isEmpty();
    }
  }

  @Test
  void anotherPowerLossWhileComingBackDoesNoHarmEither() {
    UnaryOperator<Disk> plain = UnaryOperator.identity();
    int calls = callsWithoutFault(plain);
    for (int call = 0; call < calls; call += 11) {
      for (int later = 1; later < 60; later += 7) {
        Life life = new Life(call, plain);
        life.disk.plan(call, SimulatedDisk.Fault.POWER_LOSS);
        loseTwice(life, later);
        assertThat(complaintAfter(life, -1, SimulatedDisk.Fault.ERROR))
            .as("power loss at call %d and %d later", call, later)
            .isEmpty();
      }
    }
  }

  private static void loseTwice(Life life, int later) {
    for (int times = 0; times < 2; times++) {
      try {
        growUntilFault(life);
      } catch (ForkRefused | ParseFailure | VerificationFailure e) {
        throw new AssertionError(e);
      }
      if (life.disk.lostPower()) {
        life.disk.powerOn();
      }
      life.disk.plan(life.disk.calls() + later, SimulatedDisk.Fault.POWER_LOSS);
    }
    life.disk.plan(-1, SimulatedDisk.Fault.ERROR);
  }

  /** The control: a disk whose files are never synced loses what was promised. */
  @Test
  void withoutSyncingFilesPromisesAreBroken() {
    assertThat(brokenPromises(Careless.Files::new)).isPositive();
  }

  /** The control: nor is it enough to sync the files and not the names. */
  @Test
  void withoutSyncingFoldersPromisesAreBroken() {
    assertThat(brokenPromises(Careless.Folders::new)).isPositive();
  }

  /** The control: writing in place leaves torn files behind. */
  @Test
  void withoutRenamingPromisesAreBroken() {
    assertThat(brokenPromises(Careless.InPlace::new)).isPositive();
  }

  private static int brokenPromises(UnaryOperator<Disk> careless) {
    int calls = callsWithoutFault(careless);
    int broken = 0;
    for (int call = 0; call < calls; call += 3) {
      Life life = new Life(call, careless);
      if (complaintAfter(life, call, SimulatedDisk.Fault.POWER_LOSS).isPresent()) {
        broken++;
      }
    }
    return broken;
  }

  /** Disks that leave out one thing. */
  private static final class Careless {

    private record Files(Disk disk) implements Forwarding {
      @Override
      public NewFile create(Path file) throws IOException {
        NewFile open = disk.create(file);
        return new NewFile() {
          @Override
          public void write(byte[] bytes) throws IOException {
            open.write(bytes);
          }

          @Override
          public void sync() {}

          @Override
          public void close() throws IOException {
            open.close();
          }
        };
      }
    }

    private record Folders(Disk disk) implements Forwarding {
      @Override
      public void syncFolder(Path folder) {}
    }

    private record InPlace(Disk disk) implements Forwarding {
      @Override
      public void rename(Path from, Path to) throws IOException {
        byte[] bytes = disk.read(from).orElseThrow();
        try (NewFile open = disk.create(to)) {
          open.write(bytes);
          open.sync();
        }
      }
    }
  }

  private interface Forwarding extends Disk {
    Disk disk();

    @Override
    default NewFile create(Path file) throws IOException {
      return disk().create(file);
    }

    @Override
    default void rename(Path from, Path to) throws IOException {
      disk().rename(from, to);
    }

    @Override
    default void syncFolder(Path folder) throws IOException {
      disk().syncFolder(folder);
    }

    @Override
    default void makeFolder(Path folder) throws IOException {
      disk().makeFolder(folder);
    }

    @Override
    default boolean isFolder(Path folder) throws IOException {
      return disk().isFolder(folder);
    }

    @Override
    default Optional<byte[]> read(Path file) throws IOException {
      return disk().read(file);
    }

    @Override
    default void remove(Path file) throws IOException {
      disk().remove(file);
    }

    @Override
    default List<Path> files(Path folder) throws IOException {
      return disk().files(folder);
    }
  }
}
