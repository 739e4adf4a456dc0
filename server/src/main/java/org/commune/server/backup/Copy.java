package org.commune.server.backup;

import java.nio.file.Path;

/**
 * A copy of one organisation, in a folder of its own:
 *
 * <ul>
 *   <li>{@code record/}: the files of its record as they are published, the organisation itself;
 *   <li>{@code rest.json}: entries that were durable and not published yet, mostly none;
 *   <li>{@code beside.json}: what opens personal fields, passkeys and addresses. It holds what the
 *       record conceals: keep it from others, and not for long, for what is erased later is in it;
 *   <li>{@code key}: what signs its record. It lets whoever has it speak for the organisation.
 * </ul>
 *
 * <p>The memory of what was signed (the guard) is not in it: it must not go back in time.
 */
record Copy(Path folder) {
  Path record() {
    return folder.resolve("record");
  }

  Path rest() {
    return folder.resolve("rest.json");
  }

  Path beside() {
    return folder.resolve("beside.json");
  }

  Path key() {
    return folder.resolve("key");
  }
}
