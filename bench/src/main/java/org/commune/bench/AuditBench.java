package org.commune.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.commune.audit.Audit;
import org.commune.audit.Clerk;
import org.commune.audit.Recording;
import org.commune.charter.Compile;
import org.commune.charter.language.Charter;
import org.commune.polity.Act;
import org.commune.polity.Organisation;
import org.commune.polity.deed.Deed;
import org.commune.polity.founding.Founding;
import org.commune.polity.founding.Setup;
import org.commune.polity.state.PersonId;
import org.commune.record.CommuneEntries;
import org.commune.record.EntryCheck;
import org.commune.record.ForkGuard;
import org.commune.record.ForkRefused;
import org.commune.record.MemoryStore;
import org.commune.record.Publisher;
import org.commune.record.RecordVerifier;
import org.commune.record.Verification;
import org.commune.record.VerificationProgress;
import org.commune.record.Workers;
import org.commune.record.disk.FolderSource;
import org.commune.record.disk.FolderStore;
import org.commune.record.entry.Entry;
import org.commune.record.format.Bytes;
import org.commune.record.format.Rejection;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.SignatureScheme;
import org.commune.record.tlog.SigningKey;

/**
 * How fast a record is audited, from a folder, on all processors: hashing, then hashing and form,
 * then all of it with the replay; beside it the time that ruling on the same acts takes by itself,
 * which no replay can undercut. By the clock on the wall, for the parts run at the same time, and
 * in CPU time: a machine of its own does as many entries a second as the larger of the CPU time in
 * sequence and that of all over the number of processors allows.
 */
final class AuditBench implements Federation.Phases {
  private static final int BATCH = 4096;
  private static final int QUARTERS = 4;
  private static final int ROUNDS = 5;
  private static final int VERIFICATIONS = 5_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final SigningKey KEY =
      SigningKey.ofLog("bench.example/log", Bytes.of(new byte[SignatureScheme.SEED_LENGTH]));
  private static final Policy POLICY = Policy.ofLog(KEY.verifier());

  private final Publisher publisher;
  private final Optional<SigningMembers> signing;
  private final Clerk clerk = new Clerk();
  private final List<Bytes> batch = new ArrayList<>();
  private Organisation now;
  private long acts;
  private long rulingNanos;

  private AuditBench(
      Publisher publisher, Charter charter, Setup setup, Optional<SigningMembers> signing)
      throws IOException, ForkRefused {
    this.publisher = publisher;
    this.signing = signing;
    Bytes text = Bytes.of(Files.readAllBytes(Federation.charterFile()));
    this.now =
        switch (Founding.found(Compile.law(charter), setup, Federation.START)) {
          case Founding.Outcome.Founded(Organisation organisation) -> organisation;
          case Founding.Outcome.Refused(List<String> flaws) ->
              throw new IllegalStateException(flaws.toString());
        };
    enter(
        List.of(
            clerk.charter(Federation.START, text, OptionalLong.empty()),
            clerk.founding(Recording.setup(setup), now.state())));
  }

  /**
   * Runs all of it, without members' signatures and with them.
   *
   * @param args how many members; 200,000 without it, who do 214,000 acts
   */
  static void run(PrintStream out, List<String> args) throws IOException {
    int members = args.isEmpty() ? 200_000 : Integer.parseInt(args.getFirst());
    try {
      run(out, new Federation(members / Federation.WORKPLACES), Optional.empty());
      out.printf("%nand with every act signed, by keys of sessions that members' keys certified%n");
      out.printf(
          "  %-44s %,10.0f verifications/s of CPU time%n",
          "Ed25519 by Bouncy Castle, called directly", verificationLimit());
      run(
          out,
          new Federation(members / Federation.WORKPLACES),
          Optional.of(new SigningMembers(KEY.verifier().name(), Federation.START)));
    } catch (ForkRefused | Rejection e) {
      throw new IllegalStateException(e);
    }
    out.printf(
        "load of the machine: %.1f on %d processors%n",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().availableProcessors());
  }

  private static void run(PrintStream out, Federation federation, Optional<SigningMembers> signing)
      throws IOException, ForkRefused, Rejection {
    Path folder = Files.createTempDirectory("commune-bench-");
    try {
      record(out, folder, federation, signing);
      FolderSource source = FolderSource.at(folder);
      measure(out, "hashed, tiles and checkpoints", v -> size(v.verify(source, EntryCheck.NONE)));
      measure(
          out,
          "and every entry read and of its form",
          v -> size(v.verify(source, new CommuneEntries(source, Optional.empty()))));
      measure(
          out,
          "and every act ruled on again: the audit",
          v -> size(Audit.of(source, v, Optional.empty(), Optional.empty()).verification()));
    } finally {
      remove(folder);
    }
  }

