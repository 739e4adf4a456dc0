package org.commune.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commune.charter.CharterFile;
import org.commune.charter.Compile;
import org.commune.charter.language.Charter;
import org.commune.polity.script.Player;
import org.commune.polity.script.Script;
import org.commune.polity.script.ScriptFile;
import org.commune.record.ForkGuard;
import org.commune.record.MemoryStore;
import org.commune.record.OpeningTable;
import org.commune.record.Publisher;
import org.commune.record.RecordVerifier;
import org.commune.record.Source;
import org.commune.record.entry.Entry;
import org.commune.record.entry.Opening;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.Checkpoint;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.Policy;
import org.commune.record.tlog.SigningKey;

/**
 * A shipped scenario as the entries of a record, and records made of them, honest or not.
 *
 * @param texts what the entries cite
 * @param published how many entries there were after each publication
 * @param openings of the personal fields, before any of them was erased
 */
record Scenario(
    List<Bytes> texts,
    List<Entry> entries,
    List<Integer> published,
    Map<Long, SortedMap<String, Opening>> openings) {
  private static final SigningKey KEY = SigningKey.ofLog("commune/test", Bytes.of(new byte[32]));
  private static final List<SigningKey> WITNESSES =
      IntStream.range(0, 3)
          .mapToObj(i -> SigningKey.ofWitness("w" + i, Hash.sha256(Bytes.of((byte) i)).bytes()))
          .toList();
  static final Policy POLICY = policy();

  private static Policy policy() {
    StringBuilder text = new StringBuilder("log " + KEY.verifier() + "\n");
    WITNESSES.forEach(
        key -> text.append("witness %s %s\n".formatted(key.verifier().name(), key.verifier())));
    try {
      return Policy.parse(text + "group most 2 w0 w1 w2\nquorum most\n");
    } catch (ParseFailure e) {
      throw new AssertionError(e);
    }
  }

  /** The names of all scenarios that ship. */
  static List<String> names() throws IOException {
    return namesIn("scenarios");
  }

  private static List<String> namesIn(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .toList();
    }
  }

  /** A scenario played under the charter it was written for. */
  static Scenario of(String name) throws Exception {
    if (!(ScriptFile.read(name, Files.readString(Path.of("..", "scenarios", name + ".yaml")))
        instanceof ScriptFile.Outcome.Read read)) {
      throw new IOException(name + " cannot be read");
    }
    for (String shelf : List.of("charters", "scenarios/charters")) {
      for (String charterName : namesIn(shelf)) {
        String text = Files.readString(Path.of("..", shelf, charterName + ".yaml"));
        if (CharterFile.read(charterName, text) instanceof CharterFile.Outcome.Read charter
            && isFor(read.script(), charter.charter())) {
          return of(text, charter.charter(), read.script());
        }
      }
    }
    throw new IOException("there is no charter for " + name);
  }

  /** A script of a test, under a charter that ships. */
  static Scenario ofScript(String charterName, String script) throws Exception {
    String text = Files.readString(Path.of("..", "charters", charterName + ".yaml"));
    if (CharterFile.read(charterName, text) instanceof CharterFile.Outcome.Read charter
        && ScriptFile.read("script", script) instanceof ScriptFile.Outcome.Read read) {
      return of(text, charter.charter(), read.script());
    }
    throw new IOException("the script cannot be read");
  }

  private static boolean isFor(Script script, Charter charter) {
    return script.charter().equals(Optional.of(charter.id()))
        && script.version().filter(version -> !version.equals(charter.version())).isEmpty();
  }

  static Scenario of(String text, Charter charter, Script script) throws Exception {
    Recording recording =
        new Recording(Bytes.utf8(text), charter, script, KEY.verifier().name(), salts());
    if (!(Player.play(Compile.law(charter), recording.script(), recording.sending())
        instanceof Player.Played.Through played)) {
      throw new IOException(script.scenario() + " cannot be played");
    }
    List<Bytes> texts = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    List<Integer> published = new ArrayList<>();
    Map<Long, SortedMap<String, Opening>> openings = new HashMap<>();
    for (Recording.Part part : recording.parts(played.lines())) {
      texts.addAll(part.texts());
      openings.putAll(part.openings());
      for (Bytes entry : part.entries()) {
        entries.add(Entry.parse(entry));
      }
      published.add(entries.size());
    }
    return new Scenario(texts, entries, published, openings);
  }

  /** Salts that differ; what makes them hard to guess is for the shell. */
  private static Supplier<Bytes> salts() {
    AtomicLong count = new AtomicLong();
    return () -> Hash.sha256(Bytes.uint64(count.incrementAndGet())).bytes();
  }

  /** The index of the first entry of that kind which passes a test. */
  <T extends Entry> int first(Class<T> kind, Predicate<T> test) {
    for (int index = 0; index < entries.size(); index++) {
      if (kind.isInstance(entries.get(index)) && test.test(kind.cast(entries.get(index)))) {
        return index;
      }
    }
    throw new AssertionError("no such entry");
  }

  /** The same with other entries: what a publisher could make who lies from the start. */
  Scenario with(List<Entry> others) {
    return new Scenario(texts, others, published, openings);
  }

  /** A fresh tree over the entries, published so many at a time and cosigned by three witnesses. */
  MemoryStore published(int batch) throws Exception {
    return published(new MemoryStore(), new MemoryStore(), batch);
  }

  MemoryStore published(MemoryStore store, MemoryStore guard, int batch) throws Exception {
    Publisher publisher = Publisher.create(store, ForkGuard.open(guard), KEY, POLICY, List.of());
    texts.forEach(publisher::attach);
    for (int from = 0; from < entries.size(); from += batch) {
      int to = (int) Math.min(entries.size(), (long) from + batch);
      publisher.publish(entries.subList(from, to).stream().map(Entry::bytes).toList());
      String text = publisher.latest().note().text();
      publisher.cosigned(WITNESSES.stream().map(key -> key.cosign(text, 1)).toList());
    }
    return store;
  }

  /** A fresh tree over the entries, published step by step as they were made, each cosigned. */
  private MemoryStore publishedByStep() throws Exception {
    MemoryStore store = new MemoryStore();
    Publisher publisher =
        Publisher.create(store, ForkGuard.open(new MemoryStore()), KEY, POLICY, List.of());
    texts.forEach(publisher::attach);
    int from = 0;
    for (int step = 0; step <= published.size(); step++) {
      int to =
          step < published.size() ? Math.min(published.get(step), entries.size()) : entries.size();
      if (to > from) {
        publisher.publish(entries.subList(from, to).stream().map(Entry::bytes).toList());
        String text = publisher.latest().note().text();
        publisher.cosigned(WITNESSES.stream().map(key -> key.cosign(text, 1)).toList());
        from = to;
      }
    }
    return store;
  }

  /** Publishes a fresh tree over the entries and audits it. */
  Audit.Report audited() throws Exception {
    return audited(publishedByStep(), Optional.empty());
  }

  static Audit.Report audited(Source source, Optional<Checkpoint> known) {
    return Audit.of(source, RecordVerifier.of(POLICY), known, Optional.empty());
  }

  /** The same, with a side table; the answer can be looked through for what it holds. */
  Audit.Report audited(OpeningTable table) throws Exception {
    return Audit.of(
        publishedByStep(), RecordVerifier.of(POLICY), Optional.empty(), Optional.of(table));
  }

  /** Everything that is published. */
  MemoryStore record() throws Exception {
    return publishedByStep();
  }
}
