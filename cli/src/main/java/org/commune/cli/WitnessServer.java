package org.commune.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.commune.record.Source;
import org.commune.record.format.Bytes;
import org.commune.record.witness.Witness;
import org.commune.record.witness.WitnessAnswer;

/**
 * A witness on HTTP (C2SP tlog-witness): {@code POST /add-checkpoint} for logs, {@code GET
 * /HASH/checkpoint} for monitors. Transport security is the business of a proxy before it: what is
 * said here is signed, and public.
 */
final class WitnessServer implements AutoCloseable {
  /** A checkpoint with the cosignatures of many witnesses, and the longest proof. */
  private static final int LARGEST_REQUEST = 128 << 10;

  private static final int MOST_AT_ONCE = 64;
  private static final int SECONDS_TO_FINISH = 5;
  private static final String SUBMISSION = "/add-checkpoint";
  private static final Pattern MONITORED = Pattern.compile("/([0-9a-f]{64}/checkpoint)");

  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore room = new Semaphore(MOST_AT_ONCE);
  private final Witness witness;
  private final Source memory;
  private final LongSupplier clock;
  private final Consumer<String> log;

  /**
   * Begins to answer.
   *
   * @param memory where the witness keeps what it cosigned
   * @param clock POSIX seconds
   * @param log takes a line for each request to cosign
   */
  WitnessServer(
      InetSocketAddress address,
      Witness witness,
      Source memory,
      LongSupplier clock,
      Consumer<String> log)
      throws IOException {
    this.witness = witness;
    this.memory = memory;
    this.clock = clock;
    this.log = log;
    this.server = HttpServer.create(address, 0);
    server.setExecutor(executor);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Where it is reached. */
  String url() {
    InetSocketAddress address = server.getAddress();
    String host = address.getAddress().getHostAddress();
    return "http://%s:%d"
        .formatted(host.contains(":") ? "[" + host + "]" : host, address.getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!room.tryAcquire()) {
        send(
            exchange,
            new WitnessAnswer.NotNow(HttpStatus.NOT_NOW, "too many at once, or stopping"));
        return;
      }
      try {
        answer(exchange);
      } finally {
        room.release();
      }
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    var monitored = MONITORED.matcher(path);
    if (path.equals(SUBMISSION)) {
      if (method.equals("POST")) {
        send(exchange, cosigned(exchange));
      } else {
        exchange.getResponseHeaders().set("Allow", "POST");
        send(exchange, HttpStatus.WRONG_METHOD, "a checkpoint is sent with POST\n");
      }
    } else if (monitored.matches()) {
      Optional<Bytes> held = memory.read(monitored.group(1));
      if (held.isPresent()) {
        send(exchange, HttpStatus.OK, held.orElseThrow());
      } else {
        send(exchange, HttpStatus.MISSING, "nothing was cosigned for that log\n");
      }
    } else if (path.equals("/")) {
      send(exchange, HttpStatus.OK, "a witness: " + witness.verifier() + "\n");
    } else {
      send(exchange, HttpStatus.MISSING, "there is nothing here\n");
    }
  }

  private WitnessAnswer cosigned(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST + 1);
    if (body.length > LARGEST_REQUEST) {
      return new WitnessAnswer.NotNow(HttpStatus.TOO_LARGE, "the request is too large");
    }
    WitnessAnswer answer = asked(Bytes.of(body));
    log.accept("%d %s".formatted(answer.status(), firstLine(answer)));
    return answer;
  }

  /** Nothing is answered that is not durable: when the memory fails, no signature gets out. */
  private WitnessAnswer asked(Bytes body) {
    try {
      return witness.answer(body, clock.getAsLong());
    } catch (UncheckedIOException e) {
      log.accept("the state cannot be kept: " + e.getMessage());
      return new WitnessAnswer.NotNow(HttpStatus.FAULT, "the witness is out of order");
    }
  }

  private static String firstLine(WitnessAnswer answer) {
    return answer instanceof WitnessAnswer.Cosigned
        ? "cosigned"
        : answer.body().lines().findFirst().orElse("");
  }

  private static void send(HttpExchange exchange, WitnessAnswer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    send(exchange, status, Bytes.utf8(text));
  }

  private static void send(HttpExchange exchange, int status, Bytes text) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", WitnessAnswer.TEXT_TYPE);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, text.length());
    exchange.getResponseBody().write(text.toArray());
  }

  /** Takes no new requests, and lets those under way be answered. */
  @Override
  public void close() {
    try {
      if (!room.tryAcquire(MOST_AT_ONCE, SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
        log.accept("stopped in the middle of a request");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop(0);
    executor.close();
  }
}
