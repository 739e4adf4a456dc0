package org.commune.record.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.commune.testkit.Texts;
import org.junit.jupiter.api.Test;

class TilesTest {
  private static final Gen<List<Bytes>> ENTRIES =
      Gens.lists(Texts.bytes(300).map(Bytes::of), 1, TileName.FULL);

  @Test
  void bundlesAreReadBackAsTheyWereWritten() {
    Property.forAll(ENTRIES)
        .check(entries -> {
          EntryBundle bundle = new EntryBundle(entries);
          assertThat(EntryBundle.parse(bundle.bytes(), entries.size())).isEqualTo(bundle);
        });
  }

  @Test
  void aBundleCutOffAnywhereOrGoingOnIsRefused() {
    Bytes bundle =
        new EntryBundle(List.of(Bytes.utf8("one"), Bytes.of(), Bytes.utf8("three"))).bytes();
    for (int length = 0; length < bundle.length(); length++) {
      Bytes cut = bundle.slice(0, length);
      assertThatThrownBy(() -> EntryBundle.parse(cut, 3)).isInstanceOf(ParseFailure.class);
    }
    assertThatThrownBy(() -> EntryBundle.parse(Bytes.concat(bundle, Bytes.of((byte) 0)), 3))
        .isInstanceOf(ParseFailure.class);
    assertThatThrownBy(() -> EntryBundle.parse(bundle, 2)).isInstanceOf(ParseFailure.class);
    assertThatThrownBy(() -> EntryBundle.parse(bundle, 4)).isInstanceOf(ParseFailure.class);
  }

  @Test
  void anEntryHasAtMost65535Bytes() throws ParseFailure {
    Bytes longest = Bytes.of(new byte[EntryBundle.LARGEST_ENTRY]);
    EntryBundle bundle = new EntryBundle(List.of(longest));
    assertThat(EntryBundle.parse(bundle.bytes(), 1)).isEqualTo(bundle);
    Bytes tooLong = Bytes.of(new byte[EntryBundle.LARGEST_ENTRY + 1]);
    assertThatThrownBy(() -> new EntryBundle(List.of(tooLong)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTileOfAnyOtherLengthIsRefused() throws ParseFailure {
    Tile tile = new Tile(NaiveTree.ofNumberedLeaves(5).leaves());
    assertThat(Tile.parse(tile.bytes(), 5)).isEqualTo(tile);
    for (int width : List.of(1, 4, 6, 256)) {
      assertThatThrownBy(() -> Tile.parse(tile.bytes(), width)).isInstanceOf(ParseFailure.class);
    }
    assertThatThrownBy(() -> Tile.parse(tile.bytes().slice(0, 159), 5))
        .isInstanceOf(ParseFailure.class);
  }
}
