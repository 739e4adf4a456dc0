package org.commune.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.commune.record.format.Bytes;

/** Serves the files of a source on the loopback interface, as any web server would. */
final class LoopbackWeb implements AutoCloseable {
  private final ServerSocket server;
  private final Source source;

  private LoopbackWeb(ServerSocket server, Source source) {
    this.server = server;
    this.source = source;
  }

  static LoopbackWeb of(Source source) throws IOException {
    ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    LoopbackWeb web = new LoopbackWeb(socket, source);
    Thread.ofVirtual().start(web::serve);
    return web;
  }

  String prefix() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/";
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        answer(client);
      } catch (IOException e) {
        // The client went away, or the test is over.
      }
    }
  }

  private void answer(Socket client) throws IOException {
    BufferedReader request =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    String first = request.readLine();
    for (String line = first; line != null && !line.isEmpty(); ) {
      line = request.readLine();
    }
    if (first == null) {
      return;
    }
    Optional<Bytes> file = source.read(first.split(" ", 3)[1].substring(1));
    OutputStream out = client.getOutputStream();
    String head =
        "HTTP/1.1 %s%nContent-Length: %d%nConnection: close%n%n"
            .formatted(
                file.isPresent() ? "200 OK" : "404 Not Found", file.map(Bytes::length).orElse(0))
            .replace(System.lineSeparator(), "\r\n");
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(file.map(Bytes::toArray).orElse(new byte[0]));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
