package org.commune.record.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;

/** Everything that can be wrong with the hashes of a proof. */
final class Altered {
  private Altered() {}

  /** The hash with each of its 256 bits changed in turn. */
  static Stream<Hash> bits(Hash hash) {
    return Stream.iterate(0, bit -> bit < Hash.LENGTH * 8, bit -> bit + 1)
        .map(bit -> {
          byte[] bytes = hash.bytes().toArray();
          bytes[bit / 8] ^= (byte) (1 << (bit % 8));
          return hash(bytes);
        });
  }

  /** The path with one hash changed, left out, doubled, swapped or added, in every place. */
  static Stream<List<Hash>> structures(List<Hash> path, List<Hash> foreign) {
    List<List<Hash>> altered = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      List<Hash> without = new ArrayList<>(path);
      without.remove(i);
      altered.add(without);
      List<Hash> doubled = new ArrayList<>(path);
      doubled.add(i, path.get(i));
      altered.add(doubled);
      for (int j = i + 1; j < path.size(); j++) {
        List<Hash> swapped = new ArrayList<>(path);
        swapped.set(i, path.get(j));
        swapped.set(j, path.get(i));
        altered.add(swapped);
      }
    }
    for (Hash hash : foreign) {
      for (int i = 0; i <= path.size(); i++) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(i, hash);
        altered.add(longer);
      }
    }
    altered.add(List.of());
    return altered.stream().filter(other -> !other.equals(path));
  }

  static Stream<List<Hash>> inOneBit(List<Hash> path) {
    return Stream.iterate(0, i -> i < path.size(), i -> i + 1)
        .flatMap(i ->
            bits(path.get(i))
                .map(hash -> {
                  List<Hash> altered = new ArrayList<>(path);
                  altered.set(i, hash);
                  return altered;
                }));
  }

  private static Hash hash(byte[] bytes) {
    try {
      return Hash.of(Bytes.of(bytes));
    } catch (ParseFailure e) {
      throw new AssertionError(e);
    }
  }
}
