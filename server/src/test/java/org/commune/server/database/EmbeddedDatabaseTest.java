package org.commune.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.commune.server.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The server's own database")
final class EmbeddedDatabaseTest {
  @Test
  @DisplayName("starts where one still runs whose server was killed, with all that it had")
  void orphan() throws Exception {
    Path folder = TestDatabase.folder();
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      run(database, "create table kept (what text); insert into kept values ('all')");
    }
    // What a killed server leaves: its database, running, without anybody who would stop it.
    long orphan = startAlone(folder);
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(database.pid().orElseThrow()).isNotEqualTo(orphan);
      assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
      assertThat(read(database, "select what from kept")).isEqualTo("all");
    }
  }

  @Test
  @DisplayName("is not started twice on one folder: the second server leaves the first alone")
  void held() throws IOException {
    Path folder = TestDatabase.folder();
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Another server runs on")
          .hasMessageContaining("--data");
      assertThat(ProcessHandle.of(database.pid().orElseThrow())).isPresent();
    }
  }

  private static long startAlone(Path folder) throws IOException, InterruptedException {
    Path control;
    try (Stream<Path> files = Files.walk(folder.resolve("binaries"))) {
      control = files.filter(f -> f.endsWith("pg_ctl")).findFirst().orElseThrow();
    }
    List<String> command =
        List.of(
            control.toString(),
            "-D",
            folder.resolve("postgres").toString(),
            "-l",
            folder.resolve("alone.log").toString(),
            "-o",
            "-p " + freePort() + " -c fsync=on",
            "-w",
            "start");
    boolean root = System.getProperty("user.name").equals("root");
    Process start =
        new ProcessBuilder(
                Stream.concat(root ? Stream.of("unshare", "-U") : Stream.of(), command.stream())
                    .toList())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("start.log").toFile())
            .start();
    assertThat(start.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(start.exitValue()).isZero();
    return Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void run(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.url());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String read(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.url());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
