package org.commune.polity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commune.polity.engine.Town.admitted;
import static org.commune.polity.engine.Town.refused;

import java.util.List;
import java.util.Optional;
import org.commune.polity.Ruling;
import org.commune.polity.deed.DecisionDeed.CoSign;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.MotionDeed.ProposeMotion;
import org.commune.polity.deed.MotionDeed.SignPetition;
import org.commune.polity.deed.MotionDeed.StartPetition;
import org.commune.polity.deed.MotionDeed.Vote;
import org.commune.polity.deed.RecordDeed.EnrolKey;
import org.commune.polity.deed.RecordDeed.Erase;
import org.commune.polity.deed.RecordDeed.RevokeKey;
import org.commune.polity.deed.SeatDeed.Recall;
import org.commune.polity.effect.Effect;
import org.commune.polity.state.EnrolledKey;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.SeatId;
import org.junit.jupiter.api.Test;

class RecordsTest {
  private static final PersonId ANN = new PersonId("ann");
  private static final Recall RECALL =
      new Recall(
          Optional.of(new SeatId(Town.body("council"), 1)), Optional.empty(), Optional.empty());

  private static final String RECALLS =
      """
      - article: "3"
        title: Recall
        powers:
          - {act: recall, holder: [members], petition: [{of: members, at_least: 1/9}]}
          - {act: recall, holder: [board]}
      """;

  private static Town keeping(String records) {
    return Town.of(
        """
        - article: "2"
          title: Records
          records:
        """
            + records.indent(4)
            + RECALLS);
  }

  @Test
  void thoseWhomTheArticleNamesHavePersonalFieldsErased() {
    Town town = keeping("erasure: {by: [mayor], own: true}");
    refused(town.person("ben", new Erase(ANN)), "2", "only the person concerned may do it");
    Ruling own = town.person("ann", new Erase(ANN));
    Ruling mayors = town.person("ann", new Erase(new PersonId("dan")));
    assertThat(((Ruling.Admitted) own).effects()).contains(new Effect.Erased(ANN));
    assertThat(((Ruling.Admitted) mayors).effects())
        .contains(new Effect.Erased(new PersonId("dan")));
    refused(town.person("ann", new Erase(new PersonId("nobody"))), "2", "there is no person");
  }

  @Test
  void withoutAnArticleForItNothingIsErased() {
    refused(keeping("visibility: members").person("ann", new Erase(ANN)), "2", "erased");
  }

  @Test
  void aKeyIsEnrolledByThePersonAloneAndConfirmedByOthers() {
    Town town = keeping("signatures: {acts: [recall], confirmers: 2, revoked_by: [board]}");
    EnrolKey enrol = new EnrolKey(ANN, "k1", "key");
    refused(town.person("ann", enrol), "2", "it takes the signatures of 2 others, and has 0");
    admitted(town.person("ben", new CoSign(enrol)));
    admitted(town.person("ann", new CoSign(enrol)));
    refused(town.person("ann", enrol), "2", "it takes the signatures of 2 others, and has 1");
    admitted(town.person("cay", new CoSign(enrol)));
    refused(town.person("ben", enrol), "2", "only the person concerned may do it");
    admitted(town.person("ann", enrol));
    refused(town.person("ann", enrol), "2", "others");
    assertThat(town.state().get(Register.KEYS, "k1").map(EnrolledKey::person)).contains(ANN);
  }

  @Test
  void aKeyIsRevokedByItsOwnerOrByThoseWhomTheArticleNames() {
    Town town = keeping("signatures: {revoked_by: [mayor]}");
    for (String key : new String[] {"k1", "k2"}) {
      admitted(town.person("ben", new EnrolKey(new PersonId("ben"), key, "key")));
    }
    refused(town.person("ben", new EnrolKey(new PersonId("ben"), "k1", "key")), "2", "before");
    refused(
        town.person("cay", new RevokeKey(new PersonId("ben"), "k1")),
        "2",
        "only the person concerned may do it");
    admitted(town.person("ben", new RevokeKey(new PersonId("ben"), "k1")));
    refused(town.person("ben", new RevokeKey(new PersonId("ben"), "k1")), "2", "signs with no key");
    admitted(town.person("ann", new RevokeKey(new PersonId("ben"), "k2")));
    assertThat(town.state().get(Register.KEYS, "k2").flatMap(EnrolledKey::revoked)).isPresent();
  }

  @Test
  void whatMovesPowerCountsOnlyUnderItsAuthorsSignature() {
    Town town = keeping("signatures: {acts: [recall]}");
    StartPetition start = new StartPetition("out", RECALL, Optional.empty());
    refused(town.person("gus", start), "2", "gus has not signed it, and who would recall signs");
    admitted(town.signed("gus", start));
    refused(town.person("hal", new SignPetition("out")), "2", "hal has not signed it");
    admitted(town.signed("hal", new SignPetition("out")));
    ProposeMotion propose =
        new ProposeMotion("m", "board", Optional.of(RECALL), Optional.empty(), List.of());
    refused(town.person("ann", propose), "2", "ann has not signed it");
    admitted(town.signed("ann", propose));
    Vote yes = new Vote("m", Optional.of(MotionDeed.Choice.YES), List.of());
    refused(town.person("ben", yes), "2", "ben has not signed it");
    refused(town.signed("ben", yes), "1", "no vote on m is open");
  }

  @Test
  void whatIsNotNamedNeedsNoSignature() {
    Town town = keeping("signatures: {acts: [amend_charter]}");
    admitted(town.person("gus", new StartPetition("out", RECALL, Optional.empty())));
  }
}
