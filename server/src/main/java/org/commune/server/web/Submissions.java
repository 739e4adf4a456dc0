package org.commune.server.web;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.commune.polity.deed.Deed;
import org.commune.polity.state.PersonId;
import org.commune.record.entry.ActSignature;
import org.commune.server.organisations.Hosted;
import org.commune.server.sequencer.Answer;
import org.commune.server.sequencer.Busy;
import org.commune.server.sequencer.Submission;
import org.springframework.stereotype.Component;

/** Hands acts to the sequencer and waits until they are durable. */
@Component
public class Submissions {
  /** Longer than any commit; shorter than a person waits. */
  private static final long SECONDS = 20;

  /**
   * Waits for the ruling.
   *
   * @param id of the act: handed in again under it, it has no second effect
   * @return {@link Answer.Unknown} also when it took too long
   * @throws TryLater when too many wait
   */
  public Answer submit(Hosted hosted, PersonId person, String id, Deed deed) {
    return submit(hosted, person, id, deed, Optional.empty());
  }

  /**
   * Waits for the ruling on an act that its author may have signed.
   *
   * @throws TryLater when too many wait
   */
  public Answer submit(
      Hosted hosted, PersonId person, String id, Deed deed, Optional<ActSignature> signature) {
    try {
      return hosted
          .sequencer()
          .submit(new Submission(id, person, deed, signature))
          .get(SECONDS, TimeUnit.SECONDS);
    } catch (Busy e) {
      throw new TryLater("Nothing was entered: " + e.getMessage() + ". Send it again in a moment.");
    } catch (TimeoutException e) {
      return new Answer.Unknown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Unknown();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
