package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Span;

@Says(
    value = "Unity of action: what binds whom once a public action is decided.",
    example = "unity: {scope: decided_public_action, until: {max: P3M}, base_speech: free}")
public record Unity(
    @Says(value = "What it covers.", example = "decided_public_action") String scope,
    @Says(value = "When it begins.", defaultsTo = "decision") From from,
    @Says("When it ends.") Until until,
    @Says("Whom it binds.") List<Actor> binds,
    @Says("What the minority may do all the same.") List<MinorityMay> minorityMay,
    @Says(value = "Whether members may say what they think of it.", defaultsTo = "free")
        BaseSpeech baseSpeech) {

  /** When unity of action begins. */
  public enum From {
    @Says("With the decision.")
    DECISION
  }

  /** What the minority may do. */
  public enum MinorityMay {
    @Says("Publish its dissent.")
    PUBLISH_DISSENT,
    @Says("Bring the question again once the action is over.")
    REOPEN_AFTER
  }

  /** Whether members may say what they think. */
  public enum BaseSpeech {
    @Says("Always.")
    FREE,
    @Says("After the action.")
    AFTER_ACTION
  }

  @Says("When unity of action ends.")
  public record Until(
      @Says(value = "With the end of this.", example = "action") Optional<String> endOf,
      @Says("After this time at the latest.") Span max) {}
}
