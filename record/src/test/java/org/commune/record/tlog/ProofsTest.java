package org.commune.record.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commune.record.format.VerificationFailure;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;

class ProofsTest {
  private static final int LARGEST = 40;
  private static final NaiveTree TREE = NaiveTree.ofNumberedLeaves(LARGEST);

  private record Growth(int old, int size) {}

  @Test
  void everyInclusionProofOfASmallTreeIsTheOneOfTheDefinitionAndVerifies() throws Exception {
    for (int size = 1; size <= LARGEST; size++) {
      for (int index = 0; index < size; index++) {
        InclusionProof proof = InclusionProof.of(TREE, index, size);
        assertThat(proof.path()).isEqualTo(TREE.path(index, size));
        proof.verify(TREE.leaves().get(index), TREE.root(size));
      }
    }
  }

  @Test
  void everyConsistencyProofOfASmallTreeIsTheOneOfTheDefinitionAndVerifies() throws Exception {
    for (int size = 0; size <= LARGEST; size++) {
      for (int old = 0; old <= size; old++) {
        ConsistencyProof proof = ConsistencyProof.of(TREE, old, size);
        assertThat(proof.path()).isEqualTo(TREE.growth(old, size));
        proof.verify(TREE.root(old), TREE.root(size));
      }
    }
  }

  @Test
  void anInclusionProofWithOneBitChangedIsRefused() {
    for (int size : List.of(1, 2, 3, 7, 8, 21)) {
      for (int index = 0; index < size; index++) {
        InclusionProof proof = InclusionProof.of(TREE, index, size);
        Hash leaf = TREE.leaves().get(index);
        Hash root = TREE.root(size);
        Altered.inOneBit(proof.path())
            .forEach(
                path -> refused(new InclusionProof(proof.index(), proof.size(), path), leaf, root));
        Altered.bits(leaf).forEach(other -> refused(proof, other, root));
        Altered.bits(root).forEach(other -> refused(proof, leaf, other));
      }
    }
  }

  @Test
  void anInclusionProofOfAnotherShapeIsRefused() {
    for (int size = 1; size <= 21; size++) {
      for (int index = 0; index < size; index++) {
        InclusionProof proof = InclusionProof.of(TREE, index, size);
        Hash leaf = TREE.leaves().get(index);
        Hash root = TREE.root(size);
        Altered.structures(proof.path(), List.of(leaf, root, Hash.OF_NO_LEAVES))
            .forEach(
                path -> refused(new InclusionProof(proof.index(), proof.size(), path), leaf, root));
      }
    }
  }

  @Test
  void anInclusionProofForAnotherIndexIsRefused() {
    for (int size = 1; size <= 21; size++) {
      for (int index = 0; index < size; index++) {
        InclusionProof proof = InclusionProof.of(TREE, index, size);
        for (long other : List.of(-1L, (long) size, size + 1L, Long.MAX_VALUE, Long.MIN_VALUE)) {
          refused(
              new InclusionProof(other, size, proof.path()),
              TREE.leaves().get(index),
              TREE.root(size));
        }
        for (int other = 0; other < size; other++) {
          if (other != index) {
            refused(
                new InclusionProof(other, size, proof.path()),
                TREE.leaves().get(index),
                TREE.root(size));
          }
        }
      }
    }
  }

  /**
   * A size may be misstated without changing the shape of the path; the size is then vouched for by
   * the checkpoint's signature, not by the proof. What changes the shape is refused.
   */
  @Test
  void anInclusionProofWithASizeOfAnotherShapeIsRefused() {
    for (int size = 1; size <= 21; size++) {
      for (int index = 0; index < size; index++) {
        InclusionProof proof = InclusionProof.of(TREE, index, size);
        for (int other = index + 1; other <= LARGEST; other++) {
          if (TREE.path(index, other).size() != proof.path().size()) {
            refused(
                new InclusionProof(index, other, proof.path()),
                TREE.leaves().get(index),
                TREE.root(size));
          }
        }
        refused(
            new InclusionProof(index, 0, proof.path()), TREE.leaves().get(index), TREE.root(size));
        refused(
            new InclusionProof(index, -size, proof.path()),
            TREE.leaves().get(index),
            TREE.root(size));
      }
    }
  }

