package org.commune.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.commune.record.RecordNames;
import org.commune.record.Source;
import org.commune.record.format.Bytes;

/**
 * A record on a web server. Nothing that the server does is trusted: what it sends may be no longer
 * than a file of that name can be, must come in time and from where it was asked for, and is
 * verified like any other copy.
 */
final class WebSource implements Source {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final int TRIES = 3;

  private final URI prefix;
  private final HttpClient client;

  /**
   * @param prefix where the file {@code checkpoint} lies
   */
  WebSource(URI prefix) {
    this.prefix = prefix;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
  }

  /** Whether a name is an address of the web and not of a folder. */
  static boolean isAddress(String name) {
    return name.startsWith("http://") || name.startsWith("https://");
  }

  /**
   * The record at an address, with or without a slash at its end.
   *
   * @throws BadInput when it is none
   */
  static WebSource at(String address) {
    try {
      URI uri = URI.create(address.endsWith("/") ? address : address + "/");
      if (uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
        throw new BadInput(address + " is not the address of a folder on a web server.");
      }
      return new WebSource(uri);
    } catch (IllegalArgumentException e) {
      throw new BadInput(address + " is not an address: " + e.getMessage() + ".");
    }
  }

  @Override
  public Optional<Bytes> read(String name) {
    IOException last = new IOException("not asked");
    for (int attempt = 0; attempt < TRIES; attempt++) {
      try {
        HttpResponse<byte[]> answer = ask(name, attempt);
        int status = answer.statusCode();
        if (status == HttpStatus.MISSING || status == HttpStatus.GONE) {
          return Optional.empty();
        }
        if (status == HttpStatus.OK) {
          return Optional.of(Bytes.of(unpacked(answer, RecordNames.largest(name))));
        }
        last = new IOException(prefix.resolve(name) + " answers with status " + status);
        if (status != HttpStatus.TOO_MANY && status < HttpStatus.FAULT) {
          break;
        }
      } catch (IOException e) {
        last = new IOException(prefix.resolve(name) + ": " + why(e), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new UncheckedIOException(new IOException("interrupted", e));
      }
    }
    throw new UncheckedIOException(last.getMessage(), last);
  }

  private HttpResponse<byte[]> ask(String name, int attempt)
      throws IOException, InterruptedException {
    Thread.sleep(Duration.ofMillis(300L * attempt));
    HttpRequest request =
        HttpRequest.newBuilder(prefix.resolve(name)).timeout(ANSWER).GET().build();
    return client.send(
        request,
        HttpResponse.BodyHandlers.limiting(
            HttpResponse.BodyHandlers.ofByteArray(), RecordNames.largest(name)));
  }

  /** Why something on the web could not be had, in words. */
  static String why(IOException e) {
    if (e instanceof ConnectException) {
      return "nobody answers there";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** Bundles may come packed without having been asked for so (C2SP tlog-tiles). */
  private static byte[] unpacked(HttpResponse<byte[]> answer, int largest) throws IOException {
    if (answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isEmpty()) {
      return answer.body();
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      byte[] bytes = in.readNBytes(largest);
      if (in.read() >= 0) {
        throw new IOException("more than a file of that name can hold");
      }
      return bytes;
    }
  }

  /** A web server cannot be asked for them. */
  @Override
  public Optional<List<String>> names() {
    return Optional.empty();
  }
}
