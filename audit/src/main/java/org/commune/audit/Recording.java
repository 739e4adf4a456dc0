package org.commune.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.commune.charter.Compile;
import org.commune.charter.language.Charter;
import org.commune.polity.Act;
import org.commune.polity.Organisation;
import org.commune.polity.founding.Founding;
import org.commune.polity.founding.Setup;
import org.commune.polity.script.Line;
import org.commune.polity.script.Script;
import org.commune.polity.script.Sending;
import org.commune.polity.state.Person;
import org.commune.polity.state.Register;
import org.commune.record.entry.ActSignature;
import org.commune.record.entry.Entry;
import org.commune.record.entry.FieldPlace;
import org.commune.record.entry.Opening;
import org.commune.record.entry.SeenState;
import org.commune.record.format.Bytes;
import org.commune.record.json.Json;
import org.commune.record.tlog.CompactRange;
import org.commune.record.tlog.TreeHasher;

/**
 * A script that is played to be recorded: its personal fields are concealed, its acts signed where
 * it says so, and what came of it is charter, founding, acts and calendar in order.
 *
 * <p>Play {@link #script()} with {@link #sending}, and give the lines to {@link #parts}.
 */
public final class Recording {
  private final Bytes text;
  private final Charter charter;
  private final String origin;
  private final Script script;
  private final Concealing concealing;
  private final SortedMap<String, Opening> founding;

  /**
   * What is published at once.
   *
   * @param texts what entries cite by hash, to lie beside the record before they are entered
   * @param entries in canonical bytes
   * @param openings of personal fields by index of their entry, for the side table, before
   * @param erased places whose openings are to be deleted, after
   */
  public record Part(
      List<Bytes> texts,
      List<Bytes> entries,
      Map<Long, SortedMap<String, Opening>> openings,
      List<FieldPlace> erased) {
    public Part {
      texts = List.copyOf(texts);
      entries = List.copyOf(entries);
      openings = Map.copyOf(openings);
      erased = List.copyOf(erased);
    }
  }

  /**
   * @param text the charter's text, as it was read
   * @param origin the name of the log
   * @param salts 32 bytes from a good random source, other ones each time it is asked
   */
  public Recording(
      Bytes text, Charter charter, Script plain, String origin, Supplier<Bytes> salts) {
    this.text = text;
    this.charter = charter;
    this.origin = origin;
    Concealment.OfSetup fit = Concealment.of(plain.setup(), _ -> salts.get());
    this.founding = fit.openings();
    this.script = signing(plain.with(fit.setup()));
    this.concealing = new Concealing(salts, script.setup().signActs());
  }

  /**
   * A set-up as the founding cites it. What it says of persons must be concealed already, as this
   * does for a script.
   */
  public static Json.Members setup(Setup setup) {
    return ActForm.setup(setup);
  }

  /** With test keys for all who are there at the start, where the script has acts signed. */
  private Script signing(Script given) {
    boolean signs = given.setup().signActs();
    return signs
            && Founding.found(Compile.law(charter), given.setup(), given.start())
                instanceof Founding.Outcome.Founded(Organisation founded)
        ? given.with(
            TestKeys.enrolled(
                given.setup(),
                founded.state().each(Register.PEOPLE).stream().map(Person::id).toList()))
        : given;
  }

  /** The script to be played. */
  public Script script() {
    return script;
  }

  /** The way its acts go to the engine. */
  public Function<Organisation, Sending> sending() {
    return _ -> concealing;
  }

  /**
   * The parts of the record in order: the beginning, then one for each step that entered something.
   *
   * @param lines what playing the script under that charter came to
   * @throws IllegalArgumentException when something in it cannot be entered
   */
  public List<Part> parts(List<Line> lines) {
    return new Writing().parts(lines);
  }

  /** Goes through what happened once. */
  private final class Writing {
    private final Clerk clerk = new Clerk();
    private final TreeHasher hasher = new TreeHasher();
    private final CompactRange tree = CompactRange.empty();
    private final List<Part> parts = new ArrayList<>();

    /** What members have seen: the last part that was published. */
    private SeenState seen = new SeenState(0, tree.root());

    private Organisation now = founded();

    private List<Entry> entries = new ArrayList<>();
    private Map<Long, SortedMap<String, Opening>> openings = new HashMap<>();

    List<Part> parts(List<Line> lines) {
      enter(clerk.charter(script.start(), text, OptionalLong.empty()));
      if (!founding.isEmpty()) {
        openings.put(tree.size(), founding);
      }
      enter(clerk.founding(ActForm.setup(script.setup()), now.state()));
      publish();
      for (Line line : lines) {
        line.entries().forEach(this::happened);
        if (!entries.isEmpty()) {
          publish();
        }
      }
      return List.copyOf(parts);
    }

    private Organisation founded() {
      return switch (Founding.found(Compile.law(charter), script.setup(), script.start())) {
        case Founding.Outcome.Founded(Organisation organisation) -> organisation;
        case Founding.Outcome.Refused(List<String> flaws) ->
            throw new IllegalArgumentException(String.join("; ", flaws));
      };
    }

    private void happened(org.commune.polity.Entry entry) {
      Optional<ActSignature> signature = Optional.empty();
      if (entry instanceof org.commune.polity.Entry.OfAct(Act act, var _)) {
        SortedMap<String, Opening> opens = concealing.openings(act);
        if (!opens.isEmpty()) {
          openings.put(tree.size(), opens);
        }
        signature = act.key().map(key -> signed(act, key));
      }
      clerk.happened(now, entry, signature).forEach(this::enter);
      now = now.after(entry);
    }

    private ActSignature signed(Act act, String key) {
      return TestKeys.sign(
          key,
          script.setup().signing().orElseThrow(),
          origin,
          ActForm.write(act, clerk.nextAct()),
          seen);
    }

    private void enter(Entry entry) {
      entries.add(entry);
      tree.append(hasher.leaf(entry.bytes()));
    }

    private void publish() {
      List<FieldPlace> erased =
          entries.stream()
              .filter(Entry.Erasure.class::isInstance)
              .flatMap(entry -> ((Entry.Erasure) entry).fields().stream())
              .toList();
      parts.add(
          new Part(
              clerk.takeTexts(), entries.stream().map(Entry::bytes).toList(), openings, erased));
      entries = new ArrayList<>();
      openings = new HashMap<>();
      seen = new SeenState(tree.size(), tree.root());
    }
  }
}
