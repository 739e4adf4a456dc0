package org.commune.polity.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A map that finds by hash")
final class NameTrieTest {
  /** A few hundred names; of each four, those with Aa and BB in the same places share a hash. */
  private static final List<String> NAMES = names();

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (int number = 0; number < 60; number++) {
      for (String pair : List.of("AaAa", "AaBB", "BBAa", "BBBB")) {
        names.add(pair + number);
        names.add(number + pair);
      }
    }
    return names;
  }

  /** One change: the name written or struck, by what is written; none where it is struck. */
  private record Change(String name, int entry) {}

  private static final Gen<Change> CHANGES =
      Gens.both(Gens.choose(NAMES), Gens.ints(-3, 9), Change::new);

  @Test
  @DisplayName("holds what a sorted map holds after the same changes, in the same order")
  void isAsASortedMap() {
    Property.forAll(Gens.lists(CHANGES, 0, 400))
        .check(changes -> {
          NameTrie<Integer> trie = NameTrie.empty();
          TreeMap<String, Integer> sorted = new TreeMap<>();
          for (Change change : changes) {
            NameTrie<Integer> before = trie;
            Map<String, Integer> copy = new TreeMap<>(sorted);
            if (change.entry() < 0) {
              trie = trie.minus(change.name());
              sorted.remove(change.name());
            } else {
              trie = trie.plus(change.name(), change.entry());
              sorted.put(change.name(), change.entry());
            }
            assertThat(before.size()).isEqualTo(copy.size());
            assertThat(before.get(change.name())).isEqualTo(copy.get(change.name()));
            assertThat(trie.get(change.name())).isEqualTo(sorted.get(change.name()));
          }
          assertThat(List.copyOf(trie.entrySet())).isEqualTo(List.copyOf(sorted.entrySet()));
          assertThat(trie).isEqualTo(sorted).hasSameHashCodeAs(sorted);
          for (String name : NAMES) {
            assertThat(trie.get(name)).isEqualTo(sorted.get(name));
          }
        });
  }

  @Test
  @DisplayName("is equal whatever order it was written in")
  void isEqualInWhateverOrder() {
    Property.forAll(Gens.permutations(NAMES))
        .check(order -> {
          NameTrie<String> one = NameTrie.<String>empty();
          NameTrie<String> other = NameTrie.empty();
          for (String name : NAMES) {
            one = one.plus(name, name);
          }
          for (String name : order) {
            other = other.plus(name, name);
          }
          assertThat(List.copyOf(one.keySet())).isEqualTo(List.copyOf(other.keySet())).isSorted();
          assertThat(other.minusAll(order)).isEmpty();
        });
  }
}
