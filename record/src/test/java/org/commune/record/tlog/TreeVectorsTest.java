package org.commune.record.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commune.record.format.Bytes;
import org.junit.jupiter.api.Test;

/**
 * The tree of Certificate Transparency's classic test data, and roots and proofs computed with Go's
 * sumdb/tlog.
 */
class TreeVectorsTest {
  private static final List<Bytes> CLASSIC =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(hex -> Bytes.of(HexFormat.of().parseHex(hex)))
          .toList();

  private static final List<String> CLASSIC_ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static final Map<Integer, String> NUMBERED_ROOTS =
      new TreeMap<>(
          Map.of(
              1, "1bb97dcc21635d47e2663efdfd0a174686d98dd701352dd2cd06e8b43fd3d305",
              2, "fc5f6b88ff8554f75bb2f9e6f39c31b1936d44b69276edf7b1205a955b9761e3",
              100, "13f88915c560dc911a1da0fb209d84a20971051f294ebeb428fb3fc293af2743",
              255, "d71592a219d4067663eede247f9b54c3f9e0290682d55de09b495b07f1de41c9",
              256, "cf5effdb11d0927a2edf53b0e73c7837f659414e00537da5d90eb5c4c49ff274",
              257, "855b936aa00cb98b5114484249ad39d78a6be93623e26c01e8e487dc02184a5a",
              65535, "b592480df20f0dd456e39db9cdb0a1fa85f3617ec2d30cffc52760c38776f393",
              65536, "e100ba54d69a91012fc13b7890feac78d6996a097268b6f735d17311c7402a60",
              65537, "689b22742cab2adeb36ba622ff2736336464858f5de4a2c02f33bf163e7dca5f",
              70000, "da0532ff7b2ee56f4067110fc964e9f27b5959f9527bfff3fa501aa7584deaf3"));

  @Test
  void theRootsOfTheClassicTreeAreTheKnownOnes() {
    CompactRange range = CompactRange.empty();
    assertThat(range.root().hex()).isEqualTo(CLASSIC_ROOTS.getFirst());
    for (int size = 1; size <= CLASSIC.size(); size++) {
      range.append(Hash.leaf(CLASSIC.get(size - 1)));
      assertThat(range.root().hex()).isEqualTo(CLASSIC_ROOTS.get(size));
    }
  }

  @Test
  void theRootsAtTheBoundariesOfTilesAreTheKnownOnes() {
    CompactRange range = CompactRange.empty();
    TreeMap<Integer, String> roots = new TreeMap<>();
    for (int i = 0; i < 70_000; i++) {
      range.append(Hash.leaf(Bytes.utf8("leaf " + i)));
      if (NUMBERED_ROOTS.containsKey(i + 1)) {
        roots.put(i + 1, range.root().hex());
      }
    }
    assertThat(roots).isEqualTo(NUMBERED_ROOTS);
  }

  @Test
  void theInclusionProofsOfTheClassicTreeAreTheKnownOnes() {
    assertThat(inclusion(0, 8)).isEqualTo("96a296d2 5f083f0a 6b47aaf2");
    assertThat(inclusion(5, 8)).isEqualTo("bc1a0643 ca854ea1 d37ee418");
    assertThat(inclusion(2, 3)).isEqualTo("fac54203");
    assertThat(inclusion(1, 5)).isEqualTo("6e340b9c 5f083f0a bc1a0643");
  }

  @Test
  void theConsistencyProofsOfTheClassicTreeAreTheKnownOnes() {
    assertThat(growth(1, 8)).isEqualTo("96a296d2 5f083f0a 6b47aaf2");
    assertThat(growth(6, 8)).isEqualTo("0ebc5d34 ca854ea1 d37ee418");
    assertThat(growth(2, 5)).isEqualTo("5f083f0a bc1a0643");
    assertThat(growth(3, 7)).isEqualTo("0298d122 07506a85 fac54203 837dbb15");
  }

  /** The control: with another prefix byte the vectors do not come out. */
  @Test
  void aLeafHashedAsANodeIsCaughtByTheVectors() {
    Hash wrong = Hash.sha256(Bytes.concat(Bytes.of((byte) 1), CLASSIC.get(1)));
    Hash right = Hash.sha256(Bytes.concat(Bytes.of((byte) 0), CLASSIC.get(1)));
    Hash first = Hash.leaf(CLASSIC.get(0));
    assertThat(Hash.node(first, right).hex()).isEqualTo(CLASSIC_ROOTS.get(2));
    assertThat(Hash.node(first, wrong).hex()).isNotEqualTo(CLASSIC_ROOTS.get(2));
  }

  private static String inclusion(int index, int size) {
    return shown(InclusionProof.of(NaiveTree.ofEntries(CLASSIC), index, size).path());
  }

  private static String growth(int from, int to) {
    return shown(ConsistencyProof.of(NaiveTree.ofEntries(CLASSIC), from, to).path());
  }

  private static String shown(List<Hash> path) {
    return String.join(" ", path.stream().map(hash -> hash.hex().substring(0, 8)).toList());
  }
}
