package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApprovalCountTest {

  private static List<Fraction> votes(long... votes) {
    return LongStream.of(votes).mapToObj(Fraction::of).toList();
  }

  private static List<Candidate> council(String... employers) {
    return IntStream.range(0, employers.length)
        .mapToObj(i -> Candidate.of("Candidate " + i).in("employer", employers[i]))
        .toList();
  }

  @Test
  void the_first_python_steering_council_is_the_five_with_most_approvals() {
    // PEP 8100, 4 February 2019.
    var names =
        Stream.of("Barry Warsaw", "Brett Cannon", "Carol Willing", "Guido van Rossum")
            .map(Candidate::of);
    var all =
        Stream.concat(names, Stream.of("Nick Coghlan", "Benjamin Peterson").map(Candidate::of))
            .toList();

    var result = ApprovalCount.elect(all, votes(31, 44, 33, 45, 25, 22), 5, List.of());

    assertThat(result.elected()).containsExactly(3, 1, 2, 0, 4);
    assertThat(result.tied()).isEmpty();
  }

  @Test
  void the_third_of_one_employer_is_passed_over() {
    var result =
        ApprovalCount.elect(
            council("Acme", "Acme", "Bolt", "Acme", "Core", "Dyne"),
            votes(45, 44, 33, 31, 25, 22),
            5,
            List.of(Cap.onEach("employer", 2)));

    assertThat(result.elected()).containsExactly(0, 1, 2, 4, 5);
    assertThat(result.passedOver())
        .containsExactly(new ApprovalCount.PassedOver(3, Cap.onEach("employer", 2), "Acme"));
  }

  @Test
  void a_tie_for_the_last_seat_is_returned_and_not_broken() {
    var result = ApprovalCount.elect(council("A", "B", "C"), votes(5, 7, 5), 2, List.of());

    assertThat(result.elected()).containsExactly(1);
    assertThat(result.tied()).containsExactly(0, 2);
    assertThat(result.seatsTied()).isEqualTo(1);
  }

  @Test
  void equals_who_cannot_sit_together_are_tied_although_there_are_seats() {
    var result =
        ApprovalCount.elect(
            council("Acme", "Acme", "Bolt"), votes(5, 5, 4), 3, List.of(Cap.onEach("employer", 1)));

    assertThat(result.elected()).isEmpty();
    assertThat(result.tied()).containsExactly(0, 1);
  }

  @Test
  void weights_and_withdrawn_candidates_are_minded() {
    var ballots =
        new Ballots(
            "",
            List.of(Candidate.of("A"), Candidate.of("B").asWithdrawn()),
            List.of(new Ballot(Approval.of(0, 1), Fraction.of(1, 2)), Ballot.of(Approval.of(1))));

    assertThat(ApprovalCount.votes(ballots)).containsExactly(Fraction.HALF, Fraction.ZERO);
  }
}
