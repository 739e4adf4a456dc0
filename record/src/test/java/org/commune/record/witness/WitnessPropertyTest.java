package org.commune.record.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.record.Samples;
import org.commune.record.tlog.Checkpoint;
import org.commune.record.tlog.ConsistencyProof;
import org.commune.record.tlog.Hash;
import org.commune.record.tlog.NaiveTree;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;

/**
 * Whatever a log with two histories asks, in whatever order, a witness cosigns only one of them.
 */
class WitnessPropertyTest {
  private static final int LARGEST = 12;
  private static final int COMMON = 5;
  private static final NaiveTree LEFT = NaiveTree.ofNumberedLeaves(LARGEST);
  private static final NaiveTree RIGHT = forkedFrom(LEFT);

  /** A request for a size of one history, with a proof from another size of one of them. */
  private record Question(boolean left, int size, boolean proofLeft, int oldSize) {

    AddCheckpoint request() {
      NaiveTree tree = left ? LEFT : RIGHT;
      Checkpoint checkpoint = new Checkpoint(Samples.ORIGIN, size, tree.root(size));
      List<Hash> proof =
          oldSize <= size
              ? ConsistencyProof.of(proofLeft ? LEFT : RIGHT, oldSize, size).path()
              : List.of();
      return new AddCheckpoint(oldSize, proof, checkpoint.sign(Samples.LOG));
    }
  }

  private static final Gen<List<Question>> TALKS =
      Gens.lists(
          source ->
              new Question(
                  Gens.booleans().draw(source),
                  Gens.ints(0, LARGEST).draw(source),
                  Gens.booleans().draw(source),
                  Gens.ints(0, LARGEST).draw(source)),
          1,
          40);

  private static NaiveTree forkedFrom(NaiveTree tree) {
    List<Hash> leaves = new ArrayList<>(tree.leaves());
    for (int i = COMMON; i < leaves.size(); i++) {
      leaves.set(i, Hash.node(leaves.get(i), leaves.get(i)));
    }
    return new NaiveTree(leaves);
  }

  @Test
  void everythingItCosignsIsOneHistoryThatGrows() {
    Property.forAll(TALKS)
        .withTrials(150)
        .check(talk -> growsAsOneHistory(talk, new Fakes.Memory()));
  }

  /** The control: a witness that forgets cosigns both. */
  @Test
  void aWitnessThatForgetsIsCaughtCosigningBoth() {
    WitnessMemory forgetful =
        new WitnessMemory() {
          @Override
          public Optional<SignedCheckpoint> latest(String origin) {
            return Optional.empty();
          }

          @Override
          public boolean replace(
              String origin, Optional<SignedCheckpoint> expected, SignedCheckpoint next) {
            return true;
          }
        };
    assertThatThrownBy(() ->
            Property.forAll(TALKS)
                .withTrials(150)
                .check(talk -> growsAsOneHistory(talk, forgetful)))
        .isInstanceOf(AssertionError.class);
  }

  private static void growsAsOneHistory(List<Question> talk, WitnessMemory memory) {
    Witness witness = Fakes.honest(Samples.WITNESSES.get(0), memory);
    List<Question> cosigned = new ArrayList<>();
    for (Question question : talk) {
      if (witness.answer(question.request().bytes(), 1) instanceof WitnessAnswer.Cosigned) {
        cosigned.add(question);
      }
    }
    for (int i = 1; i < cosigned.size(); i++) {
      Question before = cosigned.get(i - 1);
      Question after = cosigned.get(i);
      assertThat(after.size()).isGreaterThanOrEqualTo(before.size());
      assertThat(before.left() == after.left() || before.size() <= COMMON)
          .as("%s and then %s", before, after)
          .isTrue();
    }
  }
}
