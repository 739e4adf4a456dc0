package org.commune.count.format;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commune.count.Approval;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import org.commune.count.Election;
import org.commune.count.Fraction;
import org.commune.count.Mark;
import org.commune.count.Marking;
import org.commune.count.Profile;
import org.commune.count.Ranking;
import org.commune.count.Scores;

/** What the bytes of a binary ballot file say; whether they are canonical is for others to see. */
final class BinaryReading {

  private final byte[] bytes;
  private final BytesIn header;
  private int candidates;

  BinaryReading(byte[] bytes) {
    this.bytes = bytes;
    this.header = new BytesIn(bytes, 0, Math.min(bytes.length, BinaryBallots.HEADER));
  }

  BallotFile file() throws MalformedBallots {
    byte[] magic = header.raw(BinaryBallots.MAGIC.length, "a binary ballot file");
    if (!Arrays.equals(magic, BinaryBallots.MAGIC)) {
      throw MalformedBallots.atByte(0, "COMMUNEB, as a binary ballot file begins", "other bytes");
    }
    within(BinaryBallots.VERSION, BinaryBallots.VERSION, Integer.BYTES, "the version");
    int bits = (int) header.fixed(Integer.BYTES, "the bits of a rank");
    candidates =
        (int) within(1, Ballots.MOST_CANDIDATES, Integer.BYTES, "the number of candidates");
    PackedForm form = PackedForm.of(candidates);
    if (bits != form.bits()) {
      throw header.wrong(form.bits() + " bits a rank for " + candidates + " candidates", "" + bits);
    }
    int seats = (int) within(0, Election.MOST_SEATS, Integer.BYTES, "the number of seats");
    int packed = size("packed papers", form.bits() == 0 ? 0 : Long.BYTES + Integer.BYTES);
    int others = size("other papers", 1);
    int namesSize = size("bytes of names", 1);
    int othersSize = size("bytes of other papers", 1);
    long end = BinaryBallots.HEADER + 12L * packed + namesSize + othersSize;
    if (end != bytes.length) {
      throw header.wrong("a file of " + end + " bytes", bytes.length + " bytes");
    }
    int names = BinaryBallots.HEADER + 12 * packed;
    var ballots = new ArrayList<Ballot>();
    long[] keys = keys(packed);
    long[] weights = weights(packed);
    others(new BytesIn(bytes, names + namesSize, bytes.length), others, ballots);
    BallotFile file = names(new BytesIn(bytes, names, names + namesSize), seats, ballots);
    Ballots read = file.ballots();
    return new BallotFile(
        new Ballots(
            read.title(),
            read.candidates(),
            Profile.of(read.names(), keys, weights),
            read.others()),
        file.seats(),
        file.tieOrder());
  }

  private long within(long least, long most, int size, String what) throws MalformedBallots {
    long value = header.fixed(size, what);
    if (value < least || value > most) {
      throw header.wrong(
          what + (least == most ? ", " + least : " from " + least + " to " + most),
          Long.toUnsignedString(value));
    }
    return value;
  }

  /** A number of things of which each takes some bytes, so that there cannot be more. */
  private int size(String what, int each) throws MalformedBallots {
    return (int)
        within(0, each == 0 ? 0 : bytes.length / each, Long.BYTES, "the number of " + what);
  }

  private long[] keys(int count) throws MalformedBallots {
    long[] keys = new long[count];
    ByteBuffer.wrap(bytes)
        .position(BinaryBallots.HEADER)
        .slice()
        .order(LITTLE_ENDIAN)
        .asLongBuffer()
        .get(keys);
    for (int i = 0; i < count; i++) {
      boolean rises = i == 0 || Long.compareUnsigned(keys[i - 1], keys[i]) < 0;
      if (!rises || !Profile.isPlain(keys[i], candidates)) {
        throw MalformedBallots.atByte(
            BinaryBallots.HEADER + Long.BYTES * i,
            rises ? "candidates from 1 to " + candidates + ", each once" : "a higher key",
            "%016x".formatted(keys[i]));
      }
    }
    return keys;
  }