  /** What no audit of signed acts can undercut. */
  private static double verificationLimit() {
    byte[] seed = new byte[Ed25519.SECRET_KEY_SIZE];
    byte[] key = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(seed, 0, key, 0);
    byte[] message = Hash.OF_NO_LEAVES.bytes().toArray();
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long before = THREADS.getCurrentThreadCpuTime();
      for (int i = 0; i < VERIFICATIONS; i++) {
        if (!Ed25519.verify(signature, 0, key, 0, message, 0, message.length)) {
          throw new IllegalStateException("a good signature was refused");
        }
      }
      best = Math.max(best, VERIFICATIONS * 1e9 / (THREADS.getCurrentThreadCpuTime() - before));
    }
    return best;
  }

  private static void record(
      PrintStream out, Path folder, Federation federation, Optional<SigningMembers> signing)
      throws IOException, ForkRefused, Rejection {
    Publisher publisher =
        Publisher.create(
            FolderStore.at(folder), ForkGuard.open(new MemoryStore()), KEY, POLICY, List.of());
    long begun = System.nanoTime();
    Setup plain = federation.setup();
    Setup setup = signing.map(keys -> keys.enrolled(plain, federation.active())).orElse(plain);
    AuditBench life = new AuditBench(publisher, Federation.charter(), setup, signing);
    federation.round(Federation.WORKPLACES, life);
    publisher.publish(life.batch);
    double seconds = (System.nanoTime() - begun) / 1e9;
    out.printf(
        "audit: %,d acts of %,d members, recorded in %.1f s; a record of %,d entries%n",
        life.acts, federation.perWorkplace() * Federation.WORKPLACES, seconds, publisher.size());
    out.printf(
        "  %-44s %,10.0f acts/s of CPU time%n",
        "ruling alone, without any record", life.acts * 1e9 / life.rulingNanos);
  }

  @Override
  public void phase(
      String name,
      Instant at,
      int[] places,
      int first,
      int last,
      BiFunction<Integer, Integer, Deed> deed) {
    List<Act> sent = new ArrayList<>();
    for (int m = first; m <= last; m++) {
      for (int w : places) {
        PersonId by = Federation.member(w, m);
        Act act = new Act("act-" + (acts + sent.size()), at, by, deed.apply(w, m));
        sent.add(signing.isPresent() ? act.signedWith(SigningMembers.credential(by)) : act);
      }
    }
    List<Organisation> states = new ArrayList<>(sent.size());
    List<Organisation.Step> steps = new ArrayList<>(sent.size());
    long before = THREADS.getCurrentThreadCpuTime();
    for (Act act : sent) {
      states.add(now);
      Organisation.Step step = now.take(act);
      now = step.after();
      steps.add(step);
    }
    rulingNanos += THREADS.getCurrentThreadCpuTime() - before;
    acts += sent.size();
    for (int i = 0; i < steps.size(); i++) {
      Act act = sent.get(i);
      enter(
          clerk.happened(
              states.get(i), steps.get(i).entries(), signing.map(by -> by.signature(act))));
    }
  }

  private void enter(List<Entry> entries) {
    clerk.takeTexts().forEach(publisher::attach);
    entries.forEach(entry -> batch.add(entry.bytes()));
    if (batch.size() >= BATCH) {
      try {
        publisher.publish(batch);
      } catch (ForkRefused e) {
        throw new IllegalStateException(e);
      }
      batch.clear();
    }
  }

  private static long size(Verification verification) {
    if (verification instanceof Verification.Sound sound) {
      return sound.size();
    }
    throw new IllegalStateException(verification.toString());
  }

  private static void measure(PrintStream out, String what, ToLongFunction<RecordVerifier> work) {
    int processors = Runtime.getRuntime().availableProcessors();
    Heap heap = new Heap();
    try (ExecutorService executor = Executors.newFixedThreadPool(processors)) {
      Workers workers = new Workers(executor, 4 * processors);
      long begun = System.nanoTime();
      long processor = processorNanos();
      long own = THREADS.getCurrentThreadCpuTime();
      long entries = work.applyAsLong(new RecordVerifier(POLICY, heap, workers));
      double each = 1e-3 / entries;
      out.printf(
          "  %-40s %,8.0f entries/s; %5.1f us of CPU each, %5.1f of them in sequence; MB in use at"
              + " each quarter: %s%n",
          what,
          entries * 1e9 / (System.nanoTime() - begun - heap.nanos),
          (processorNanos() - processor - heap.processor) * each,
          (THREADS.getCurrentThreadCpuTime() - own) * each,
          heap.used);
    }
  }

  /** The CPU time of all threads of the process: neighbours on the machine then matter less. */
  private static long processorNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** What is in use after each quarter of a verification, and the time it took to find that out. */
  private static final class Heap implements VerificationProgress {
    private final List<Long> used = new ArrayList<>();
    private long nanos;
    private long processor;

    @Override
    public void reached(long size, long of, Supplier<Hash> root) {
      if (size * QUARTERS >= of * (used.size() + 1)) {
        long begun = System.nanoTime();
        long before = processorNanos();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        used.add((runtime.totalMemory() - runtime.freeMemory()) >> 20);
        processor += processorNanos() - before;
        nanos += System.nanoTime() - begun;
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