  /** The control: the root as the leaf with no path, which lenient verifiers take for a proof. */
  @Test
  void theRootDoesNotPassAsALeaf() {
    refused(new InclusionProof(0, 8, List.of()), TREE.root(8), TREE.root(8));
    assertThat(lenientlyIncluded(new InclusionProof(0, 8, List.of()), TREE.root(8), TREE.root(8)))
        .isTrue();
  }

  /** The control: a verifier that only folds the path it is given. */
  private static boolean lenientlyIncluded(InclusionProof proof, Hash leaf, Hash root) {
    Hash hash = leaf;
    long node = proof.index();
    for (Hash sibling : proof.path()) {
      hash = (node & 1) == 1 ? Hash.node(sibling, hash) : Hash.node(hash, sibling);
      node >>= 1;
    }
    return hash.equals(root);
  }

  @Test
  void aConsistencyProofWithOneBitChangedIsRefused() {
    for (Growth growth : growths(List.of(1, 2, 3, 6, 7, 8, 13))) {
      ConsistencyProof proof = ConsistencyProof.of(TREE, growth.old(), growth.size());
      Hash old = TREE.root(growth.old());
      Hash root = TREE.root(growth.size());
      Altered.inOneBit(proof.path())
          .forEach(
              path -> refused(new ConsistencyProof(growth.old(), growth.size(), path), old, root));
      Altered.bits(old).forEach(other -> refused(proof, other, root));
      // Every tree continues the empty one; its root is vouched for by the signature alone.
      if (growth.old() > 0) {
        Altered.bits(root).forEach(other -> refused(proof, old, other));
      }
    }
  }

  @Test
  void aConsistencyProofOfAnotherShapeIsRefused() {
    for (Growth growth : growths(List.of(0, 1, 2, 3, 5, 6, 7, 8, 13, 21))) {
      ConsistencyProof proof = ConsistencyProof.of(TREE, growth.old(), growth.size());
      Hash old = TREE.root(growth.old());
      Hash root = TREE.root(growth.size());
      Altered.structures(proof.path(), List.of(old, root, Hash.OF_NO_LEAVES))
          .forEach(
              path -> refused(new ConsistencyProof(growth.old(), growth.size(), path), old, root));
      if (!old.equals(root)) {
        refused(proof, root, old);
      }
      refused(new ConsistencyProof(growth.size() + 1, growth.size(), proof.path()), old, root);
      refused(new ConsistencyProof(-1, growth.size(), proof.path()), old, root);
    }
  }

  @Test
  void theTreeNeverLeadsFromAnotherOldTree() {
    Gen<Growth> growths =
        source -> {
          int size = Gens.ints(1, LARGEST).draw(source);
          return new Growth(Gens.ints(1, size).draw(source), size);
        };
    NaiveTree other = otherFrom(0);
    Property.forAll(growths)
        .check(growth ->
            refused(
                ConsistencyProof.of(TREE, growth.old(), growth.size()),
                other.root(growth.old()),
                TREE.root(growth.size())));
  }

  @Test
  void aTreeOverTilesOfAnySizeAndALaterOneAreConsistent() {
    Gen<Growth> growths =
        source -> {
          int size = Gens.ints(1, 1500).draw(source);
          return new Growth(Gens.ints(0, size).draw(source), size);
        };
    NaiveTree large = NaiveTree.ofNumberedLeaves(1500);
    Property.forAll(growths)
        .withTrials(60)
        .check(growth -> {
          ConsistencyProof proof = ConsistencyProof.of(large, growth.old(), growth.size());
          assertThatCode(() -> proof.verify(large.root(growth.old()), large.root(growth.size())))
              .doesNotThrowAnyException();
        });
  }

  private static NaiveTree otherFrom(int index) {
    List<Hash> leaves = new ArrayList<>(TREE.leaves());
    leaves.set(index, Hash.OF_NO_LEAVES);
    return new NaiveTree(leaves);
  }

  private static List<Growth> growths(List<Integer> sizes) {
    return sizes.stream()
        .flatMap(
            size -> Stream.iterate(0, i -> i <= size, i -> i + 1).map(old -> new Growth(old, size)))
        .toList();
  }

  private static void refused(InclusionProof proof, Hash leaf, Hash root) {
    assertThatThrownBy(() -> proof.verify(leaf, root)).isInstanceOf(VerificationFailure.class);
  }

  private static void refused(ConsistencyProof proof, Hash old, Hash root) {
    assertThatThrownBy(() -> proof.verify(old, root)).isInstanceOf(VerificationFailure.class);
  }
}