  private long[] weights(int count) throws MalformedBallots {
    int start = BinaryBallots.HEADER + Long.BYTES * count;
    IntBuffer read =
        ByteBuffer.wrap(bytes).position(start).slice().order(LITTLE_ENDIAN).asIntBuffer();
    long[] weights = new long[count];
    for (int i = 0; i < count; i++) {
      weights[i] = Integer.toUnsignedLong(read.get(i));
      if (weights[i] == 0) {
        throw MalformedBallots.atByte(start + Integer.BYTES * i, "a weight above zero", "0");
      }
    }
    return weights;
  }

  private void others(BytesIn in, int count, List<Ballot> ballots) throws MalformedBallots {
    for (int i = 0; i < count; i++) {
      Marking marking = marking(in);
      ballots.add(new Ballot(marking, in.positive("a weight")));
    }
    if (!in.atEnd()) {
      throw in.wrong("the end of " + count + " other papers", "more bytes");
    }
  }

  private Marking marking(BytesIn in) throws MalformedBallots {
    int kind = in.octet("a paper");
    return switch (kind) {
      case 1 -> ranking(in);
      case 2 -> new Approval(new TreeSet<>(in.numbers(candidates, "the number of a candidate")));
      case 3 -> scores(in);
      default -> throw in.wrong("1 for a ranking, 2 for approvals or 3 for points", "" + kind);
    };
  }

  private Ranking ranking(BytesIn in) throws MalformedBallots {
    int marks = in.number(0, bytes.length, "the number of marks");
    var read = new ArrayList<Mark>();
    for (int i = 0; i < marks; i++) {
      int mark = in.number(0, candidates + 2, "a mark");
      read.add(
          switch (mark) {
            case 0 -> new Mark.Skipped();
            case 1 -> new Mark.Overvoted();
            case 2 -> equal(in);
            default -> new Mark.Choice(mark - 3);
          });
    }
    return new Ranking(read, new TreeSet<>(in.numbers(candidates, "the number of a candidate")));
  }

  private Mark equal(BytesIn in) throws MalformedBallots {
    var some = new TreeSet<>(in.numbers(candidates, "the number of a candidate"));
    if (some.size() < 2) {
      throw in.wrong("two equal candidates or more", "" + some.size());
    }
    return new Mark.Equal(List.copyOf(some));
  }

  private Scores scores(BytesIn in) throws MalformedBallots {
    int count = in.number(0, candidates, "how many have points");
    var points = new TreeMap<Integer, Fraction>();
    for (int i = 0; i < count; i++) {
      points.put(in.number(0, candidates - 1, "the number of a candidate"), in.signed("points"));
    }
    return new Scores(points);
  }

  private BallotFile names(BytesIn in, int seats, List<Ballot> ballots) throws MalformedBallots {
    String title = in.text("the title");
    var read = new ArrayList<Candidate>();
    var known = new TreeSet<String>();
    for (int i = 0; i < candidates; i++) {
      Candidate candidate = candidate(in);
      if (!known.add(candidate.name())) {
        throw in.wrong("a name that no other candidate has", candidate.name());
      }
      read.add(candidate);
    }
    List<Integer> order = in.numbers(candidates, "the number of a candidate");
    if (!in.atEnd()) {
      throw in.wrong("the end of the names", "more bytes");
    }
    return new BallotFile(
        new Ballots(title, read, ballots),
        seats == 0 ? OptionalInt.empty() : OptionalInt.of(seats),
        order.stream().map(number -> read.get(number).name()).toList());
  }

  private static Candidate candidate(BytesIn in) throws MalformedBallots {
    String name = in.text("the name of a candidate");
    if (name.isBlank()) {
      throw in.wrong("the name of a candidate", "");
    }
    boolean withdrawn = in.number(0, 1, "whether the candidate has withdrawn") == 1;
    int groups = in.number(0, Ballots.MOST_CANDIDATES, "the number of groups");
    Candidate candidate = Candidate.of(name);
    for (int i = 0; i < groups; i++) {
      candidate = candidate.in(in.text("a kind of group"), in.text("a group"));
    }
    return withdrawn ? candidate.asWithdrawn() : candidate;
  }
}
