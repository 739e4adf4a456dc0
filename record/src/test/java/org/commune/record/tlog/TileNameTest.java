package org.commune.record.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.commune.record.format.ParseFailure;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileNameTest {

  @Test
  void theIndexIsWrittenInGroupsOfThreeDigits() {
    assertThat(new TileName.Hashes(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
    assertThat(new TileName.Hashes(2, 0, 1).path()).isEqualTo("tile/2/000.p/1");
    assertThat(new TileName.Entries(999, 256).path()).isEqualTo("tile/entries/999");
    assertThat(new TileName.Entries(1000, 7).path()).isEqualTo("tile/entries/x001/000.p/7");
  }

  @Test
  void aTreeOfSeventyThousandHasTheTilesTheSpecificationNames() {
    List<TileName> tiles = TileName.of(70_000).toList();
    assertThat(tiles.stream().filter(tile -> tile.folder().equals("tile/0"))).hasSize(274);
    assertThat(tiles).contains(new TileName.Hashes(0, 273, 112));
    assertThat(tiles).contains(new TileName.Hashes(1, 0, 256), new TileName.Hashes(1, 1, 17));
    assertThat(tiles).contains(new TileName.Hashes(2, 0, 1));
    assertThat(tiles.stream().filter(tile -> tile.folder().equals("tile/entries"))).hasSize(274);
    assertThat(TileName.of(256).map(TileName::path))
        .containsExactly("tile/0/000", "tile/1/000.p/1", "tile/entries/000");
    assertThat(TileName.of(0)).isEmpty();
  }

  @Test
  void thePartialTilesOfASizeAreThoseAmongItsTilesThatAreNotFull() {
    for (long size : List.of(0L, 1L, 255L, 256L, 257L, 65_535L, 65_536L, 65_537L, 70_000L)) {
      assertThat(TileName.partials(size))
          .containsExactlyInAnyOrderElementsOf(
              TileName.of(size).filter(tile -> !tile.isFull()).toList());
    }
  }

  @Test
  void everyPathIsReadBackAsItsName() {
    Gen<TileName> names =
        source -> {
          long index = Gens.longs(0, Long.MAX_VALUE >> 10).draw(source);
          int width = Gens.ints(1, 256).draw(source);
          return Gens.booleans().draw(source)
              ? new TileName.Entries(index, width)
              : new TileName.Hashes(Gens.ints(0, 63).draw(source), index, width);
        };
    Property.forAll(names).check(name -> assertThat(TileName.parse(name.path())).isEqualTo(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tile",
        "tile/0",
        "tile/0/",
        "tile/0/0",
        "tile/0/00",
        "tile/0/0000",
        "tile/0/x000/000",
        "tile/0/x001/x234/67",
        "tile/0/001/067",
        "tile/0/x001",
        "tile/00/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/+1/000",
        "tile/0/+01",
        "tile/0/-01",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/257",
        "tile/0/000.p/08",
        "tile/0/000.p/",
        "tile/0/000.p",
        "tile/0/000.q/8",
        "tile/0/000/8",
        "tile/data/000",
        "tile/entries/000.p/1/",
        "/tile/0/000",
        "tile/0/x999/x999/x999/x999/x999/x999/999",
        "tile/0/x000/../000",
      })
  void otherPathsAreRefused(String path) {
    assertThatThrownBy(() -> TileName.parse(path)).isInstanceOf(ParseFailure.class);
  }
}
