package org.commune.record.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commune.record.MemoryStore;
import org.commune.record.Publisher;
import org.commune.record.Samples;
import org.junit.jupiter.api.Test;

class CosigningTest {
  private final Publisher publisher = Samples.create(new MemoryStore(), new MemoryStore());
  private final Fakes.Memory memory = new Fakes.Memory();
  private final Witness witness = Fakes.honest(Samples.WITNESSES.get(0), memory);

  private void grow(int size) {
    Samples.publish(publisher, Samples.acts((int) publisher.size(), size));
  }

  private Cosigning.Ask ask() {
    return (Cosigning.Ask)
        Cosigning.begin(
            new Cosigning.Question(publisher.latest(), witness.verifier(), publisher::growthFrom),
            0);
  }

  @Test
  void aLogThatForgotWhatTheWitnessHoldsIsToldAndAsksAgain() {
    grow(5);
    assertThat(Fakes.ask(publisher, witness, 0, 1)).isInstanceOf(Cosigning.Done.class);
    grow(9);
    assertThat(Fakes.ask(publisher, witness, 0, 2)).isInstanceOf(Cosigning.Done.class);
    grow(12);
    assertThat(Fakes.ask(publisher, witness, 3, 3)).isInstanceOf(Cosigning.Done.class);
    grow(13);
    assertThat(Fakes.ask(publisher, witness, 99, 4)).isInstanceOf(Cosigning.Done.class);
  }

  @Test
  void aWitnessThatHoldsMoreThanTheLogHasRaisesTheAlarm() {
    Publisher ahead = Samples.create(new MemoryStore(), new MemoryStore());
    Samples.publish(ahead, Samples.acts(0, 20));
    Fakes.ask(ahead, witness, 0, 1);
    grow(5);
    assertThat(Fakes.ask(publisher, witness, 0, 2)).isInstanceOf(Cosigning.Alarm.class);
  }

  @Test
  void aWitnessThatHoldsAnotherRootRaisesTheAlarmAndIsNotAskedAgain() {
    Publisher other = Samples.create(new MemoryStore(), new MemoryStore());
    Samples.publish(other, Samples.acts(100, 105));
    Fakes.ask(other, witness, 0, 1);
    grow(5);
    assertThat(Fakes.ask(publisher, witness, 0, 2)).isInstanceOf(Cosigning.Alarm.class);
    grow(9);
    assertThat(Fakes.ask(publisher, witness, 5, 3)).isInstanceOf(Cosigning.Alarm.class);
  }

  /** One implementation answers so where others answer 422. */
  @Test
  void aConflictThatNamesNoSizeIsAnAlarmAndNotARetry() throws Exception {
    grow(5);
    WitnessAnswer answer = WitnessAnswer.parse(409, "text/plain; charset=utf-8", "5\n");
    assertThat(ask().answered(answer)).isInstanceOf(Cosigning.Alarm.class);
  }

  @Test
  void aWitnessThatIsBusyIsNoAlarm() throws Exception {
    grow(5);
    for (int status : List.of(429, 500, 503, 302)) {
      assertThat(ask().answered(WitnessAnswer.parse(status, "text/html", "<h1>later</h1>")))
          .isInstanceOf(Cosigning.Failed.class);
    }
  }

  @Test
  void aWitnessThatAlwaysHoldsAnotherSizeIsNotAskedForEver() {
    grow(20);
    Cosigning step = ask();
    int asked = 0;
    while (step instanceof Cosigning.Ask ask) {
      step = ask.answered(new WitnessAnswer.HoldsOther(asked++));
    }
    assertThat(step).isInstanceOf(Cosigning.Failed.class);
    assertThat(asked).isEqualTo(Cosigning.MOST_QUESTIONS);
  }

  @Test
  void aCosignatureByAnotherKeyOrOverAnotherTextDoesNotCount() {
    grow(5);
    String text = publisher.latest().note().text();
    assertThat(
            ask()
                .answered(
                    new WitnessAnswer.Cosigned(
                        List.of(
                            Samples.WITNESSES.get(1).cosign(text, 1),
                            Samples.WITNESSES.get(0).cosign("other\n", 1)))))
        .isInstanceOf(Cosigning.Failed.class);
  }
}
