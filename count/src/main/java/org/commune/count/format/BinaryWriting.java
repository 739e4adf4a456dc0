package org.commune.count.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.commune.count.Approval;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import org.commune.count.Fraction;
import org.commune.count.Mark;
import org.commune.count.Marking;
import org.commune.count.Profile;
import org.commune.count.Ranking;
import org.commune.count.Scores;
import org.commune.count.profile.TextOrder;

/** The bytes of a binary ballot file: header, keys, weights, names, other papers. */
final class BinaryWriting {

  private final BallotFile file;
  private final List<Integer> byName;
  private final int[] number;
  private final TextOrder order;
  private final PackedForm form;
  private final Map<byte[], Fraction> others = new TreeMap<>(Arrays::compareUnsigned);

  private BinaryWriting(BallotFile file) {
    this.file = file;
    List<Candidate> candidates = file.ballots().candidates();
    this.byName =
        IntStream.range(0, candidates.size())
            .boxed()
            .sorted(Comparator.comparing(i -> candidates.get(i).name()))
            .toList();
    this.number = new int[candidates.size()];
    for (int i = 0; i < byName.size(); i++) {
      number[byName.get(i)] = i;
    }
    this.order = TextOrder.of(file.ballots().names());
    this.form = PackedForm.of(candidates.size());
  }

  static byte[] of(BallotFile file) {
    return new BinaryWriting(file).bytes();
  }

  private byte[] bytes() {
    Profile packed = packed();
    byte[] names = names();
    var papers = new BytesOut();
    others.forEach((marking, weight) -> {
      papers.raw(marking);
      papers.positive(weight);
    });
    byte[] other = papers.toBytes();
    var out = new BytesOut();
    out.raw(BinaryBallots.MAGIC);
    out.fixed(BinaryBallots.VERSION, Integer.BYTES);
    out.fixed(form.bits(), Integer.BYTES);
    out.fixed(number.length, Integer.BYTES);
    out.fixed(file.seats().orElse(0), Integer.BYTES);
    out.fixed(packed.size(), Long.BYTES);
    out.fixed(others.size(), Long.BYTES);
    out.fixed(names.length, Long.BYTES);
    out.fixed(other.length, Long.BYTES);
    out.fixed(0, Long.BYTES);
    out.raw(HexFormat.of().parseHex(file.ballots().hash()));
    out.raw(new byte[BinaryBallots.HEADER - 64 - BinaryBallots.HASH]);
    for (int i = 0; i < packed.size(); i++) {
      out.fixed(packed.key(i), Long.BYTES);
    }
    for (int i = 0; i < packed.size(); i++) {
      out.fixed(packed.papers(i, i + 1), Integer.BYTES);
    }
    out.raw(names);
    out.raw(other);
    return out.toBytes();
  }

  /** The papers that are packed; the others are put with the others. */
  private Profile packed() {
    Ballots ballots = file.ballots();
    return isPacked(ballots.profile())
            && ballots.others().stream().noneMatch(b -> key(b.marking()).isPresent())
        ? packed(ballots.others(), ballots.profile())
        : packed(ballots.ballots(), Profile.of(ballots.names(), new long[0], new long[0]));
  }

  private boolean isPacked(Profile profile) {
    return (form.bits() > 0 || profile.size() == 0)
        && IntStream.range(0, profile.size())
            .allMatch(i -> profile.papers(i, i + 1) >>> Integer.SIZE == 0);
  }

  /** Equal papers are added up first: a sum can be too large for 32 bits. */
  private Profile packed(List<Ballot> ballots, Profile already) {
    var distinct = new TreeMap<byte[], Fraction>(Arrays::compareUnsigned);
    var keys = new TreeMap<Long, Fraction>(Long::compareUnsigned);
    for (Ballot ballot : ballots) {
      key(ballot.marking())
          .ifPresentOrElse(
              key -> keys.merge(key, ballot.weight(), Fraction::plus),
              () -> distinct.merge(encoded(ballot.marking()), ballot.weight(), Fraction::plus));
    }
    var fitting = new TreeMap<Long, Fraction>(Long::compareUnsigned);
    keys.forEach((key, weight) -> {
      if (PackedForm.fits(weight)) {
        fitting.put(key, weight);
      } else {
        distinct.put(encoded(form.ranking(key, order)), weight);
      }
    });
    others.putAll(distinct);
    return fitting.isEmpty()
        ? already
        : Profile.of(
            file.ballots().names(),
            fitting.keySet().stream().mapToLong(Long::longValue).toArray(),
            fitting.values().stream().mapToLong(w -> w.numerator().longValueExact()).toArray());
  }

  private Optional<Long> key(Marking marking) {
    return marking instanceof Ranking ranking && form.bits() > 0
        ? form.key(ranking, order)
        : Optional.empty();
  }

  private byte[] names() {
    Ballots ballots = file.ballots();
    var out = new BytesOut();
    out.text(ballots.title());
    for (int position : byName) {
      Candidate candidate = ballots.candidates().get(position);
      out.text(candidate.name());
      out.octet(candidate.withdrawn() ? 1 : 0);
      out.number(candidate.groups().size());
      candidate
          .groups()
          .forEach((kind, value) -> {
            out.text(kind);
            out.text(value);
          });
    }
    List<String> names = ballots.names();
    out.numbers(file.tieOrder().stream().map(name -> number[names.indexOf(name)]).toList());
    return out.toBytes();
  }

  private byte[] encoded(Marking marking) {
    var out = new BytesOut();
    switch (marking) {
      case Ranking(var marks, var noOpinion) -> {
        out.octet(1);
        out.number(marks.size());
        marks.forEach(mark -> encode(mark, number, out));
        out.numbers(numbered(noOpinion, number));
      }
      case Approval(var candidates) -> {
        out.octet(2);
        out.numbers(numbered(candidates, number));
      }
      case Scores(var points) -> {
        var byNumber = new TreeMap<Integer, Fraction>();
        points.forEach((candidate, given) -> byNumber.put(number[candidate], given));
        out.octet(3);
        out.number(byNumber.size());
        byNumber.forEach((candidate, given) -> {
          out.number(candidate);
          out.signed(given);
        });
      }
    }
    return out.toBytes();
  }

  private static void encode(Mark mark, int[] number, BytesOut out) {
    switch (mark) {
      case Mark.Skipped() -> out.number(0);
      case Mark.Overvoted() -> out.number(1);
      case Mark.Equal(var candidates) -> {
        out.number(2);
        out.numbers(numbered(candidates, number));
      }
      case Mark.Choice(int candidate) -> out.number(number[candidate] + 3L);
    }
  }

  private static SortedSet<Integer> numbered(Collection<Integer> candidates, int[] number) {
    var numbers = new ArrayList<Integer>();
    candidates.forEach(candidate -> numbers.add(number[candidate]));
    return new TreeSet<>(numbers);
  }
}
