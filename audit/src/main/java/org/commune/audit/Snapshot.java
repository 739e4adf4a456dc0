package org.commune.audit;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commune.polity.Organisation;
import org.commune.polity.Polity;
import org.commune.polity.founding.Setup;
import org.commune.polity.state.Register;
import org.commune.polity.state.State;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.Quoted;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Fields;
import org.commune.record.json.Json;
import org.commune.record.tlog.CompactRange;
import org.commune.record.tlog.Hash;

/**
 * An organisation as the first entries of its record have made it, in a form that can be kept and
 * gone on from (docs/record.md, "Snapshots"). It is believed: who cannot say where one lay lives
 * the life again from the first entry.
 *
 * @param size how many entries
 * @param root of the tree over them: a snapshot belongs to this one history
 * @param clerk who entered them
 * @param signing where and how members sign
 * @param counts what an audit has counted so far, in a snapshot of one
 */
public record Snapshot(
    long size,
    Hash root,
    Organisation organisation,
    Clerk clerk,
    Optional<Setup.SigningGiven> signing,
    Optional<Json.Members> counts) {
  private static final String HEAD = "commune/snapshot@v1";
  private static final String CHARTER = "charter";
  private static final String PERSONAL = "personal";
  private static final String END = "end ";

  public Snapshot {
    clerk = clerk.copy();
  }

  /** A snapshot of an organisation that runs. */
  public Snapshot(
      long size,
      Hash root,
      Organisation organisation,
      Clerk clerk,
      Optional<Setup.SigningGiven> signing) {
    this(size, root, organisation, clerk, signing, Optional.empty());
  }

  /** The same with what an audit has counted so far. */
  Snapshot counting(Json.Members soFar) {
    return new Snapshot(size, root, organisation, clerk, signing, Optional.of(soFar));
  }

  @Override
  public Clerk clerk() {
    return clerk.copy();
  }

  /**
   * Passes when this is of the history whose first entries have that root.
   *
   * @param of the size of the tree that the root is of
   */
  public void requireOf(long of, Hash itsRoot) throws ParseFailure {
    if (size != of || !root.equals(itsRoot)) {
      throw new ParseFailure(
          "the snapshot is of %d entries with root %s, and here are %d with root %s"
              .formatted(size, root, of, itsRoot));
    }
  }

  /** Its lines, without their ends, of which the last vouches for the others. */
  public Stream<String> lines() {
    CompactRange over = CompactRange.empty();
    Stream<String> all =
        Stream.of(
                Stream.of(HEAD, CanonicalJson.text(header())),
                Stream.of(line(CHARTER, ActForm.charter(organisation.law().charter()))),
                clerk.ledger().written().stream().map(noted -> line(PERSONAL, noted)),
                Register.all().stream().flatMap(this::entries))
            .flatMap(part -> part)
            .peek(line -> over.append(Hash.leaf(Bytes.utf8(line))));
    return Stream.concat(all, Stream.of(over).map(range -> END + range.root().hex()));
  }

  private Json.Members header() {
    Json.Members header =
        Json.object()
            .with("acts", Json.whole(organisation.state().acts()))
            .with("clerk", clerk.place())
            .with("now", Json.text(organisation.state().now().toString()))
            .with("root", Json.text(root.hex()))
            .with("size", Json.whole(size));
    if (counts.isPresent()) {
      header = header.with("counts", counts.get());
    }
    return signing.isPresent() ? header.with("signing", ActForm.signing(signing.get())) : header;
  }

  private static String line(String section, Json value) {
    return CanonicalJson.text(Json.array(Json.text(section), value));
  }

  private <T> Stream<String> entries(Register<T> register) {
    return organisation.state().all(register).entrySet().stream()
        .map(entry -> {
          StringBuilder out = new StringBuilder("[");
          CanonicalJson.quote(register.toString(), out);
          out.append(',');
          CanonicalJson.quote(entry.getKey(), out);
          out.append(',');
          CanonicalValue.write(entry.getValue(), out);
          return out.append(']').toString();
        });
  }

  /**
   * Reads one.
   *
   * @throws ParseFailure when it is of another version, was changed or cut off, or has something
   *     that this program knows no state of
   */
  public static Snapshot read(Iterator<String> lines) throws ParseFailure {
    return new Reading(lines).snapshot();
  }

  /** Goes through the lines once. */
  private static final class Reading {
    private final Iterator<String> lines;
    private final CompactRange over = CompactRange.empty();
    private final Map<String, Map<String, Object>> registers = new LinkedHashMap<>();
    private final PersonalLedger ledger = new PersonalLedger();

    Reading(Iterator<String> lines) {
      this.lines = lines;
    }

    Snapshot snapshot() throws ParseFailure {
      if (!next().equals(HEAD)) {
        throw new ParseFailure("it does not begin with " + HEAD);
      }
      Fields header = Fields.of(parsed(next()));
      List<Json> law = parts(next());
      if (!law.getFirst().equals(Json.text(CHARTER)) || law.size() != 2) {
        throw new ParseFailure("the charter should come here");
      }
      String line = next();
      while (!line.startsWith(END)) {
        take(parts(line));
        line = next();
      }
      if (lines.hasNext()) {
        throw new ParseFailure("it goes on after its end");
      }
      return made(header, law.getLast());
    }

    private String next() throws ParseFailure {
      if (!lines.hasNext()) {
        throw new ParseFailure("it is cut off");
      }
      String line = lines.next();
      if (!line.startsWith(END)) {
        over.append(Hash.leaf(Bytes.utf8(line)));
      } else if (!line.equals(END + over.root().hex())) {
        throw new ParseFailure("it was changed since it was written");
      }
      return line;
    }

    private static Json parsed(String line) throws ParseFailure {
      return CanonicalJson.parse(Bytes.utf8(line));
    }

    private static List<Json> parts(String line) throws ParseFailure {
      if (parsed(line) instanceof Json.Array(List<Json> parts) && parts.size() > 1) {
        return parts;
      }
      throw new ParseFailure("a line is no entry");
    }

    private void take(List<Json> parts) throws ParseFailure {
      if (parts.size() == 2 && parts.getFirst().equals(Json.text(PERSONAL))) {
        ledger.noted(parts.getLast());
      } else if (parts.size() == 3
          && parts.get(0) instanceof Json.Text(String register)
          && parts.get(1) instanceof Json.Text(String name)) {
        Object entry = ValueReader.read(parts.get(2), register(register).entries());
        if (registers.computeIfAbsent(register, _ -> new LinkedHashMap<>()).put(name, entry)
            != null) {
          throw new ParseFailure(Quoted.of(name) + " stands twice in " + register);
        }
      } else {
        throw new ParseFailure("a line is no entry of a register");
      }
    }

    private static Register<?> register(String name) throws ParseFailure {
      for (Register<?> register : Register.all()) {
        if (register.toString().equals(name)) {
          return register;
        }
      }
      throw new ParseFailure("there is no register " + Quoted.of(name));
    }

    private Snapshot made(Fields header, Json charter) throws ParseFailure {
      Instant now = ActForm.instant(header.text("now"));
      State state = State.empty(now, header.natural("acts"));
      for (Register<?> register : Register.all()) {
        state = with(state, register);
      }
      Optional<Json> signing = header.optional("signing");
      Optional<Json> counts = header.optional("counts");
      Snapshot snapshot =
          new Snapshot(
              header.natural("size"),
              Hash.parseHex(header.text("root")),
              new Organisation(Polity.law(ActForm.readCharter(charter), state), state),
              Clerk.at(header.object("clerk"), ledger),
              signing.isPresent()
                  ? Optional.of(ActForm.readSigning(signing.get()))
                  : Optional.empty(),
              counts.isPresent() ? Optional.of(object(counts.get())) : Optional.empty());
      header.end();
      return snapshot;
    }

    private <T> State with(State state, Register<T> register) {
      Map<String, T> entries = new LinkedHashMap<>();
      registers
          .getOrDefault(register.toString(), Map.of())
          .forEach((name, entry) -> entries.put(name, register.entries().cast(entry)));
      return state.withAll(register, entries);
    }

    private static Json.Members object(Json json) throws ParseFailure {
      if (json instanceof Json.Members object) {
        return object;
      }
      throw new ParseFailure("an object is expected");
    }
  }
}
