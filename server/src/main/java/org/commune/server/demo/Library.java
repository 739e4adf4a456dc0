package org.commune.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.commune.record.format.Bytes;
import org.commune.server.demo.federation.Federation;
import org.commune.server.demo.told.Played;
import org.commune.server.demo.told.Told;

/**
 * The organisations of the demo, from the charters and scenarios that ship.
 *
 * @param home the folder of the project, with {@code charters} and {@code scenarios}
 */
public record Library(Path home) {
  /** Debian, as it stood after the vote of 2014 on the init system. */
  public static final String DEBIAN = "debian";

  /** The soviets from December 1917 on. */
  public static final String SOVIETS = "soviets-1917";

  /** Where the command finds the project: where the launcher says, or here. */
  public static Library found() {
    return new Library(Path.of(System.getProperty("commune.home", ".")));
  }

  /**
   * Tells all of them.
   *
   * @param now the day on which the year of the federation ends
   */
  public List<Told> told(Instant now) {
    return List.of(
        Federation.told(charter("workplace-federation"), Federation.SEED, now),
        Played.told(DEBIAN, charter("debian-1.4"), scenario("05-debian-2014-init")),
        Played.told(SOVIETS, charter("soviet-1917"), scenario("54-hollowing")));
  }

  private Bytes charter(String name) {
    return Bytes.of(read("charters", name));
  }

  private String scenario(String name) {
    return new String(read("scenarios", name), java.nio.charset.StandardCharsets.UTF_8);
  }

  private byte[] read(String folder, String name) {
    Path file = home.resolve(folder).resolve(name + ".yaml");
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          file + " cannot be read: start the demo where the project lies", e);
    }
  }
}
