package org.commune.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.SignedCheckpoint;
import org.commune.record.witness.Cosigning;
import org.commune.record.witness.StoredMemory;
import org.commune.record.witness.WitnessAnswer;

/** The log's side of talking to one witness over HTTP. */
final class WitnessClient {
  private static final int LARGEST_ANSWER = 128 << 10;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  private final URI prefix;

  /**
   * @throws BadInput when it is no address
   */
  WitnessClient(String url) {
    try {
      this.prefix = URI.create(url.endsWith("/") ? url : url + "/");
    } catch (IllegalArgumentException e) {
      throw new BadInput(url + " is not an address: " + e.getMessage() + ".");
    }
  }

  /** Asks for a cosignature, to the end. */
  Cosigning ask(Cosigning.Question question, long lastKnown) {
    Cosigning step = Cosigning.begin(question, lastKnown);
    while (step instanceof Cosigning.Ask ask) {
      try {
        HttpRequest request =
            HttpRequest.newBuilder(prefix.resolve("add-checkpoint"))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(ask.request().bytes().toArray()))
                .build();
        HttpResponse<String> answer = send(request);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        step = ask.answered(WitnessAnswer.parse(answer.statusCode(), type, answer.body()));
      } catch (ParseFailure e) {
        step = new Cosigning.Failed("the answer makes no sense: " + e.getMessage());
      } catch (IOException e) {
        step = new Cosigning.Failed("not reached: " + WebSource.why(e));
      }
    }
    return step;
  }

  /**
   * The newest checkpoint of a log that the witness cosigned; nobody has verified it.
   *
   * @throws IOException when the witness cannot be asked, or answers something else
   */
  Optional<SignedCheckpoint> latest(String origin) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(prefix.resolve(StoredMemory.path(origin))).timeout(PATIENCE).build();
    HttpResponse<String> answer = send(request);
    if (answer.statusCode() == HttpStatus.MISSING) {
      return Optional.empty();
    }
    try {
      return Optional.of(SignedCheckpoint.parse(answer.body()));
    } catch (ParseFailure e) {
      throw new IOException(prefix + " answers " + answer.statusCode() + ", no checkpoint", e);
    }
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return client.send(
          request,
          HttpResponse.BodyHandlers.limiting(
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST_ANSWER));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
