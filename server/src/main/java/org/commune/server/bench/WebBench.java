package org.commune.server.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.MeetingDeed;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.state.PersonId;
import org.commune.server.accounts.ApiTokens;
import org.commune.server.organisations.Hosted;
import org.commune.server.sequencer.Answer;
import org.commune.server.sequencer.Submission;
import org.springframework.context.ConfigurableApplicationContext;

/** What people feel: a vote of a thousand, pages that follow, pages under load. */
final class WebBench {
  private static final int DELEGATES = 1_000;
  private static final int PAGES = 2_000;
  private static final int PER_SECOND = 200;
  private static final Duration LOAD = Duration.ofSeconds(10);
  private static final List<String> SEEN = List.of("home", "motions", "bodies", "assembly");

  private final PrintStream out;
  private final ConfigurableApplicationContext server;
  private final Moving clock;
  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** A clock that is set. */
  static final class Moving extends Clock {
    private volatile Instant now = Settlement.FOUNDED.plusSeconds(60);

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public java.time.ZoneId getZone() {
      return java.time.ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }

  WebBench(PrintStream out, ConfigurableApplicationContext server, Moving clock) {
    this.out = out;
    this.server = server;
    this.clock = clock;
    this.address =
        URI.create("http://localhost:" + server.getEnvironment().getProperty("local.server.port"));
  }

  private Hosted begin(String name, Settlement settlement) throws IOException {
    return server
        .getBean(org.commune.server.organisations.Organisations.class)
        .begin(name, "bench/" + name, List.of(settlement.founding()))
        .orElseThrow();
  }

  private static void act(Hosted hosted, String id, PersonId by, Deed deed) throws Exception {
    if (!(hosted.sequencer().submit(new Submission(id, by, deed)).get()
            instanceof Answer.Entered entered)
        || !entered.admitted()) {
      throw new IllegalStateException(id + " was not admitted");
    }
  }

  /** From the first vote that is sent until the result stands in the published record. */
  void vote() throws Exception {
    Hosted hosted = begin("assembly", new Settlement(1, DELEGATES));
    act(hosted, "convene-1", Settlement.member(0, 1), Settlement.convene(0));
    act(hosted, "propose-1", Settlement.member(0, 5), Settlement.proposal(0));
    act(
        hosted,
        "sponsor-1",
        Settlement.member(0, 6),
        new MotionDeed.SponsorMotion("motion-0", java.util.Optional.empty()));
    clock.now = Settlement.MEETINGS;
    act(
        hosted,
        "open-0001",
        Settlement.member(0, 1),
        new MeetingDeed.OpenMeeting(Settlement.assembly(0), false));
    List<String> tokens = new ArrayList<>();
    for (int m = 1; m <= DELEGATES; m++) {
      PersonId person = Settlement.member(0, m);
      act(hosted, "attend-" + m, person, new MeetingDeed.Attend(Settlement.assembly(0)));
      tokens.add(server.getBean(ApiTokens.class).make("assembly", person, "bench").text());
    }
    act(hosted, "call-0001", Settlement.member(0, 1), new MotionDeed.CallVote("motion-0"));
    long start = System.nanoTime();
    Times times = new Times();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int m = 0; m < DELEGATES; m++) {
        int member = m;
        all.add(clients.submit(() -> cast(tokens.get(member), member, times)));
      }
      Times.await(all);
    }
    if (times.size() != DELEGATES) {
      throw new IllegalStateException("only " + times.size() + " votes were taken");
    }
    act(hosted, "close-001", Settlement.member(0, 1), new MotionDeed.CloseVote("motion-0"));
    long size = hosted.current().size();
    while (hosted.publishing().latest().size() < size) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    out.printf(
        Locale.ROOT,
        "  %,d delegates vote at once over HTTP; result published after %.2f s (each vote: %s)%n",
        DELEGATES,
        (System.nanoTime() - start) / 1e9,
        times);
  }

  private boolean cast(String token, int member, Times times) throws Exception {
    long sent = System.nanoTime();
    String body =
        "{\"id\":\"vote-%04d\",\"deed\":{\"vote\":\"motion-0\",\"choice\":\"%s\"}}"
            .formatted(member, member % 3 == 0 ? "no" : "yes");
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(address.resolve("/api/o/assembly/acts"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (!answer.body().contains("\"admitted\":true")) {
      throw new IllegalStateException(answer.body());
    }
    times.add(System.nanoTime() - sent);
    return true;
  }

  /** From an act that is sent until each page that listens knows of it. */
  void live() throws Exception {
    Hosted hosted = begin("live", new Settlement(4, 100));
    TimeUnit.SECONDS.sleep(2);
    CountDownLatch listening = new CountDownLatch(PAGES);
    Times times = new Times();
    long[] sent = new long[1];
    List<Future<Boolean>> pages = new ArrayList<>();
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int page = 0; page < PAGES; page++) {
        pages.add(readers.submit(() -> page(listening, sent, times)));
      }
      if (!listening.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("not all pages could listen");
      }
      TimeUnit.SECONDS.sleep(2);
      sent[0] = System.nanoTime();
      act(hosted, "start-001", Settlement.member(0, 3), Settlement.petition(0));
      Times.await(pages);
    }
    out.printf(
        Locale.ROOT,
        "  %,d live pages: %s, the last after %.0f ms%n",
        PAGES,
        times,
        times.longest());
  }

  private boolean page(CountDownLatch listening, long[] sent, Times times) throws IOException {
    try (Socket socket = new Socket("localhost", address.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /o/live/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII), 512);
      listening.countDown();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data:") && sent[0] != 0) {
          times.add(System.nanoTime() - sent[0]);
          return true;
        }
      }
      return false;
    }
  }

  /** Pages of a member at a steady rate, however long each takes. */
  void pages(String name, Settlement settlement) throws Exception {
    begin(name, settlement);
    String token =
        server.getBean(ApiTokens.class).make(name, Settlement.member(0, 7), "bench").text();
    load(name, token, Duration.ofSeconds(5));
    Times times = load(name, token, LOAD);
    out.printf(
        Locale.ROOT,
        "  pages at %d a second, organisation of %,d: %s%n",
        PER_SECOND,
        settlement.workplaces() * settlement.perWorkplace(),
        times);
  }

  private Times load(String name, String token, Duration time) {
    Times times = new Times();
    long start = System.nanoTime();
    long gap = Duration.ofSeconds(1).toNanos() / PER_SECOND;
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (long i = 0; i * gap < time.toNanos(); i++) {
        long due = start + i * gap;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        String page = SEEN.get((int) (i % SEEN.size()));
        all.add(readers.submit(() -> read("/o/" + name + "/" + page, token, due, times)));
      }
      Times.await(all);
    }
    return times;
  }

  private boolean read(String path, String token, long due, Times times) throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode());
    }
    times.add(System.nanoTime() - due);
    return true;
  }
}
